import type { PlanStart } from '#contract/plan-file.ts';
import { assertOrder } from '#domain/commands/cycle/order.ts';
import { addPeople } from '#domain/commands/organisation/add-people.ts';
import { insertWorkshop } from '#domain/commands/workshop/insert-workshop.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { usualParticipants } from '#domain/workshop/participants.ts';

/**
 * Writes what a plan of one's own begins with: its cycle, its teams and people, its workshop.
 * @throws Problem `cycle/dates-reversed`
 */
export function writeStart(draft: Draft, { cycle, workshop, ...start }: PlanStart): void {
  assertOrder(cycle.startsOn, cycle.endsOn);
  const cycleId = draft.insert('cycle', { ...cycle, checkInWeekday: 1 });
  const { personIds } = addPeople(draft, start, draft.plan.company.id);
  if (!workshop) return;
  const { agenda, ...about } = workshop;
  insertWorkshop(draft, { ...about, cycleId }, usualParticipants(personIds), agenda);
}
