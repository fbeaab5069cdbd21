import { mostDecimals } from '#texts/written-number.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { KeyResult } from '../tables/tables.ts';
import { currencyDecimals } from './currency.ts';
import { rounded, withoutDust } from './decimal.ts';

/**
 * The decimals that an amount of money is kept with: the currency's own, and as many more as a small price needs to
 * stay what it is.
 */
export function moneyDecimals(value: number, currency: string): number {
  const own = currencyDecimals(currency);
  if (value === 0) return own;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const wanted = (magnitude < 0 ? 4 : 3) - 1 - magnitude;
  return Math.max(own, Math.min(mostDecimals, wanted));
}

/** Two figures added, without dust. */
export const sumOf = (one: number, other: number): number => withoutDust(one + other);

/**
 * What a change of `percent` makes of a baseline: of one below zero `+10` leads up as well. Money is rounded as its
 * currency is.
 */
export function applyRelative(baseline: number, percent: number, currency: string | null): number {
  const value = withoutDust(baseline + (Math.abs(baseline) * percent) / 100);
  return currency === null ? value : rounded(value, moneyDecimals(value, currency));
}

/** What a target that is relative to its baseline comes to; null where there is no baseline or no relation. */
export function relativeTargetValue(
  rung: Pick<KeyResult, 'kind' | 'currency' | 'baseline' | 'relativeTarget'>,
): number | null {
  const { currency, baseline, relativeTarget } = rung;
  if (baseline === null || relativeTarget === null) return null;
  return applyRelative(
    baseline,
    relativeTarget,
    kindOf(rung).measureOf?.({}) === 'currency' ? currency : null,
  );
}
