import { cycleAfter, cycleBefore, objectivesIn, showsIn } from '../cycle/cycle.ts';
import { type Span, spanAfter } from '../cycle/span.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';
import { ladderScores, reviewOf } from './score.ts';

/** What becomes of a cycle's objectives when the next one starts [product: Review]. */
export interface CarryPlan {
  /** Taken into the next cycle as they are, and taken to be changed there. */
  readonly carried: readonly Objective[];
  readonly changed: readonly Objective[];
  /** Their timeframe runs on: they show in the next cycle by themselves. */
  readonly runOn: readonly Objective[];
  readonly done: readonly Objective[];
  readonly everyday: readonly Objective[];
  readonly dropped: readonly Objective[];
  readonly undecided: readonly Objective[];
}

/** What a carry plan consists of, in the order in which it is told. */
export const carryGroups = [
  'carried',
  'changed',
  'runOn',
  'done',
  'everyday',
  'dropped',
  'undecided',
] as const satisfies readonly (keyof CarryPlan)[];

/** What the decisions of a review mean for a next cycle, the one that follows where none is given. */
export function carryPlanOf(
  plan: Plan,
  cycle: Cycle,
  next: Span = cycleAfter(plan, cycle) ?? spanAfter(cycle, cycleBefore(plan, cycle)),
): CarryPlan {
  const carryPlan: Record<keyof CarryPlan, Objective[]> = {
    carried: [],
    changed: [],
    runOn: [],
    done: [],
    everyday: [],
    dropped: [],
    undecided: [],
  };
  for (const objective of objectivesIn(plan, cycle)) {
    const decision = reviewOf(plan, cycle.id, objective.id)?.decision ?? null;
    const goesOn = decision === null || decision === 'carry-over';
    if (goesOn && showsIn(objective, next)) carryPlan.runOn.push(objective);
    else carryPlan[decision === null ? 'undecided' : placeOf[decision]].push(objective);
  }
  return carryPlan;
}

const placeOf = {
  'carry-over': 'carried',
  change: 'changed',
  done: 'done',
  'everyday-work': 'everyday',
  drop: 'dropped',
} as const;

/** The rungs of an objective that are worth carrying over: those not reached, or all where every one is. */
export function rungsToCarry(plan: Plan, cycle: Cycle, objectiveId: Id<'objective'>): KeyResult[] {
  const scores = ladderScores(plan, cycle.id, objectiveId);
  const open = scores.filter(({ score }) => score < 1);
  return (open.length > 0 ? open : scores).map(({ rung }) => rung);
}

/** The objective of `cycle` that goes on with one of an earlier cycle; undefined where none does. */
export function successorOf(plan: Plan, objectiveId: Id<'objective'>, cycle: Cycle): Objective | undefined {
  return plan.tables.objective
    .where('cycleId', cycle.id)
    .find(({ carriedFromId }) => carriedFromId === objectiveId);
}

/**
 * The same undertaking in another cycle: the objective itself where it shows there, what it was carried over into or
 * from; undefined where it is not there.
 */
export function twinIn(plan: Plan, objectiveId: Id<'objective'>, cycle: Cycle): Objective | undefined {
  const objective = plan.tables.objective.get(objectiveId);
  if (!objective) return undefined;
  if (objective.cycleId === cycle.id || showsIn(objective, cycle)) return objective;
  const origin = plan.tables.objective.get(objective.carriedFromId);
  return successorOf(plan, objectiveId, cycle) ?? (origin?.cycleId === cycle.id ? origin : undefined);
}

/** What is different in a cycle from the one before it. */
export interface CycleChanges {
  readonly carried: readonly { readonly from: Objective; readonly to: Objective }[];
  readonly runOn: readonly Objective[];
  readonly begun: readonly Objective[];
  /** What was in the cycle before and is not in this one. */
  readonly ended: readonly Objective[];
}

export function changesBetween(plan: Plan, before: Cycle, cycle: Cycle): CycleChanges {
  const old = objectivesIn(plan, before);
  const now = objectivesIn(plan, cycle);
  const carried = now.flatMap((to) => {
    const from = plan.tables.objective.get(to.carriedFromId);
    return from ? [{ from, to }] : [];
  });
  const taken = new Set([...now, ...carried.map(({ from }) => from)].map(({ id }) => id));
  const isOld = new Set(old.map(({ id }) => id));
  return {
    carried,
    runOn: now.filter(({ id }) => isOld.has(id)),
    begun: now.filter(({ id, carriedFromId }) => !isOld.has(id) && carriedFromId === null),
    ended: old.filter(({ id }) => !taken.has(id)),
  };
}
