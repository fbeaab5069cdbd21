import { archiveOf } from '#domain/cycle/archive.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';

/** A day in the fourth quarter, on which every test plan begins. */
export const testDay = '2026-11-24';

/** Whatever a test has its plan from. */
interface Planned {
  readonly plan: () => Plan;
}

/** The id of the objective whose title begins so. */
export function objectiveId({ plan }: Planned, beginning: string): string {
  for (const row of plan().tables.objective.rows.values()) if (row.title.startsWith(beginning)) return row.id;
  throw new Error(`No objective begins with “${beginning}”.`);
}

/** The id of the key result whose title begins so. */
export function keyResultId({ plan }: Planned, beginning: string): string {
  for (const row of plan().tables.keyResult.rows.values()) if (row.title.startsWith(beginning)) return row.id;
  throw new Error(`No key result begins with “${beginning}”.`);
}

/** The objectives that can be changed: those that did not end with a closed cycle, in their order. */
export const livingObjectives = (plan: Plan): Objective[] =>
  plan.tables.objective.sorted().filter((objective) => !archiveOf(plan, objective));

/** The key results that can be changed, in their order. */
export const livingKeyResults = (plan: Plan): KeyResult[] =>
  plan.tables.keyResult.sorted().filter(({ objectiveId: id }) => {
    const objective = plan.tables.objective.get(id);
    return objective !== undefined && !archiveOf(plan, objective);
  });

/** The titles of an objective's ladder, easiest first. */
export function ladderTitles({ plan }: Planned, objective: string): string[] {
  return plan()
    .tables.keyResult.where('objectiveId', objective)
    .map((row) => row.title);
}
