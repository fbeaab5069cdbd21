import type { Plan } from '#domain/plan/plan.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { currentStep } from '#domain/workshop/clock.ts';
import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import { openWorkshop } from '#domain/workshop/workshops.ts';
import { type Shown, shownNow } from '../window/address.ts';

/** The workshop whose room an address leads to; undefined where it leads elsewhere, or the workshop is gone. */
export function roomIn(plan: Plan | null, { screen, id }: Shown = shownNow()): Workshop | undefined {
  const isRoom = screen === 'workshop-run' || screen === 'workshop-projector';
  return isRoom ? plan?.tables.workshop.get(id) : undefined;
}

/** The workshop that is shown, else the one that goes on. */
export function workshopHere(plan: Plan | null): Workshop | undefined {
  return plan ? (plan.tables.workshop.get(shownNow().id) ?? openWorkshop(plan)) : undefined;
}

/** The step that the room of an address is in. */
export function stepIn(plan: Plan | null, shown?: Shown): WorkshopStepKind | undefined {
  const workshop = roomIn(plan, shown);
  const step = plan && workshop ? currentStep(plan, workshop) : undefined;
  return step && kindOf(step);
}
