import { type BonusRule, bonusParts, scoreDecimals, sharesOf } from '#domain/bonus/rule.ts';
import { type CurveWriting, payOutCurve } from '#domain/drawing/pay-out-curve.ts';
import { rounded } from '#domain/figure/decimal.ts';
import { formatNumber, localeOf, noFigure } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** A score of parts, as fine as it is reckoned with: `0.66`; a dash where there is none. */
export const bonusScore = (score: number | null, language: Language): string =>
  score === null ? noFigure : formatNumber(rounded(score, scoreDecimals), language);

/** Percent as they are paid: `97.1%`; a dash where there are none. */
export const bonusPercent = (percent: number | null, language: Language): string =>
  percent === null ? noFigure : `${formatNumber(percent, language)}%`;

/** A share, a fraction, in percent with one decimal. */
export const bonusShare = (share: number, language: Language): string =>
  bonusPercent(rounded(share * 100, 1), language);

/** A rule in sentences. */
export function ruleWords(rule: BonusRule, language: Language): string[] {
  const t = textsOf(language);
  const { kind, fullScore, floorScore, cap, isCommittedOnly, bands } = rule;
  const percent = (value: number) => bonusPercent(value, language);
  const score = (value: number) => formatNumber(value, language);
  const listed = (parts: readonly string[]) =>
    new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(parts);
  const steps = bands.map((band) =>
    t('bonus.rule.band', { payOut: percent(band.payOut), score: score(band.fromScore) }),
  );
  const shares = sharesOf(rule);
  const parts = bonusParts
    .filter((part) => shares[part] > 0)
    .map((part) => t(`bonus.rule.sharePart.${part}`, { share: percent(shares[part]) }));
  return [
    kind === 'linear'
      ? t('bonus.rule.linear', { score: score(fullScore) })
      : t('bonus.rule.bands', { bands: listed(steps) }),
    floorScore === null ? '' : t('bonus.rule.floor', { score: score(floorScore) }),
    cap === null ? '' : t('bonus.rule.cap', { cap: percent(cap) }),
    t('bonus.rule.shares', { parts: listed(parts) }),
    isCommittedOnly ? t('bonus.rule.committed') : '',
  ].filter(Boolean);
}

const writingIn = (language: Language): CurveWriting => ({
  score: (score) => formatNumber(score, language),
  payOut: (percent) => bonusPercent(percent, language),
});

/** The curve of a rule, with a mark where somebody's score stands. */
export const ruleCurve = (
  rule: BonusRule,
  score: number | null,
  language: Language,
  size: Parameters<typeof payOutCurve>[3],
) => payOutCurve(rule, score, writingIn(language), size);
