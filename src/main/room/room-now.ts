import type { AgendaLine } from '#contract/room/guest.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { localDay } from '#domain/cycle/days.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Room } from '#domain/room/room-step.ts';
import type { Workshop, WorkshopStep } from '#domain/tables/tables.ts';
import { currentStep, stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';

/** What is on in a workshop: a step of its agenda or, by the id of the workshop, what comes before a planning begins. */
function whatIsOn(plan: Plan, workshop: Workshop): Room['step'] | null {
  const isPrepared = workshop.state === 'prepared' && workshop.kind === 'planning';
  return currentStep(plan, workshop) ?? (isPrepared ? { id: workshop.id, kind: 'preparation' } : null);
}

function roomAt(plan: Plan, workshop: Workshop, step: Room['step']): Room {
  const now = new Date().toISOString();
  const { language } = plan.about;
  return {
    plan,
    workshop,
    cycle: rowIn(plan, 'cycle', workshop.cycleId),
    step,
    people: participantsOf(plan, workshop.id),
    now,
    today: localDay(now),
    words: { line: (rung) => wayOf(measureWords(plan, rung, language)) },
  };
}

/** A workshop as phones take part in it; null while nothing is on. */
export function roomOn(plan: Plan, workshopId: string): Room | null {
  const workshop = rowIn(plan, 'workshop', workshopId);
  const step = whatIsOn(plan, workshop);
  return step && roomAt(plan, workshop, step);
}

/**
 * The same for what is done: where nothing is on, what a second facilitator does is done in the first step.
 * @throws Problem `workshop/agenda-empty` where it has no steps
 */
export function roomNow(plan: Plan, workshopId: string): { room: Room; isInStep: boolean } {
  const workshop = rowIn(plan, 'workshop', workshopId);
  const step = whatIsOn(plan, workshop) ?? stepsOf(plan, workshop.id)[0];
  if (!step) throw new Problem('workshop/agenda-empty');
  return { room: roomAt(plan, workshop, step), isInStep: step.id === workshop.currentStepId };
}

/** What that which is on is called, in the language of the plan. */
export function titleOfRoom({ plan, workshop }: Room): string {
  const step = currentStep(plan, workshop);
  return step ? stepTitle(plan, step) : workshop.name;
}

/** What a step is called, in the language of the plan. */
const stepTitle = (plan: Plan, step: WorkshopStep): string =>
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
