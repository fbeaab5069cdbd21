import { isReversed } from '../../cycle/span.ts';
import { rankAt } from '../../ladder/ladder.ts';
import type { Owner } from '../../ownership/ownership.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import { type Cycle, type Objective, wholeRow } from '../../tables/tables.ts';
import { ownerColumns } from './owner-columns.ts';

/** @throws Problem `objective/empty-title` */
export function assertTitle(title: string | undefined): void {
  if (title !== undefined && title.trim() === '') throw new Problem('objective/empty-title');
}

/** @throws Problem `objective/dates-reversed` */
export function assertDates(startsOn: string, endsOn: string): void {
  if (isReversed({ startsOn, endsOn })) throw new Problem('objective/dates-reversed');
}

/** The order key of the last place among all objectives. */
export function lastRank(plan: Plan): string {
  return rankAt(plan.tables.objective.sorted().slice(-1), 1);
}

/**
 * The columns of an objective that has nothing but a title and an owner yet: it lasts as long as its cycle and
 * stands last among all.
 * @throws Problem `objective/empty-title`, `objective/owner-missing`
 */
export function blankObjective(
  plan: Plan,
  cycle: Cycle,
  owner: Owner,
  title: string,
  now: string,
): Omit<Objective, 'id'> {
  assertTitle(title);
  return wholeRow('objective', {
    cycleId: cycle.id,
    ...ownerColumns(plan, owner),
    title: title.trim(),
    startsOn: cycle.startsOn,
    endsOn: cycle.endsOn,
    rank: lastRank(plan),
    createdAt: now,
  });
}
