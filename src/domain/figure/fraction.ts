import { rounded } from './decimal.ts';

/** A score, a fraction, as it is shown and judged: with one decimal, half up [product: Score]. */
export const roundedScore = (score: number): number => rounded(score, 1);

/** A fraction in whole percent: the one way in which progress becomes a figure [product: Every figure once]. */
export const wholePercent = (fraction: number): number => rounded(fraction * 100);

/** A figure to the hundredth, as tables carry it; null stays null. */
export const toHundredths = <T extends number | null>(value: T): T =>
  (value === null ? null : rounded(value, 2)) as T;
