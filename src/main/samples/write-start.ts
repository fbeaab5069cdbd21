import type { PlanStart } from '#contract/plan-file.ts';
import { assertOrder } from '#domain/commands/cycle/order.ts';
import { addPeople } from '#domain/commands/organisation/add-people.ts';
import { insertWorkshop } from '#domain/commands/workshop/insert-workshop.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Recorder } from '#domain/plan/writer.ts';
import { usualParticipants } from '#domain/workshop/participants.ts';

/**
 * Writes what a plan of one's own begins with: its cycle, its teams and people, its workshop.
 * @throws Problem `cycle/dates-reversed`
 */
export function writeStart(change: Recorder, plan: Plan, { cycle, workshop, ...start }: PlanStart): void {
  assertOrder(cycle.startsOn, cycle.endsOn);
  const cycleId = change.insert('cycle', { ...cycle, checkInWeekday: 1 });
  const { personIds } = addPeople(change, plan, start, plan.company.id);
  if (!workshop) return;
  const { agenda, ...about } = workshop;
  insertWorkshop(change, { ...about, cycleId }, usualParticipants(personIds), agenda);
}
