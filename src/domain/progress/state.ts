import { daysBetween } from '../cycle/days.ts';
import { reaches } from '../figure/decimal.ts';
import type { Facts } from '../kinds/kind.ts';
import { factsOf, kindOf } from '../kinds/kinds.ts';
import { countedLadder, isObjectivePostponed, isRungPostponed } from '../ladder/postponed.ts';
import { weightedMean } from '../mean/mean.ts';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult, Objective } from '../tables/tables.ts';
import { dueDay, expectedFrom, expectedProgress } from './progress.ts';

export const states = [
  'on-track',
  'at-risk',
  'behind',
  'stale',
  'overdue',
  'no-figure',
  'no-target',
  'postponed',
] as const;
/** How something stands against what is expected of it on a day [product: Expected progress]. */
export type State = (typeof states)[number];

/** How many things are in each state; what is postponed is not counted. */
export type StateCounts = Readonly<Record<State, number>>;

export function countStates(found: Iterable<State>): StateCounts {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (const state of found) if (state !== 'postponed') counts[state] += 1;
  return counts;
}

/** The states that are told of even where nothing is in them. */
const usualStates: ReadonlySet<State> = new Set(['on-track', 'at-risk', 'behind', 'stale']);

/** The states that are told of some counts: the usual ones, and others that something is in. */
export const shownStates = (counts: readonly StateCounts[]): State[] =>
  states.filter((state) => usualStates.has(state) || counts.some((count) => count[state] > 0));

/** Without a check-in for longer than this many days a key result is stale. */
const staleAfter = 14;

/** The last day on which somebody said how a key result stands; the first on which it was expected where nobody did. */
function lastWord({ rung, standing, steps }: Facts, objective: Objective): string {
  const days = [expectedFrom(rung, objective)];
  if (standing) days.push(standing.latestOn);
  for (const { doneOn } of steps) if (doneOn) days.push(doneOn);
  return days.sort().at(-1) as string;
}

/** The state of a key result on `today`. What is reached is on track, whenever it was last spoken of. */
export function keyResultState(plan: Plan, rung: KeyResult, objective: Objective, today: string): State {
  if (isRungPostponed(plan, rung)) return 'postponed';
  const kind = kindOf(rung);
  const facts = factsOf(plan, rung);
  const unknown = kind.unknown(facts);
  if (unknown) return unknown;
  const due = dueDay(rung, objective);
  if (kind.isDone(facts, today > due)) return 'on-track';
  if (today > due) return 'overdue';
  if (daysBetween(lastWord(facts, objective), today) > staleAfter) return 'stale';
  return kind.judge(facts, expectedProgress(rung, objective, today));
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
  postponed: null,
};

/** The states that an objective has where all that is left of it is in them, the first that any of it is in. */
const leftStates = ['overdue', 'stale', 'no-figure', 'no-target'] as const satisfies State[];

/**
 * The state of an objective on `today`: the weighted mean of what its rungs say; where all that is left to do is overdue,
 * stale, without a figure or without a target, it is that. Without key results it has no target.
 */
export function objectiveState(plan: Plan, objective: Objective, today: string): State {
  if (isObjectivePostponed(plan, objective)) return 'postponed';
  const rungs = countedLadder(plan, objective.id).map((rung) => ({
    rung,
    state: keyResultState(plan, rung, objective, today),
    isDone: kindOf(rung).isDone(factsOf(plan, rung), today > dueDay(rung, objective)),
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
