import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { KeyResult, Objective } from '../tables/tables.ts';
import { ladderOf } from './ladder.ts';

/*
 * What is postponed is shown, and counted nowhere [product: Expected progress]. Whatever counts asks `countedLadder`,
 * `countedIn` or `countedRungsIn` where it would show `ladderOf`, `objectivesIn` or `rungsIn`.
 */

/** Whether an objective is postponed: itself, or all there is of its ladder. */
export function isObjectivePostponed(plan: Plan, { id, postponedOn }: Objective): boolean {
  if (postponedOn !== null) return true;
  const ladder = ladderOf(plan, id);
  return ladder.length > 0 && ladder.every((rung) => rung.postponedOn !== null);
}

/** Whether a key result is postponed: itself, or with its objective. */
export const isRungPostponed = (plan: Plan, { objectiveId, postponedOn }: KeyResult): boolean =>
  postponedOn !== null || (plan.tables.objective.get(objectiveId)?.postponedOn ?? null) !== null;

/** The same where the objective is at hand. */
export const isPostponedIn = (objective: Objective, rung: KeyResult): boolean =>
  rung.postponedOn !== null || objective.postponedOn !== null;

/** Since when a key result is postponed, by itself or with its objective; null while it goes on. */
export const rungPostponedOn = (plan: Plan, { objectiveId, postponedOn }: KeyResult): string | null =>
  plan.tables.objective.get(objectiveId)?.postponedOn ?? postponedOn;

/** Some key results without those that are postponed. */
export const countedRungs = <R extends KeyResult>(plan: Plan, rungs: readonly R[]): readonly R[] =>
  rungs.some((rung) => isRungPostponed(plan, rung))
    ? rungs.filter((rung) => !isRungPostponed(plan, rung))
    : rungs;

/** The key results of an objective that count, easiest rung first: those that are not postponed. */
export const countedLadder = (plan: Plan, objectiveId: Id<'objective'>): readonly KeyResult[] =>
  countedRungs(plan, ladderOf(plan, objectiveId));
