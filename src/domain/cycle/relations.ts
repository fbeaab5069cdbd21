import type { Plan } from '../plan/plan.ts';
import type { Cycle } from '../tables/tables.ts';
import { cycleBefore, cyclesOf } from './cycle.ts';
import { daysBetween } from './days.ts';

/** How a cycle lies beside the others: nothing of it is wrong, but people should know. */
export interface CycleRelations {
  /** The cycle before it, and how many days of no cycle lie between them; undefined where none do. */
  readonly gap: { readonly before: Cycle; readonly days: number } | undefined;
  /** The cycles that share some of its days while neither holds the other, as a year holds its quarters. */
  readonly overlapping: readonly Cycle[];
}

export function relationsOf(plan: Plan, cycle: Cycle): CycleRelations {
  const { startsOn, endsOn } = cycle;
  const others = cyclesOf(plan).filter(({ id }) => id !== cycle.id);
  const before = cycleBefore(plan, cycle);
  const days = before ? daysBetween(before.endsOn, startsOn) - 1 : 0;
  const isCovered = before && others.some((other) => other.startsOn < startsOn && other.endsOn >= startsOn);
  return {
    gap: before && days > 0 && !isCovered ? { before, days } : undefined,
    overlapping: others.filter(
      (other) =>
        (other.startsOn < startsOn && startsOn <= other.endsOn && other.endsOn < endsOn) ||
        (startsOn < other.startsOn && other.startsOn <= endsOn && endsOn < other.endsOn),
    ),
  };
}
