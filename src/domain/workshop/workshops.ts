import type { Plan } from '../plan/plan.ts';
import type { Cycle, Workshop } from '../tables/tables.ts';

/** The workshops of a cycle, its weekly meetings and reviews among them, the latest first. */
export function workshopsOf(plan: Plan, cycle: Cycle): Workshop[] {
  const place = ({ heldOn, id }: Workshop) => `${heldOn ?? ''} ${id}`;
  return [...plan.tables.workshop.where('cycleId', cycle.id)].sort((a, b) => (place(a) < place(b) ? 1 : -1));
}

/** The workshop that is going on anywhere in the plan: running before paused. */
export function openWorkshop(plan: Plan): Workshop | undefined {
  const all = [...plan.tables.workshop.rows.values()];
  return all.find(({ state }) => state === 'running') ?? all.find(({ state }) => state === 'paused');
}
