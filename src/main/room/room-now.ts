import type { AgendaLine } from '#contract/room/guest.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { localDay } from '#domain/cycle/days.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Room } from '#domain/room/room-step.ts';
import type { WorkshopStep } from '#domain/tables/tables.ts';
import { currentStep, stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';

/**
 * A workshop as phones take part in it. Before the first step and after the last there is none that is on: what a second
 * facilitator does then is done in the first.
 * @throws Problem `workshop/agenda-empty` where it has no steps
 */
export function roomNow(plan: Plan, workshopId: string): { room: Room; isInStep: boolean } {
  const workshop = rowIn(plan, 'workshop', workshopId);
  const cycle = rowIn(plan, 'cycle', workshop.cycleId);
  const current = currentStep(plan, workshop);
  const step = current ?? stepsOf(plan, workshop.id)[0];
  if (!step) throw new Problem('workshop/agenda-empty');
  const now = new Date().toISOString();
  const { language } = plan.about;
  const room: Room = {
    plan,
    workshop,
    cycle,
    step,
    people: participantsOf(plan, workshop.id),
    now,
    today: localDay(now),
    words: { line: (rung) => wayOf(measureWords(plan, rung, language)) },
  };
  return { room, isInStep: current !== undefined };
}

/** What a step is called, in the language of the plan. */
export const stepTitle = (plan: Plan, step: WorkshopStep): string =>
  workshopStepTitle(step, step.kind as WorkshopStepKind, plan.about.language);

/** The agenda of a workshop, and how far it has come. */
export function agendaNow(plan: Plan, workshopId: string): AgendaLine[] {
  const workshop = rowIn(plan, 'workshop', workshopId);
  return stepsOf(plan, workshopId).map((step) => ({
    id: step.id,
    title: stepTitle(plan, step),
    minutes: step.plannedMinutes,
    state: step.id === workshop.currentStepId ? 'now' : step.endedAt === null ? 'later' : 'done',
  }));
}
