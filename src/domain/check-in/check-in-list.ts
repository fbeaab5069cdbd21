import { weekOf } from '../cycle/check-in-days.ts';
import { judgedOn } from '../cycle/cycle.ts';
import { factsOf, kindOf } from '../kinds/kinds.ts';
import { isPostponedIn } from '../ladder/postponed.ts';
import { once } from '../once.ts';
import { objectivesOf, rungsIn, type Scope } from '../ownership/scope.ts';
import type { Plan, Standing } from '../plan/plan.ts';
import { expectedValue } from '../progress/past-check-ins.ts';
import { keyResultState, type State } from '../progress/state.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';

/** A key result in the weekly list. */
export interface CheckInRow {
  readonly rung: KeyResult;
  readonly objective: Objective;
  readonly standing: Standing | undefined;
  /** The value expected today; null for milestones, and where there is no target. */
  readonly expected: number | null;
  readonly state: State;
  /** Whether this week still waits for its check-in. */
  readonly isDue: boolean;
}

/** The key results of one objective in the weekly list. */
export interface CheckInGroup {
  readonly objective: Objective;
  readonly rows: readonly CheckInRow[];
}

/** Whether nobody has said since `week` began how a key result stands; one that is reached waits for nobody. */
function isDue(plan: Plan, rung: KeyResult, standing: Standing | undefined, week: string): boolean {
  if (kindOf(rung).isDone(factsOf(plan, rung), false)) return false;
  if (standing && standing.latestOn >= week) return false;
  return !plan.tables.step
    .where('keyResultId', rung.id)
    .some(({ doneOn }) => doneOn !== null && doneOn >= week);
}

/** The weekly list of a cycle on `today`, objective by objective in their order, easiest rung first; of what counts. */
export const checkInList = (plan: Plan, cycle: Cycle, scope: Scope, today: string): CheckInGroup[] => [
  ...groupsOf(plan, cycle, scope, today, 'counted'),
];

function rowOf(plan: Plan, rung: KeyResult, objective: Objective, day: string, week: string): CheckInRow {
  const standing = plan.standings.get(rung.id);
  const isPostponed = isPostponedIn(objective, rung);
  // Of thousands a few are looked at: only these are judged.
  const expected = once(() => (isPostponed ? null : expectedValue(rung, objective, day)));
  const state = once(() => keyResultState(plan, rung, objective, day));
  return {
    rung,
    objective,
    standing,
    get expected() {
      return expected();
    },
    get state() {
      return state();
    },
    isDue: !isPostponed && isDue(plan, rung, standing, week),
  };
}

function* groupsOf(
  plan: Plan,
  cycle: Cycle,
  scope: Scope,
  today: string,
  wanted: 'counted' | 'postponed',
): Generator<CheckInGroup> {
  const day = judgedOn(cycle, today);
  const week = weekOf(cycle, day);
  for (const objective of objectivesOf(plan, cycle, scope)) {
    const rows = rungsIn(plan, objective, scope)
      .filter((rung) => isPostponedIn(objective, rung) === (wanted === 'postponed'))
      .map((rung) => rowOf(plan, rung, objective, day, week));
    if (rows.length > 0) yield { objective, rows };
  }
}

/** How many check-ins a list waits for this week, of how many. */
export function dueIn(groups: readonly CheckInGroup[]): { due: number; all: number } {
  const rows = groups.flatMap((group) => group.rows);
  return { due: rows.filter((row) => row.isDue).length, all: rows.length };
}

const urgency: Record<State, number> = {
  overdue: 0,
  behind: 1,
  'at-risk': 2,
  stale: 3,
  'no-figure': 4,
  'no-target': 5,
  'on-track': 6,
  postponed: 7,
};

const needingAttention = ({ rows }: CheckInGroup): CheckInRow[] =>
  rows.filter(({ state }) => state !== 'on-track');

/** Overdue and behind first, then at risk, then what nobody spoke of; else in the order that they have. */
export const byUrgency = (rows: readonly CheckInRow[]): CheckInRow[] =>
  [...rows].sort((a, b) => urgency[a.state] - urgency[b.state]);

/** The weekly list for whoever goes through it a little at a time. */
export const checkInsInTurns = (plan: Plan, cycle: Cycle, scope: Scope, today: string) =>
  inTurns(groupsOf(plan, cycle, scope, today, 'counted'));

/** What of a cycle is postponed, in the same order: it waits for nothing, and can be spoken of all the same. */
export const postponedInTurns = (plan: Plan, cycle: Cycle, scope: Scope, today: string) =>
  inTurns(groupsOf(plan, cycle, scope, today, 'postponed'));

function* inTurns(groups: Iterable<CheckInGroup>): Generator<readonly CheckInGroup[]> {
  for (const group of groups) yield [group];
}

/** What needs the room's attention, the most urgent first; in the order of the list. */
export const attentionIn = (groups: readonly CheckInGroup[]): CheckInRow[] =>
  byUrgency(groups.flatMap(needingAttention));

/** What of a cycle needs the room's attention, objective by objective, for whoever goes through it a little at a time. */
export function* attentionInTurns(
  plan: Plan,
  cycle: Cycle,
  scope: Scope,
  today: string,
): Generator<CheckInRow[]> {
  for (const group of groupsOf(plan, cycle, scope, today, 'counted')) yield needingAttention(group);
}
