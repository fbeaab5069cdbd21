import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Workshop } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';

/** The latest workshop of a cycle, or the one of a name. */
export function workshopFor(plan: Plan, cycle: Cycle, name: string | undefined): Workshop | undefined {
  const workshops = plan.tables.workshop.where('cycleId', cycle.id);
  const found = name === undefined ? workshops.at(-1) : workshops.find((workshop) => workshop.name === name);
  if (!found && name !== undefined) {
    const names = workshops.map((workshop) => workshop.name).join(', ');
    throw new Problem('command-line/usage', {
      detail: `There is no workshop “${name}” in ${cycle.name}; there are: ${names || 'none'}.`,
    });
  }
  return found;
}
