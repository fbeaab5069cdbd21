import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Workshop } from '#domain/tables/tables.ts';
import { rowNamed } from './named.ts';

/**
 * The latest workshop of a cycle, or the one of a name.
 * @throws Problem `command-line/usage` naming those that there are
 */
export function workshopFor(plan: Plan, cycle: Cycle, name: string | undefined): Workshop | undefined {
  const workshops = plan.tables.workshop.where('cycleId', cycle.id);
  return name === undefined ? workshops.at(-1) : rowNamed(workshops, name, 'workshop');
}
