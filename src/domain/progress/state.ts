import { daysBetween } from '../cycle/days.ts';
import { isWithin, reaches } from '../figure/decimal.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { weightedMean } from '../mean/mean.ts';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult, Objective, Step } from '../plan/rows.ts';
import { dueDay, expectedFrom, expectedProgress, holds, progressIn } from './progress.ts';

export const states = [
  'on-track',
  'at-risk',
  'behind',
  'stale',
  'overdue',
  'no-figure',
  'no-target',
] as const;
/** How something stands against what is expected of it on a day [product: Expected progress]. */
export type State = (typeof states)[number];

/** How many things are in each state. */
export type StateCounts = Readonly<Record<State, number>>;

export function countStates(found: Iterable<State>): StateCounts {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (const state of found) counts[state] += 1;
  return counts;
}

/** The states that are told of even where nothing is in them. */
const usualStates: ReadonlySet<State> = new Set(['on-track', 'at-risk', 'behind', 'stale']);

/** The states that are told of some counts: the usual ones, and others that something is in. */
export const toldStates = (counts: readonly StateCounts[]): State[] =>
  states.filter((state) => usualStates.has(state) || counts.some((count) => count[state] > 0));

/** Without a check-in for longer than this many days a key result is stale. */
const staleAfter = 14;

/** What a gap of expected minus actual progress (fractions) says. */
function stateOfGap(gap: number): State {
  if (isWithin(gap, 0.1)) return 'on-track';
  return isWithin(gap, 0.25) ? 'at-risk' : 'behind';
}

function stateOfConfidence(confidence: number | null): State {
  if (confidence === null || confidence >= 50) return 'on-track';
  return confidence < 25 ? 'behind' : 'at-risk';
}

const stepsOf = (plan: Plan, rung: KeyResult): readonly Step[] =>
  rung.kind === 'steps' ? plan.tables.step.where('keyResultId', rung.id) : [];

/** The last day on which somebody said how a key result stands; the first on which it was expected where nobody did. */
function lastWord(plan: Plan, rung: KeyResult, objective: Objective): string {
  const days = [expectedFrom(rung, objective)];
  const standing = plan.standings.get(rung.id);
  if (standing) days.push(standing.latestOn);
  for (const { doneOn } of stepsOf(plan, rung)) if (doneOn) days.push(doneOn);
  return days.sort().at(-1) as string;
}

/** Whether nobody can say how far a key result is: it has nothing to reach, or no figure yet. */
function unknownOf(plan: Plan, rung: KeyResult): State | null {
  switch (rung.kind) {
    case 'milestone':
      return null;
    case 'steps':
      return stepsOf(plan, rung).length === 0 ? 'no-target' : null;
    case 'keep':
    case 'number':
    case 'percent':
    case 'currency':
      if (rung.target === null) return 'no-target';
      return plan.standings.has(rung.id) ? null : 'no-figure';
  }
}

/** Whether nothing is left to do for a key result; what is kept is done when its time is over. */
function isDone(plan: Plan, rung: KeyResult, isOver: boolean): boolean {
  if (rung.kind !== 'keep') return reaches(progressIn(plan, rung), 1);
  const standing = plan.standings.get(rung.id);
  return isOver && standing !== undefined && holds(rung, standing.latestValue);
}

/** The state of a key result on `today`. What is reached is on track, whenever it was last spoken of. */
export function keyResultState(plan: Plan, rung: KeyResult, objective: Objective, today: string): State {
  const unknown = unknownOf(plan, rung);
  if (unknown) return unknown;
  const due = dueDay(rung, objective);
  if (isDone(plan, rung, today > due)) return 'on-track';
  if (today > due) return 'overdue';
  if (daysBetween(lastWord(plan, rung, objective), today) > staleAfter) return 'stale';
  const standing = plan.standings.get(rung.id);
  if (rung.kind === 'keep') return standing && holds(rung, standing.latestValue) ? 'on-track' : 'behind';
  if (rung.kind === 'milestone' && today < due)
    return stateOfConfidence(standing?.confidence ?? rung.confidence);
  return stateOfGap(expectedProgress(rung, objective, today) - progressIn(plan, rung));
}

/** How bad a state is in the mean of an objective; null where it says nothing of how far it is. */
const severity: Readonly<Record<State, number | null>> = {
  'on-track': 0,
  'at-risk': 1,
  stale: 1,
  behind: 2,
  overdue: 2,
  'no-figure': null,
  'no-target': null,
};

/** The states that an objective has where all that is left of it is in them, the first that any of it is in. */
const leftStates = ['overdue', 'stale', 'no-figure', 'no-target'] as const satisfies State[];

/**
 * The state of an objective on `today`: the weighted mean of what its rungs say; where all that is left to do is overdue,
 * stale, without a figure or without a target, it is that. Without key results it has no target.
 */
export function objectiveState(plan: Plan, objective: Objective, today: string): State {
  const rungs = ladderOf(plan, objective.id).map((rung) => ({
    rung,
    state: keyResultState(plan, rung, objective, today),
    isDone: isDone(plan, rung, today > dueDay(rung, objective)),
  }));
  if (rungs.length === 0) return 'no-target';
  const left = rungs.filter((one) => !one.isDone).map(({ state }) => state);
  if (left.length > 0 && left.every((state) => (leftStates as readonly State[]).includes(state))) {
    const [first] = leftStates.filter((state) => left.includes(state));
    const kinds = new Set(left.filter((state) => severity[state] !== null));
    // Overdue and stale ones together are told by their mean.
    if (first && kinds.size <= 1) return first;
  }
  const mean = weightedMean(
    rungs.filter(({ state }) => severity[state] !== null),
    ({ state }) => severity[state] as number,
    ({ rung }) => rung.weight,
  );
  if (mean === null) return 'no-figure';
  return !reaches(mean, 0.5) ? 'on-track' : !reaches(mean, 1.5) ? 'at-risk' : 'behind';
}
