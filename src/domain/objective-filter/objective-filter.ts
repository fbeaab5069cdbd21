import { objectiveOfParent, parentOf, primaryAlignment } from '../alignment/alignment.ts';
import { judgedOn, objectivesIn } from '../cycle/cycle.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { ownerName, ownerOf } from '../ownership/ownership.ts';
import { belongsToTeam, hasPartIn } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import { objectiveState, type State } from '../progress/state.ts';
import { fold, foldedTitle } from '../search/fold.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, Objective } from '../tables/tables.ts';

/** What is looked for on the board; null leaves a question open, and all that are asked must hold. */
export interface ObjectiveFilter {
  readonly teamId: string | null;
  readonly personId: Id<'person'> | null;
  readonly stageId: Id<'stage'> | null;
  readonly level: Objective['level'] | null;
  readonly state: State | null;
  readonly text: string;
}

export const noFilter: ObjectiveFilter = {
  teamId: null,
  personId: null,
  stageId: null,
  level: null,
  state: null,
  text: '',
};

export const isFiltering = (filter: ObjectiveFilter): boolean =>
  filter.text.trim() !== '' ||
  [filter.teamId, filter.personId, filter.stageId, filter.level, filter.state].some((part) => part !== null);

/** Whether an objective answers every question of a filter on `today`. */
export function matches(plan: Plan, objective: Objective, filter: ObjectiveFilter, today: string): boolean {
  if (filter.level !== null && objective.level !== filter.level) return false;
  if (filter.stageId !== null && objective.stageId !== filter.stageId) return false;
  if (filter.teamId !== null && !belongsToTeam(plan, objective, filter.teamId)) return false;
  if (filter.personId !== null && !hasPartIn(plan, objective, filter.personId)) return false;
  if (filter.state !== null && objectiveState(plan, objective, today) !== filter.state) return false;
  const wanted = fold(filter.text);
  return (
    wanted === '' ||
    foldedTitle(objective).includes(wanted) ||
    ladderOf(plan, objective.id).some((rung) => foldedTitle(rung).includes(wanted)) ||
    fold(ownerName(plan, ownerOf(objective))).includes(wanted)
  );
}

/** What a filter leaves of a cycle: the matches, and above each of them whatever it serves, for orientation. */
export interface Filtered {
  readonly matches: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
}

export function filterCycle(plan: Plan, cycle: Cycle, filter: ObjectiveFilter, today: string): Filtered {
  const found = new Set<string>();
  const shown = new Set<string>();
  const day = judgedOn(cycle, today);
  for (const objective of objectivesIn(plan, cycle)) {
    if (!matches(plan, objective, filter, day)) continue;
    found.add(objective.id);
    for (let at: Objective | undefined = objective; at && !shown.has(at.id); ) {
      shown.add(at.id);
      const alignment = primaryAlignment(plan, at.id);
      at = alignment && objectiveOfParent(plan, parentOf(alignment));
    }
  }
  return { matches: found, shown };
}
