import dayjs from 'dayjs';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle, KeyResult, Objective } from '../plan/rows.ts';

/** The cycles in order of time. */
export function cyclesOf(plan: Plan): Cycle[] {
  return [...plan.tables.cycle.rows.values()].sort((a, b) =>
    a.startsOn === b.startsOn ? (a.id < b.id ? -1 : 1) : a.startsOn < b.startsOn ? -1 : 1,
  );
}

/** The day on which a cycle is judged: today, and of one that is over its last day. */
export const judgedOn = ({ endsOn }: Pick<Cycle, 'endsOn'>, today: string): string =>
  today < endsOn ? today : endsOn;

/** The cycle to show first: the one that holds `today`, else the last one. */
export function currentCycle(plan: Plan, today: string): Cycle | undefined {
  const cycles = cyclesOf(plan);
  return cycles.find((cycle) => cycle.startsOn <= today && today <= cycle.endsOn) ?? cycles.at(-1);
}

/** The cycle that ends before this one begins, the nearest; undefined where it is the first. */
export function cycleBefore(plan: Plan, cycle: Cycle): Cycle | undefined {
  return cyclesOf(plan)
    .filter(({ id, startsOn }) => id !== cycle.id && startsOn < cycle.startsOn)
    .at(-1);
}

/** The nearest cycle that begins after this one; undefined where it is the last. */
export function cycleAfter(plan: Plan, cycle: Cycle): Cycle | undefined {
  return cyclesOf(plan).find(({ id, startsOn }) => id !== cycle.id && startsOn > cycle.startsOn);
}

/** Whether an objective shows in a cycle: its timeframe overlaps it [product: Cycles]. */
export function showsIn(objective: Objective, cycle: Pick<Cycle, 'startsOn' | 'endsOn'>): boolean {
  return objective.startsOn <= cycle.endsOn && objective.endsOn >= cycle.startsOn;
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

/** The last day of a timeframe of `months` months that starts on `startsOn`. */
export function endOfTimeframe(startsOn: string, months: number): string {
  return dayjs(startsOn).add(months, 'month').subtract(1, 'day').format('YYYY-MM-DD');
}

/** The length of a timeframe in whole months, or null where it is not whole. */
export function timeframeMonths(startsOn: string, endsOn: string): number | null {
  const end = dayjs(endsOn).add(1, 'day');
  const months = end.diff(dayjs(startsOn), 'month');
  return months > 0 && dayjs(startsOn).add(months, 'month').isSame(end, 'day') ? months : null;
}

/** The quarter that holds `date`, for a new plan: its number and its first and last day. */
export function quarterOf(date: string): { quarter: number; year: number; startsOn: string; endsOn: string } {
  const day = dayjs(date);
  const first = day.month(Math.floor(day.month() / 3) * 3).startOf('month');
  return {
    quarter: Math.floor(day.month() / 3) + 1,
    year: day.year(),
    startsOn: first.format('YYYY-MM-DD'),
    endsOn: first.add(3, 'month').subtract(1, 'day').format('YYYY-MM-DD'),
  };
}
