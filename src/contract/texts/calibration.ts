import type { Calibration, LadderCalibration, Lean, LeanOf } from '#domain/calibration/calibration.ts';
import { toHundredths } from '#domain/figure/fraction.ts';
import { formatDate, formatNumber, formatScore } from '#domain/number-format/number-format.ts';
import type { KeyResultKind, Language, Stage } from '#domain/plan/rows.ts';
import { stageName } from './measure.ts';
import { vocabulary } from './vocabulary.ts';

const en = {
  /** Kinds of key results in the plural. */
  kinds: {
    number: 'number key results',
    percent: 'percentage key results',
    currency: 'money key results',
    keep: 'key results to keep a value',
    milestone: 'milestones',
    steps: 'milestones with steps',
  } satisfies Record<KeyResultKind, string>,
  asPlanned: 'The order of difficulty was right: what was planned as harder turned out harder.',
  nothing: 'The outcome says nothing about the order: all rungs scored alike.',
  turned: (easier: number, harder: number) => `Rung ${easier} was harder than planned: rung ${harder} `,
  scoredHigher: (harder: string, easier: string) => `scored higher (${harder} against ${easier}).`,
  reachedEarlier: (harder: string, rung: number, easier: string | null) =>
    easier === null
      ? `was reached on ${harder}, rung ${rung} only at the end.`
      : `was reached on ${harder}, rung ${rung} on ${easier}.`,
  agreement: (tau: string) => `agreement (tau-b) ${tau}`,
  withTau: (verdict: string, tau: string) => `${verdict} (tau-b ${tau}).`,
  slope: {
    planned: 'planned',
    happened: 'happened',
    /** Numbers of rungs from the easiest. */
    told: (planned: readonly number[], happened: readonly number[]) =>
      `Planned from the easiest: ${planned.join(', ')}. Happened: ${happened.join(', ')}.`,
  },
  lean: {
    harder: (what: string, times: number, of: number) =>
      `This team expects ${what} to be easier than they turn out: ${times} of ${of} reversed ${of === 1 ? 'pair' : 'pairs'} had one planned too low.`,
    easier: (what: string, times: number, of: number) =>
      `This team expects ${what} to be harder than they turn out: ${times} of ${of} reversed ${of === 1 ? 'pair' : 'pairs'} had one planned too high.`,
  },
  inStage: (stage: string) => `key results of the stage “${stage}”`,
  noLean: 'No kind of key result was judged wrong again and again.',
  hint: {
    harder: 'last time harder than planned',
    easier: 'last time easier than planned',
  },
  overall: {
    good: 'Planned and actual difficulty agree well',
    fair: 'Planned and actual difficulty agree in part',
    poor: 'Planned and actual difficulty hardly agree',
    none: 'There is nothing to compare yet: ladders need two rungs that scored differently.',
  },
};

const id: typeof en = {
  kinds: {
    number: 'hasil kunci berupa angka',
    percent: 'hasil kunci berupa persentase',
    currency: 'hasil kunci berupa nilai uang',
    keep: 'hasil kunci berupa nilai yang dipertahankan',
    milestone: 'hasil kunci berupa tonggak',
    steps: 'hasil kunci berupa tonggak bertahap',
  },
  asPlanned: 'Urutan kesulitannya tepat: yang direncanakan lebih sulit memang lebih sulit.',
  nothing: 'Hasilnya tidak mengatakan apa-apa tentang urutan: skor semua anak tangga sama.',
  turned: (easier, harder) => `Anak tangga ${easier} lebih sulit dari rencana: anak tangga ${harder} `,
  scoredHigher: (harder, easier) => `skornya lebih tinggi (${harder} dibanding ${easier}).`,
  reachedEarlier: (harder, rung, easier) =>
    easier === null
      ? `tercapai pada ${harder}, sedangkan anak tangga ${rung} baru di akhir periode.`
      : `tercapai pada ${harder}, sedangkan anak tangga ${rung} pada ${easier}.`,
  agreement: (tau) => `kesesuaian (tau-b) ${tau}`,
  withTau: (verdict, tau) => `${verdict} (tau-b ${tau}).`,
  slope: {
    planned: 'rencana',
    happened: 'kenyataan',
    told: (planned, happened) =>
      `Rencana dari yang termudah: ${planned.join(', ')}. Kenyataan: ${happened.join(', ')}.`,
  },
  lean: {
    harder: (what, times, of) =>
      `Tim ini mengira ${what} lebih mudah dari kenyataannya: ${times} dari ${of} pasangan terbalik memuat satu yang direncanakan terlalu rendah.`,
    easier: (what, times, of) =>
      `Tim ini mengira ${what} lebih sulit dari kenyataannya: ${times} dari ${of} pasangan terbalik memuat satu yang direncanakan terlalu tinggi.`,
  },
  inStage: (stage) => `hasil kunci tahap “${stage}”`,
  noLean: 'Tidak ada jenis hasil kunci yang berulang kali salah dinilai.',
  hint: {
    harder: 'periode lalu ternyata lebih sulit dari rencana',
    easier: 'periode lalu ternyata lebih mudah dari rencana',
  },
  overall: {
    good: 'Urutan kesulitan yang direncanakan sesuai dengan kenyataan',
    fair: 'Urutan kesulitan yang direncanakan sebagian sesuai dengan kenyataan',
    poor: 'Urutan kesulitan yang direncanakan kurang sesuai dengan kenyataan',
    none: 'Belum ada yang bisa dibandingkan: tangga perlu dua anak tangga dengan skor berbeda.',
  },
};

export const calibrationTexts: Record<Language, typeof en> = { en, id };

/** A tau-b with two decimals; a dash where there is none. */
export const tauWords = (tau: number | null, language: Language): string =>
  tau === null ? '–' : formatNumber(toHundredths(tau), language);

/** What a ladder's outcome says about its order, a sentence for each pair that turned round. */
export function ladderWords(
  { pairs, inversions }: Pick<LadderCalibration, 'pairs' | 'inversions'>,
  language: Language,
): string[] {
  const texts = calibrationTexts[language];
  if (inversions.length === 0) return [pairs.concordant > 0 ? texts.asPlanned : texts.nothing];
  return inversions.map(({ plannedEasier, plannedHarder }) => {
    const isByScore = Math.abs(plannedHarder.score - plannedEasier.score) > 1e-9;
    const how = isByScore
      ? texts.scoredHigher(
          formatScore(plannedHarder.score, language),
          formatScore(plannedEasier.score, language),
        )
      : texts.reachedEarlier(
          formatDate(plannedHarder.reachedOn ?? '', language, 'day'),
          plannedEasier.planned,
          plannedEasier.reachedOn && formatDate(plannedEasier.reachedOn, language, 'day'),
        );
    return texts.turned(plannedEasier.planned, plannedHarder.planned) + how;
  });
}

function leanSentence(
  { lean, harder, easier }: Pick<LeanOf<unknown>, 'lean' | 'harder' | 'easier'>,
  what: string,
  language: Language,
): string | null {
  if (lean === 'as-planned') return null;
  return calibrationTexts[language].lean[lean](what, lean === 'harder' ? harder : easier, harder + easier);
}

/** How much a lean leans. */
const strength = ({ harder, easier }: Pick<LeanOf<unknown>, 'harder' | 'easier'>): number =>
  Math.abs(harder - easier);

/** More sentences than this nobody remembers. */
const mostLeans = 3;

/** Which kinds and stages a team takes for harder or easier than they are, in sentences, the clearest first. */
export function leanWords(
  { kinds, stages }: Pick<Calibration, 'kinds' | 'stages'>,
  language: Language,
): string[] {
  const texts = calibrationTexts[language];
  const sorts = [
    ...kinds.map((row) => ({ row, what: texts.kinds[row.of] })),
    ...stages.map((row: LeanOf<Stage>) => ({ row, what: texts.inStage(stageName(row.of, language)) })),
  ].sort((a, b) => strength(b.row) - strength(a.row));
  return sorts.flatMap(({ row, what }) => leanSentence(row, what, language) ?? []).slice(0, mostLeans);
}

/** What a team learns of how it judges difficulty, in sentences; one that says so where it is nothing. */
export function learnedWords(
  calibration: Pick<Calibration, 'kinds' | 'stages'>,
  language: Language,
): string[] {
  const leans = leanWords(calibration, language);
  return leans.length > 0 ? leans : [calibrationTexts[language].noLean];
}

/** What lessons say beside a rung at the next vote. */
export const leanHint = (lean: Exclude<Lean, 'as-planned'>, language: Language): string =>
  calibrationTexts[language].hint[lean];

function verdictOf(tau: number, language: Language): string {
  const { overall } = calibrationTexts[language];
  return tau >= 0.6 ? overall.good : tau >= 0.2 ? overall.fair : overall.poor;
}

/** How well planned and actual difficulty agree, in a sentence. */
export const overallWords = (tau: number | null, language: Language): string =>
  tau === null ? calibrationTexts[language].overall.none : `${verdictOf(tau, language)}.`;

/** The same sentence with its figure in it. */
export const overallWithTau = (tau: number | null, language: Language): string =>
  tau === null
    ? overallWords(tau, language)
    : calibrationTexts[language].withTau(verdictOf(tau, language), tauWords(tau, language));

/** The kind of a key result as it is named alone. */
export const kindName = (kind: KeyResultKind, language: Language): string => vocabulary[language].kind[kind];
