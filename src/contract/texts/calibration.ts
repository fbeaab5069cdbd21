import type {
  Calibration,
  CalibrationTotals,
  KindLean,
  LadderCalibration,
} from '#domain/calibration/calibration.ts';
import { type Evidence, isEnough, leastEvidence, wilsonInterval } from '#domain/calibration/evidence.ts';
import { isSame, reaches, rounded } from '#domain/figure/decimal.ts';
import { toHundredths } from '#domain/figure/fraction.ts';
import type { KeyResultKind } from '#domain/kinds/kinds.ts';
import { formatDate, formatNumber, formatScore } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
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
  /** On which day the harder and the easier rung were whole; null at the end, without a day of its own. */
  reachedEarlier: (harder: string | null, rung: number, easier: string | null) => {
    const first = harder === null ? 'was whole at the end of its timeframe' : `was reached on ${harder}`;
    return easier === null
      ? `${first}, rung ${rung} only at the end.`
      : `${first}, rung ${rung} only on ${easier}.`;
  },
  agreement: (tau: string) => `agreement (tau-b) ${tau}`,
  slope: {
    planned: 'planned',
    happened: 'happened',
    /** Numbers of rungs from the easiest. */
    told: (planned: readonly number[], happened: readonly number[]) =>
      `Planned from the easiest: ${planned.join(', ')}. Happened: ${happened.join(', ')}.`,
  },
  /** From how many comparisons and ladders something is said. */
  from: (comparisons: number, ladders: number) =>
    `${comparisons} ${comparisons === 1 ? 'comparison' : 'comparisons'} from ${ladders} ${ladders === 1 ? 'ladder' : 'ladders'}`,
  tooEarly: (from: string, comparisons: number, ladders: number) =>
    `Too early to say: there are ${from}; it takes ${comparisons} from ${ladders}.`,
  tooEarlyShort: 'too early',
  noKindYet: (needed: string) =>
    `No kind of key result has ${needed} yet: too early to say which are misjudged.`,
  interval: (verdict: string, low: number, high: number, from: string) =>
    `${verdict}: between ${low}% and ${high}% of pairs end as planned (90% interval, ${from}).`,
  lean: {
    harder: (what: string, times: number, from: string) =>
      `This team expects ${what} to be easier than they turn out: ${times} of ${from} ended harder than planned.`,
    easier: (what: string, times: number, from: string) =>
      `This team expects ${what} to be harder than they turn out: ${times} of ${from} ended easier than planned.`,
  },
  noLean: (from: string) => `No kind of key result is judged wrong again and again (${from}).`,
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
  reachedEarlier: (harder, rung, easier) => {
    const first = harder === null ? 'tercapai di akhir rentang waktunya' : `tercapai pada ${harder}`;
    return easier === null
      ? `${first}, sedangkan anak tangga ${rung} baru di akhir periode.`
      : `${first}, sedangkan anak tangga ${rung} baru pada ${easier}.`;
  },
  agreement: (tau) => `kesesuaian (tau-b) ${tau}`,
  slope: {
    planned: 'rencana',
    happened: 'kenyataan',
    told: (planned, happened) =>
      `Rencana dari yang termudah: ${planned.join(', ')}. Kenyataan: ${happened.join(', ')}.`,
  },
  from: (comparisons, ladders) => `${comparisons} perbandingan dari ${ladders} tangga`,
  tooEarly: (from, comparisons, ladders) =>
    `Terlalu dini untuk disimpulkan: baru ada ${from}; diperlukan ${comparisons} dari ${ladders}.`,
  tooEarlyShort: 'terlalu dini',
  noKindYet: (needed) =>
    `Belum ada jenis hasil kunci dengan ${needed}: terlalu dini untuk menyimpulkan mana yang salah dinilai.`,
  interval: (verdict, low, high, from) =>
    `${verdict}: antara ${low}% dan ${high}% pasangan berakhir sesuai rencana (interval 90%, ${from}).`,
  lean: {
    harder: (what, times, from) =>
      `Tim ini mengira ${what} lebih mudah dari kenyataannya: ${times} dari ${from} ternyata lebih sulit dari rencana.`,
    easier: (what, times, from) =>
      `Tim ini mengira ${what} lebih sulit dari kenyataannya: ${times} dari ${from} ternyata lebih mudah dari rencana.`,
  },
  noLean: (from) => `Tidak ada jenis hasil kunci yang berulang kali salah dinilai (${from}).`,
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
    const isByScore = !isSame(plannedHarder.score, plannedEasier.score);
    const dayWords = (day: string | null) => day && formatDate(day, language, 'day');
    const how = isByScore
      ? texts.scoredHigher(
          formatScore(plannedHarder.score, language),
          formatScore(plannedEasier.score, language),
        )
      : texts.reachedEarlier(
          dayWords(plannedHarder.reachedOn),
          plannedEasier.planned,
          dayWords(plannedEasier.reachedOn),
        );
    return texts.turned(plannedEasier.planned, plannedHarder.planned) + how;
  });
}

/** From how many comparisons and ladders something is said, in words. */
const evidenceWords = ({ comparisons, ladders }: Evidence, language: Language): string =>
  calibrationTexts[language].from(comparisons, ladders);

/** That there is too little to say anything, and from how much on there is enough. */
export const tooEarlyWords = (evidence: Evidence, language: Language): string =>
  calibrationTexts[language].tooEarly(
    evidenceWords(evidence, language),
    leastEvidence.comparisons,
    leastEvidence.ladders,
  );

/** How much a lean leans. */
const strength = ({ harder, easier, comparisons }: KindLean): number =>
  Math.abs(harder - easier) / comparisons;

/** Which kinds a team takes for harder or easier than they are, in sentences, the clearest first; all of them. */
function leanWords({ kinds }: Pick<Calibration, 'kinds'>, language: Language): string[] {
  const texts = calibrationTexts[language];
  return [...kinds]
    .sort((a, b) => strength(b) - strength(a))
    .flatMap((row) => {
      const { lean } = row;
      if (lean !== 'harder' && lean !== 'easier') return [];
      return texts.lean[lean](texts.kinds[row.kind], row[lean], evidenceWords(row, language));
    });
}

/** What a team learns of how it judges difficulty, in sentences; one that says so where it is nothing yet. */
export function learnedWords(
  { kinds, totals }: Pick<Calibration, 'kinds' | 'totals'>,
  language: Language,
): string[] {
  const leans = leanWords({ kinds }, language);
  if (leans.length > 0) return leans;
  if (totals.comparisons === 0) return [];
  const isEarly = kinds.every(({ lean }) => lean === 'too-early');
  if (isEarly && !isEnough(totals)) return [tooEarlyWords(totals, language)];
  if (isEarly) return [calibrationTexts[language].noKindYet(evidenceWords(leastEvidence, language))];
  return [calibrationTexts[language].noLean(evidenceWords(totals, language))];
}

/** What lessons say beside a rung at the next vote. */
export const misjudgedHint = (how: 'harder' | 'easier', language: Language): string =>
  calibrationTexts[language].hint[how];

function verdictOf(tau: number, language: Language): string {
  const { overall } = calibrationTexts[language];
  return reaches(tau, 0.6) ? overall.good : reaches(tau, 0.2) ? overall.fair : overall.poor;
}

/** How well planned and actual difficulty agree, in a sentence that says from how much; or that it is too early. */
export function overallWords(totals: CalibrationTotals, language: Language): string {
  const texts = calibrationTexts[language];
  if (totals.tau === null) return texts.overall.none;
  if (!isEnough(totals)) return tooEarlyWords(totals, language);
  const { low, high } = wilsonInterval(totals.comparisons - totals.inversions, totals.comparisons);
  return texts.interval(
    verdictOf(totals.tau, language),
    rounded(low * 100),
    rounded(high * 100),
    evidenceWords(totals, language),
  );
}

/** The tau-b of several ladders with two decimals, where there are enough of them; else that it is too early. */
export function totalsTauWords(totals: CalibrationTotals, language: Language): string {
  if (totals.tau === null) return tauWords(null, language);
  return isEnough(totals) ? tauWords(totals.tau, language) : calibrationTexts[language].tooEarlyShort;
}

/** The same sentence with its figure, where there is one. */
export const overallWithTau = (totals: CalibrationTotals, language: Language): string =>
  totals.tau !== null && isEnough(totals)
    ? `${overallWords(totals, language)} (tau-b ${tauWords(totals.tau, language)})`
    : overallWords(totals, language);

/** The kind of a key result as it is named alone. */
export const kindName = (kind: KeyResultKind, language: Language): string => vocabulary[language].kind[kind];
