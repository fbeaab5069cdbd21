import { z } from 'zod';
import type { Draft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import type { Workshop } from '../../tables/tables.ts';
import { stepMinutes } from '../../workshop/agenda.ts';
import { currentStep, secondsSince, stepsOf } from '../../workshop/clock.ts';
import { readOutOf } from '../../workshop/read-out.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { rowIn, rowOfWorkshop } from '../rows.ts';

/** Writes down what the current step's clock has counted since its last beat. */
function count(draft: Draft, workshop: Workshop, now: string): void {
  const step = currentStep(draft.plan, workshop);
  if (workshop.state !== 'running' || !step) return;
  const spent = step.spentSeconds + secondsSince(workshop.beatAt, new Date(now));
  draft.update('workshopStep', step.id, { spentSeconds: Math.round(spent * 10) / 10 });
  draft.update('workshop', workshop.id, { beatAt: now });
}

/** The room as it is when a command of its clock comes. */
interface Room {
  readonly draft: Draft;
  readonly plan: Plan;
  readonly workshop: Workshop;
  readonly now: string;
}

/** A command of a workshop's clock. Undo passes over it: time that was spent is not taken back. */
const ofClock = <const Name extends string, Input extends z.ZodType<{ readonly id: string }>>(
  name: Name,
  input: Input,
  work: (room: Room, given: z.output<Input>) => void,
  { isLeftOutOfHistory = false } = {},
) =>
  command(
    name,
    1,
    input,
    (draft, given, { now }) => {
      const { plan } = draft;
      const workshop = rowIn(plan, 'workshop', given.id);
      count(draft, workshop, now);
      work({ draft, plan, workshop, now }, given);
      return { id: workshop.id, subject: workshop.name };
    },
    { isPassedOver: true, isLeftOutOfHistory },
  );

/** Lets the room into a step: the one before ends, and its clock goes on where it stood. */
function enter({ draft, plan, workshop, now }: Room, stepId: string): void {
  if (workshop.currentStepId !== null && workshop.currentStepId !== stepId)
    draft.update('workshopStep', workshop.currentStepId, { endedAt: now });
  const { startedAt } = rowIn(plan, 'workshopStep', stepId);
  draft.update('workshopStep', stepId, { startedAt: startedAt ?? now, endedAt: null });
  draft.update('workshop', workshop.id, { currentStepId: stepId });
}

const one = z.object({ id });

export const clockCommands = {
  /** Starts the clock of the first step, or goes on where it stood. */
  start: ofClock('workshop.start', one, (room) => {
    const { draft, plan, workshop, now } = room;
    const steps = stepsOf(plan, workshop.id);
    const step = currentStep(plan, workshop) ?? steps.find(({ endedAt }) => endedAt === null) ?? steps.at(-1);
    if (!step) throw new Problem('workshop/agenda-empty');
    enter(room, step.id);
    draft.update('workshop', workshop.id, { state: 'running', beatAt: now });
  }),

  pause: ofClock('workshop.pause', one, ({ draft, workshop }) => {
    if (workshop.state === 'running')
      draft.update('workshop', workshop.id, { state: 'paused', beatAt: null });
  }),

  goTo: ofClock('workshop.go-to', z.object({ id, stepId: id }), (room, { stepId }) => {
    const { plan, workshop } = room;
    if (workshop.state !== 'running' && workshop.state !== 'paused')
      throw new Problem('workshop/not-running', { workshop: workshop.name });
    enter(room, rowOfWorkshop(plan, 'workshopStep', stepId, workshop.id).id);
  }),

  /** Gives the current step more minutes, or fewer. */
  extend: ofClock(
    'workshop.extend',
    z.object({ id, minutes: z.number().int().min(-60).max(60) }),
    ({ draft, plan, workshop }, { minutes }) => {
      const step = currentStep(plan, workshop);
      if (!step) throw new Problem('workshop/not-running', { workshop: workshop.name });
      const wanted = step.plannedMinutes + minutes;
      const plannedMinutes = Math.max(stepMinutes.least, Math.min(stepMinutes.most, wanted));
      draft.update('workshopStep', step.id, { plannedMinutes });
    },
  ),

  finish: ofClock('workshop.finish', one, ({ draft, workshop, now }) => {
    if (workshop.currentStepId !== null)
      draft.update('workshopStep', workshop.currentStepId, { endedAt: now });
    draft.update('workshop', workshop.id, { state: 'finished', currentStepId: null, beatAt: null });
  }),

  /**
   * Reads out the next page, or the one before; behind the last objective stands the end, where everything is printed. Undo
   * passes over it as over the clock, and where there is no further page nothing is written.
   */
  turnPage: command(
    'workshop.turn-page',
    1,
    z.object({ id, by: z.union([z.literal(1), z.literal(-1)]) }),
    (draft, { id: workshopId, by }) => {
      const workshop = rowIn(draft.plan, 'workshop', workshopId);
      const { pages, at } = readOutOf(draft.plan, workshop);
      const readOutPage = Math.max(0, Math.min(pages.length, at + by));
      if (readOutPage !== at) draft.update('workshop', workshop.id, { readOutPage });
      return { id: workshop.id, subject: workshop.name };
    },
    { isPassedOver: true, isLeftOutOfHistory: true },
  ),

  /** Counts the time since the last beat; every window on a running workshop may call it. A clock that ticks is no news. */
  beat: ofClock('workshop.beat', one, () => undefined, { isLeftOutOfHistory: true }),
};
