import { ownerName, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import { objectiveProgress } from '../progress/progress.ts';
import { objectiveState, type State } from '../progress/state.ts';
import type { Objective } from '../tables/tables.ts';
import { objectiveExpectedOn } from './over-time.ts';

/** How an objective is on a day; fractions. */
export interface ObjectiveProgress {
  readonly objective: Objective;
  readonly owner: string;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly state: State;
}

/** How some objectives are on a day against what is expected of them. */
export const progressByObjective = (
  plan: Plan,
  objectives: readonly Objective[],
  day: string,
): ObjectiveProgress[] =>
  objectives.map((objective) => ({
    objective,
    owner: ownerName(plan, ownerOf(objective)),
    progress: objectiveProgress(plan, objective.id),
    expected: objectiveExpectedOn(plan, objective, day),
    state: objectiveState(plan, objective, day),
  }));
