import { isSame, withoutDust } from '../figure/decimal.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Row } from '../tables/tables.ts';
import { titleDirection } from '../wording/direction.ts';

export type Gap = Row<'gap'>;

/** How far a measure is from what it should be, in its own unit and as a fraction of the larger of the two. */
export interface GapSize {
  readonly absolute: number;
  /** Null where both are zero. */
  readonly fraction: number | null;
  /** Whether it falls short; what is better than it should be is a surplus, and no gap [product: Gaps]. */
  readonly kind: 'gap' | 'surplus' | 'none';
}

/** The distance from now to the comparison, above zero where it is higher; null while a figure is missing. */
export function gapSize({
  current,
  comparisonValue,
  direction,
}: Pick<Gap, 'current' | 'comparisonValue' | 'direction'>): GapSize | null {
  if (current === null || comparisonValue === null) return null;
  const absolute = withoutDust(comparisonValue - current);
  const whole = Math.max(Math.abs(comparisonValue), Math.abs(current));
  const isShort = direction === 'more' ? absolute > 0 : absolute < 0;
  return {
    absolute,
    fraction: whole === 0 ? null : absolute / whole,
    kind: isSame(current, comparisonValue) ? 'none' : isShort ? 'gap' : 'surplus',
  };
}

/** The gaps of a cycle, ranked: most votes first, then the largest share, then as they were entered. */
export function rankedGaps(plan: Plan, cycleId: Id<'cycle'>): Gap[] {
  const share = (gap: Gap) => {
    const size = gapSize(gap);
    return size?.kind === 'gap' ? Math.abs(size.fraction ?? 0) : 0;
  };
  return [...plan.tables.gap.where('cycleId', cycleId)].sort(
    (a, b) => b.votes - a.votes || share(b) - share(a) || (a.rank < b.rank ? -1 : 1),
  );
}

/** Measures of which there is usually to be less: costs, times and what goes wrong, in both languages. */
const lessIsBetter = [
  /\b(?:churn|costs?|time|days?|hours?|length|cycle|discounts?|complaints?|returns?|defects?|errors?|delays?|overdue|loss(?:es)?|attrition|cancell?ations?)\b/iu,
  /\b(?:biaya|waktu|hari|jam|durasi|lama|panjang|siklus|diskon|keluhan|retur|cacat|kesalahan|keterlambatan|tunggakan|kerugian|pembatalan)\b/iu,
];
const moreAfterAll = /\b(?:selling time|on.time|waktu menjual|tepat waktu)\b/iu;

/** Whether more or less of a measure is usually better, from its name. */
export function usualDirection(measureName: string): Gap['direction'] {
  const said = titleDirection(measureName);
  if (said !== null) return said === 'down' ? 'less' : 'more';
  const isLess = lessIsBetter.some((words) => words.test(measureName)) && !moreAfterAll.test(measureName);
  return isLess ? 'less' : 'more';
}
