import type {
  Calibration,
  CalibrationTotals,
  KindLean,
  LadderCalibration,
} from '#domain/calibration/calibration.ts';
import { type Evidence, isEnough, leastEvidence, wilsonInterval } from '#domain/calibration/evidence.ts';
import { isSame, reaches, rounded } from '#domain/figure/decimal.ts';
import { toHundredths } from '#domain/figure/fraction.ts';
import { formatDate, formatNumber, formatScore } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** A tau-b with two decimals; a dash where there is none. */
export const tauWords = (tau: number | null, language: Language): string =>
  tau === null ? '–' : formatNumber(toHundredths(tau), language);

/** On which day the harder and the easier rung were whole; one without a day of its own at the end. */
function reachedEarlier(
  harder: string | null,
  { planned: rung, reachedOn: easier }: { readonly planned: number; readonly reachedOn: string | null },
  language: Language,
): string {
  const t = textsOf(language);
  const first =
    harder === null
      ? t('calibration.reachedEarlier.harder.end')
      : t('calibration.reachedEarlier.harder.day', { day: formatDate(harder, language, 'day') });
  return easier === null
    ? t('calibration.reachedEarlier.easier.end', { first, rung })
    : t('calibration.reachedEarlier.easier.day', { first, rung, day: formatDate(easier, language, 'day') });
}

/** What a ladder's outcome says about its order, a sentence for each pair that turned round. */
export function ladderWords(
  { pairs, inversions }: Pick<LadderCalibration, 'pairs' | 'inversions'>,
  language: Language,
): string[] {
  const t = textsOf(language);
  if (inversions.length === 0)
    return [t(pairs.concordant > 0 ? 'calibration.asPlanned' : 'calibration.saysNothing')];
  return inversions.map(({ plannedEasier, plannedHarder }) => {
    const isByScore = !isSame(plannedHarder.score, plannedEasier.score);
    const [harder, easier] = [plannedHarder, plannedEasier];
    const how = isByScore
      ? t('calibration.scoredHigher', {
          harder: formatScore(harder.score, language),
          easier: formatScore(easier.score, language),
        })
      : reachedEarlier(harder.reachedOn, easier, language);
    return t('calibration.turned', { easier: easier.planned, harder: harder.planned, how });
  });
}

/** From how many comparisons and ladders something is said, in words. */
const evidenceWords = ({ comparisons, ladders }: Evidence, language: Language): string =>
  textsOf(language)('calibration.from', { comparisons, ladders });

/** That there is too little to say anything, and from how much on there is enough. */
export const tooEarlyWords = (evidence: Evidence, language: Language): string =>
  textsOf(language)('calibration.tooEarly', { from: evidenceWords(evidence, language), ...leastEvidence });

/** How much a lean leans. */
const strength = ({ harder, easier, comparisons }: KindLean): number =>
  Math.abs(harder - easier) / comparisons;

/** Which kinds a team takes for harder or easier than they are, in sentences, the clearest first; all of them. */
function leanWords({ kinds }: Pick<Calibration, 'kinds'>, language: Language): string[] {
  const t = textsOf(language);
  return [...kinds]
    .sort((a, b) => strength(b) - strength(a))
    .flatMap((row) => {
      const { lean } = row;
      if (lean !== 'harder' && lean !== 'easier') return [];
      const [what, from] = [t(`vocabulary.ofKind.${row.kind}`), evidenceWords(row, language)];
      return t(`calibration.lean.${lean}`, { what, times: row[lean], from });
    });
}

/** What a team learns of how it judges difficulty, in sentences; one that says so where it is nothing yet. */
export function learnedWords(
  { kinds, totals }: Pick<Calibration, 'kinds' | 'totals'>,
  language: Language,
): string[] {
  const t = textsOf(language);
  const leans = leanWords({ kinds }, language);
  if (leans.length > 0) return leans;
  if (totals.comparisons === 0) return [];
  const isEarly = kinds.every(({ lean }) => lean === 'too-early');
  if (isEarly && !isEnough(totals)) return [tooEarlyWords(totals, language)];
  if (isEarly) return [t('calibration.noKindYet', { needed: evidenceWords(leastEvidence, language) })];
  return [t('calibration.noLean', { from: evidenceWords(totals, language) })];
}

/** What lessons say beside a rung at the next vote. */
export const misjudgedHint = (how: 'harder' | 'easier', language: Language): string =>
  textsOf(language)(`calibration.hint.${how}`);

function verdictOf(tau: number, language: Language): string {
  const verdict = reaches(tau, 0.6) ? 'good' : reaches(tau, 0.2) ? 'fair' : 'poor';
  return textsOf(language)(`calibration.overall.${verdict}`);
}

/** How well planned and actual difficulty agree, in a sentence that says from how much; or that it is too early. */
export function overallWords(totals: CalibrationTotals, language: Language): string {
  const t = textsOf(language);
  if (totals.tau === null) return t('calibration.overall.none');
  if (!isEnough(totals)) return tooEarlyWords(totals, language);
  const { low, high } = wilsonInterval(totals.comparisons - totals.inversions, totals.comparisons);
  return t('calibration.interval', {
    verdict: verdictOf(totals.tau, language),
    low: rounded(low * 100),
    high: rounded(high * 100),
    from: evidenceWords(totals, language),
  });
}

/** The tau-b of several ladders with two decimals, where there are enough of them; else that it is too early. */
export function totalsTauWords(totals: CalibrationTotals, language: Language): string {
  if (totals.tau === null) return tauWords(null, language);
  return isEnough(totals) ? tauWords(totals.tau, language) : textsOf(language)('calibration.tooEarlyShort');
}

/** The same sentence with its figure, where there is one. */
export const overallWithTau = (totals: CalibrationTotals, language: Language): string =>
  totals.tau !== null && isEnough(totals)
    ? `${overallWords(totals, language)} (tau-b ${tauWords(totals.tau, language)})`
    : overallWords(totals, language);
