import dayjs from 'dayjs';
import type { Plan } from '../plan/plan.ts';
import type { Workshop } from '../tables/tables.ts';
import { clockOf, stepsOf } from './clock.ts';
import { clockTime, readClockTime } from './time-of-day.ts';

/** The usual hour at which a workshop begins, where nobody said when. */
export const usualStart = 9 * 60;

/** Minutes after midnight at which a workshop is to begin. */
export const plannedStart = ({ startsAt }: Pick<Workshop, 'startsAt'>): number =>
  (startsAt === null ? null : readClockTime(startsAt)) ?? usualStart;

/** Minutes after midnight of an instant, by the clock of this computer. */
const minutesAt = (instant: string | Date): number => dayjs(instant).hour() * 60 + dayjs(instant).minute();

const first = (instants: readonly (string | null)[]): string | undefined =>
  instants.filter((instant) => instant !== null).sort()[0];
const last = (instants: readonly (string | null)[]): string | undefined =>
  instants
    .filter((instant) => instant !== null)
    .sort()
    .at(-1);

/** When the room sat down, undefined where it has not yet. */
export const begunAt = (plan: Plan, { id }: Pick<Workshop, 'id'>): string | undefined =>
  first(stepsOf(plan, id).map(({ startedAt }) => startedAt));

/** The day on which a workshop was held, else the one on which it is to be; null where neither is known. */
export function dayOf(plan: Plan, workshop: Workshop): string | null {
  const begun = begunAt(plan, workshop);
  return begun === undefined ? workshop.heldOn : dayjs(begun).format('YYYY-MM-DD');
}

/** When the steps of a workshop begin and when it ends, in minutes after midnight. */
export interface WorkshopTimes {
  /** By step id: real where a step has begun, else when its turn comes; null for one that was passed over. */
  readonly begins: ReadonlyMap<string, number | null>;
  readonly starts: number;
  readonly ends: number;
  /** Whether it begins or began at a time that somebody gave or a clock counted. */
  readonly isKnown: boolean;
}

/** The times of a workshop as they stand at `now`: what has been is real, what is to come follows from it. */
export function timesOf(plan: Plan, workshop: Workshop, now: Date): WorkshopTimes {
  const steps = stepsOf(plan, workshop.id);
  const begun = begunAt(plan, workshop);
  const starts = begun === undefined ? plannedStart(workshop) : minutesAt(begun);
  const isOver = workshop.state === 'finished';
  const at = steps.findIndex(({ id }) => id === workshop.currentStepId);
  // What is to come begins when what is going on is through, at the earliest now.
  let next = begun === undefined || isOver ? starts : minutesAt(now);
  const begins = new Map<string, number | null>();
  for (const [index, step] of steps.entries()) {
    const isPassed = begun !== undefined && (isOver || index < at);
    if (step.startedAt !== null) begins.set(step.id, minutesAt(step.startedAt));
    else begins.set(step.id, isPassed ? null : next);
    if (index === at) next += Math.max(0, clockOf(step, workshop, now).remaining / 60);
    else if (step.startedAt === null && !isPassed) next += step.plannedMinutes;
  }
  const ended = isOver ? last(steps.map(({ endedAt }) => endedAt)) : undefined;
  return {
    begins,
    starts,
    ends: ended === undefined ? next : after(starts, minutesAt(ended)),
    isKnown: begun !== undefined || workshop.startsAt !== null,
  };
}

/** A time that comes after another, on the next day where it must. */
const after = (starts: number, minutes: number): number => (minutes < starts ? minutes + 24 * 60 : minutes);

/** From when to when a workshop goes, as a clock shows it: `09:00 – 12:05`. */
export const fromTo = ({ starts, ends }: Pick<WorkshopTimes, 'starts' | 'ends'>): string =>
  `${clockTime(starts)} – ${clockTime(ends)}`;
