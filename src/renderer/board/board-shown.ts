import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import { stepIn } from '../plan-model/room.ts';
import { screenNow } from '../window/address.ts';

/** The steps of a workshop that have the board for their tool. */
export const boardSteps = {
  'company-goals': true,
  objectives: true,
  'key-results': true,
} as const satisfies Partial<Record<WorkshopStepKind, true>>;

/** Whether this window shows the board: on the plan's own screen, or in a room whose step has it for a tool. */
export function isBoardShown(): boolean {
  if (!isPlanOpen()) return false;
  const step = stepIn(thePlan());
  return screenNow() === 'plan' || (step !== undefined && step in boardSteps);
}
