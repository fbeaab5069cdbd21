import { kindOf } from '#domain/workshop/agenda.ts';
import { currentStep } from '#domain/workshop/clock.ts';
import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import { shownNow } from '../window/address.ts';

/** The steps of a workshop that have the board for their tool. */
export const boardSteps = {
  'company-goals': true,
  objectives: true,
  'key-results': true,
} as const satisfies Partial<Record<WorkshopStepKind, true>>;

/** Whether this window shows the board: on the plan's own screen, or in a room whose step has it for a tool. */
export function isBoardShown(): boolean {
  if (!isPlanOpen()) return false;
  const { screen, id } = shownNow();
  if (screen === 'plan') return true;
  if (screen !== 'workshop-run' && screen !== 'workshop-projector') return false;
  const plan = thePlan();
  const workshop = plan.tables.workshop.get(id);
  const step = workshop && currentStep(plan, workshop);
  return step !== undefined && kindOf(step) in boardSteps;
}
