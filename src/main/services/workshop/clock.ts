import { rowIn, rowOfWorkshop } from '#domain/commands/rows.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { stepMinutes } from '#domain/workshop/agenda.ts';
import { currentStep, secondsSince, stepsOf } from '#domain/workshop/clock.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { planFileOf, router, type WindowContext } from '../implement.ts';

/** Writes down what the current step's clock has counted since its last beat. */
function count(change: RowWriter, plan: Plan, workshop: Workshop, now: Date): void {
  const step = currentStep(plan, workshop);
  if (workshop.state !== 'running' || !step) return;
  const spentSeconds = Math.round((step.spentSeconds + secondsSince(workshop.beatAt, now)) * 10) / 10;
  change.update('workshopStep', step.id, { spentSeconds });
  change.update('workshop', workshop.id, { beatAt: now.toISOString() });
}

/**
 * Records something that the clock of a workshop does. Undo passes over it: time that was spent is not taken
 * back.
 */
function record(
  context: WindowContext,
  id: string,
  action: string,
  work: (change: RowWriter, plan: Plan, workshop: Workshop, now: Date) => void,
) {
  return planFileOf(context).record(`workshop.${action}`, (change, plan) => {
    const workshop = rowIn(plan, 'workshop', id);
    const now = new Date();
    count(change, plan, workshop, now);
    work(change, plan, workshop, now);
    return { id, subject: workshop.name };
  });
}

/** Lets the room into a step: the one before ends, and its clock goes on where it stood. */
function enter(change: RowWriter, workshop: Workshop, stepId: string, now: Date, plan: Plan): void {
  const at = now.toISOString();
  if (workshop.currentStepId !== null && workshop.currentStepId !== stepId)
    change.update('workshopStep', workshop.currentStepId, { endedAt: at });
  const { startedAt } = rowIn(plan, 'workshopStep', stepId);
  change.update('workshopStep', stepId, { startedAt: startedAt ?? at, endedAt: null });
  change.update('workshop', workshop.id, { currentStepId: stepId });
}

export const clock = {
  start: router.workshop.start.handler(({ context, input }) =>
    record(context, input.id, 'start', (change, plan, workshop, now) => {
      const steps = stepsOf(plan, workshop.id);
      const step =
        currentStep(plan, workshop) ?? steps.find(({ endedAt }) => endedAt === null) ?? steps.at(-1);
      if (!step) throw new Problem('workshop/agenda-empty');
      enter(change, workshop, step.id, now, plan);
      change.update('workshop', workshop.id, { state: 'running', beatAt: now.toISOString() });
    }),
  ),

  pause: router.workshop.pause.handler(({ context, input }) =>
    record(context, input.id, 'pause', (change, _plan, workshop) => {
      if (workshop.state === 'running')
        change.update('workshop', workshop.id, { state: 'paused', beatAt: null });
    }),
  ),

  goTo: router.workshop.goTo.handler(({ context, input }) =>
    record(context, input.id, 'go-to', (change, plan, workshop, now) => {
      if (workshop.state !== 'running' && workshop.state !== 'paused')
        throw new Problem('workshop/not-running', { workshop: workshop.name });
      enter(change, workshop, rowOfWorkshop(plan, 'workshopStep', input.stepId, workshop.id).id, now, plan);
    }),
  ),

  extend: router.workshop.extend.handler(({ context, input }) =>
    record(context, input.id, 'extend', (change, plan, workshop) => {
      const step = currentStep(plan, workshop);
      if (!step) throw new Problem('workshop/not-running', { workshop: workshop.name });
      const wanted = step.plannedMinutes + input.minutes;
      const plannedMinutes = Math.max(stepMinutes.least, Math.min(stepMinutes.most, wanted));
      change.update('workshopStep', step.id, { plannedMinutes });
    }),
  ),

  finish: router.workshop.finish.handler(({ context, input }) =>
    record(context, input.id, 'finish', (change, _plan, workshop, now) => {
      if (workshop.currentStepId !== null)
        change.update('workshopStep', workshop.currentStepId, { endedAt: now.toISOString() });
      change.update('workshop', workshop.id, { state: 'finished', currentStepId: null, beatAt: null });
    }),
  ),

  beat: router.workshop.beat.handler(({ context, input }) =>
    record(context, input.id, 'beat', () => undefined),
  ),
};
