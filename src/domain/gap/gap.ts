import type { Plan } from '../plan/plan.ts';
import type { Row } from '../plan/rows.ts';

export type Gap = Row<'gap'>;

/** How far a measure falls short, in its own unit and as a fraction of what it is compared with. */
export interface GapSize {
  readonly absolute: number;
  /** Null where what it is compared with is zero. */
  readonly fraction: number | null;
}

/** The distance from now to the comparison, above zero where more is wanted; null while a figure is missing. */
export function gapSize({ current, comparisonValue }: Gap): GapSize | null {
  if (current === null || comparisonValue === null) return null;
  const absolute = comparisonValue - current;
  return { absolute, fraction: comparisonValue === 0 ? null : absolute / Math.abs(comparisonValue) };
}

/** The gaps of a cycle, ranked: most votes first, then the largest share, then as they were entered. */
export function rankedGaps(plan: Plan, cycleId: string): Gap[] {
  const share = (gap: Gap) => Math.abs(gapSize(gap)?.fraction ?? 0);
  return [...plan.tables.gap.where('cycleId', cycleId)].sort(
    (a, b) => b.votes - a.votes || share(b) - share(a) || (a.rank < b.rank ? -1 : 1),
  );
}
