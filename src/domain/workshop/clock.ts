import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import { type TableName, traitsOf, type Workshop, type WorkshopStep } from '../tables/tables.ts';

/** How often a running clock is written down, in seconds: what a crash can lose of it. */
export const beatInterval = 15;

/**
 * The longest stretch between two beats that counts, in seconds: a window in the background beats once a
 * minute at best. A longer one is a computer that slept, a program that had crashed, or a system clock that
 * was moved: the room was not working then.
 */
const longestBeat = 150;

/**
 * Whether the clock of a workshop writes this column. Undo passes over what the clock does: it neither minds what these
 * hold by now nor sets them back where the clock went on.
 */
export const isOfClock = (table: TableName, column: string): boolean =>
  traitsOf(table).ofClock?.includes(column) ?? false;

/** What becomes of a workshop whose current step is taken away: its clock stands until the room goes on. */
export const withoutStep = ({ state }: Pick<Workshop, 'state'>): Partial<Workshop> => ({
  currentStepId: null,
  beatAt: null,
  state: state === 'running' ? 'paused' : state,
});

/** The seconds from `beatAt` to `now` that count as worked: none backwards, and no long gap. */
export function secondsSince(beatAt: string | null, now: Date): number {
  if (beatAt === null) return 0;
  const seconds = (now.getTime() - Date.parse(beatAt)) / 1000;
  return seconds < 0 || seconds > longestBeat ? 0 : seconds;
}

/** The steps of a workshop in the order of its agenda. */
export const stepsOf = (plan: Plan, workshopId: Id<'workshop'>): readonly WorkshopStep[] =>
  plan.tables.workshopStep.where('workshopId', workshopId);

/** The step the room is in, or was in when it paused. */
export const currentStep = (plan: Plan, workshop: Workshop): WorkshopStep | undefined =>
  plan.tables.workshopStep.get(workshop.currentStepId);

/** The step before or after the one the room is in. */
export function neighbourStep(plan: Plan, workshop: Workshop, by: -1 | 1): WorkshopStep | undefined {
  const steps = stepsOf(plan, workshop.id);
  const at = steps.findIndex(({ id }) => id === currentStep(plan, workshop)?.id);
  return at < 0 ? undefined : steps[at + by];
}

/** What a step's clock says. */
export interface StepClock {
  /** Seconds the room has spent on it. */
  readonly spent: number;
  /** Seconds that are left, below zero once it has run over. */
  readonly remaining: number;
  /** A fraction of the planned time, from 0 to 1. */
  readonly fraction: number;
}

/** The clock of a step at `now`; only the step that a workshop is in goes on between beats. */
export function clockOf(step: WorkshopStep, workshop: Workshop, now: Date): StepClock {
  const isRunning = workshop.state === 'running' && workshop.currentStepId === step.id;
  const spent = step.spentSeconds + (isRunning ? secondsSince(workshop.beatAt, now) : 0);
  const planned = step.plannedMinutes * 60;
  return { spent, remaining: planned - spent, fraction: Math.min(1, spent / planned) };
}

/** Planned and spent minutes of a whole workshop. */
export function totalMinutes(plan: Plan, workshopId: Id<'workshop'>): { planned: number; spent: number } {
  const steps = stepsOf(plan, workshopId);
  return {
    planned: steps.reduce((sum, step) => sum + step.plannedMinutes, 0),
    spent: steps.reduce((sum, step) => sum + step.spentSeconds, 0) / 60,
  };
}
