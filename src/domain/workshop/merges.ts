import type { Decisions } from '../merge/conflict.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { SettledConflict, WorkshopMerge } from '../tables/tables.ts';

/** The copies that a workshop brings in, in the order in which it does. */
export const mergesOf = (plan: Plan, workshopId: Id<'workshop'>): WorkshopMerge[] =>
  [...plan.tables.workshopMerge.where('workshopId', workshopId)].sort((a, b) =>
    `${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1,
  );

/** The copy that a workshop settles now; undefined where none waits. */
export const waitingMerge = (plan: Plan, workshopId: Id<'workshop'>): WorkshopMerge | undefined =>
  mergesOf(plan, workshopId).find(({ mergedAt }) => mergedAt === null);

/** What the room settled of a copy, in the order in which it first did. */
export const settledOf = (plan: Plan, mergeId: Id<'workshopMerge'>): SettledConflict[] =>
  [...plan.tables.settledConflict.where('mergeId', mergeId)].sort((a, b) =>
    `${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1,
  );

/** What the room has taken of a copy so far, by its conflicts. */
export const decisionsOf = (plan: Plan, mergeId: Id<'workshopMerge'>): Decisions =>
  new Map(settledOf(plan, mergeId).map(({ conflictId, taken }) => [conflictId, taken]));
