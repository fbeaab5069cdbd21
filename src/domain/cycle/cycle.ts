import { ladderOf } from '../ladder/ladder.ts';
import { countedLadder, isObjectivePostponed } from '../ladder/postponed.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';
import { daysBetween, localDay } from './days.ts';
import { lengthOf, overlap, type Span } from './span.ts';

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The cycles in order of time; of those that begin together the longer first, a year before its first quarter. */
export function cyclesOf(plan: Plan): Cycle[] {
  return [...plan.tables.cycle.rows.values()].sort(
    (a, b) =>
      order(a.startsOn, b.startsOn) ||
      order(b.endsOn, a.endsOn) ||
      order(a.name, b.name) ||
      order(a.id, b.id),
  );
}

/** The day on which a cycle is judged: today, of one that is over its last day, of one closed before that its closing. */
export function judgedOn({ endsOn, closedAt }: Pick<Cycle, 'endsOn' | 'closedAt'>, today: string): string {
  const last = closedAt === null ? today : localDay(closedAt);
  return [today, endsOn, last].reduce((first, day) => (day < first ? day : first));
}

/** The cycle to show first: the shortest that holds `today`, else the next to come, else the last to end. */
export function currentCycle(plan: Plan, today: string): Cycle | undefined {
  const cycles = cyclesOf(plan);
  const holding = cycles.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  if (holding.length > 0) return best(holding, (a, b) => lengthOf(a) - lengthOf(b));
  const coming = cycles.filter(({ startsOn }) => startsOn > today);
  if (coming.length > 0)
    return best(coming, (a, b) => order(a.startsOn, b.startsOn) || lengthOf(a) - lengthOf(b));
  return best(cycles, (a, b) => order(b.endsOn, a.endsOn) || lengthOf(a) - lengthOf(b));
}

/** The first by an order; of those that are equal, the one that came first. */
const best = <T>(items: readonly T[], compare: (a: T, b: T) => number): T | undefined =>
  [...items].sort(compare)[0];

/** How many days lie between two spans; below zero where they overlap. */
const daysFrom = (before: Span, after: Span): number => daysBetween(before.endsOn, after.startsOn) - 1;

/** How much longer one span is than another, as a factor of at least 1. */
function lengthFactor(a: Span, b: Span): number {
  const factor = lengthOf(a) / lengthOf(b);
  return factor < 1 ? 1 / factor : factor;
}

/** How much longer one cycle may be than another of its row, as a factor. */
const mostUnlike = 1.6;

const isAlike = (a: Span, b: Span): boolean => lengthFactor(a, b) <= mostUnlike;

/** Whether a cycle of another length is one of a row that runs beside this one: years beside quarters, months within them. */
const runsBeside = (plan: Plan, cycle: Cycle, other: Cycle): boolean =>
  !isAlike(cycle, other) &&
  [...plan.tables.cycle.rows.values()].some((one) => isAlike(one, other) && overlap(one, cycle));

/**
 * The neighbour among some cycles: a quarter's is a quarter, though a year ends on the same day, unless no cycle
 * of such a length is near; then whichever is nearest in time, but none of a row beside it: what follows the last
 * quarter of a year is no year.
 */
function neighbour(
  plan: Plan,
  cycle: Cycle,
  others: readonly Cycle[],
  gapTo: (other: Cycle) => number,
): Cycle | undefined {
  const alike = others.filter((other) => isAlike(cycle, other) && gapTo(other) <= lengthOf(cycle));
  return best(
    alike.length > 0 ? alike : others.filter((other) => !runsBeside(plan, cycle, other)),
    (a, b) => gapTo(a) - gapTo(b) || lengthFactor(cycle, a) - lengthFactor(cycle, b),
  );
}

/** The cycle before this one, the nearest that begins and ends earlier; undefined where it is the first. */
export function cycleBefore(plan: Plan, cycle: Cycle): Cycle | undefined {
  const earlier = cyclesOf(plan).filter(
    ({ startsOn, endsOn }) => startsOn < cycle.startsOn && endsOn < cycle.endsOn,
  );
  return neighbour(plan, cycle, earlier, (other) => Math.abs(daysFrom(other, cycle)));
}

/** The cycles that begin after this one has ended, into which something can be carried over. */
export const cyclesAfter = (plan: Plan, { endsOn }: Span): Cycle[] =>
  cyclesOf(plan).filter(({ startsOn }) => startsOn > endsOn);

/** The cycle after this one, the nearest that begins when it has ended; undefined where there is none yet. */
export function cycleAfter(plan: Plan, cycle: Cycle): Cycle | undefined {
  return neighbour(plan, cycle, cyclesAfter(plan, cycle), (other) => daysFrom(cycle, other));
}

/** Whether an objective shows in a cycle: its timeframe overlaps it [product: Cycles]. */
export function showsIn(objective: Objective, cycle: Pick<Cycle, 'startsOn' | 'endsOn'>): boolean {
  return overlap(objective, cycle);
}

/** The objectives of a cycle, planned in it or running through it, in rank order. */
export function objectivesIn(plan: Plan, cycle: Cycle): Objective[] {
  return plan.tables.objective
    .sorted()
    .filter((objective) => objective.cycleId === cycle.id || showsIn(objective, cycle));
}

/** The key results of a cycle's objectives, ladder by ladder in rank order. */
export const keyResultsIn = (plan: Plan, cycle: Cycle): KeyResult[] =>
  objectivesIn(plan, cycle).flatMap(({ id }) => ladderOf(plan, id));

/** The objectives of a cycle that count: those that are not postponed. */
export const countedIn = (plan: Plan, cycle: Cycle): Objective[] =>
  objectivesIn(plan, cycle).filter((objective) => !isObjectivePostponed(plan, objective));

/** The key results of a cycle that count. */
export const countedKeyResultsIn = (plan: Plan, cycle: Cycle): KeyResult[] =>
  countedIn(plan, cycle).flatMap(({ id }) => countedLadder(plan, id));
