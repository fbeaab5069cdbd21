import { currentCycle, cyclesOf } from '#domain/cycle/cycle.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';

/**
 * The cycle of this name.
 * @throws Problem `command-line/usage` naming those that there are
 */
export function cycleNamed(plan: Plan, name: string): Cycle {
  const cycles = cyclesOf(plan);
  const found = cycles.find((cycle) => cycle.name === name);
  if (found) return found;
  const names = cycles.map((cycle) => cycle.name).join(', ');
  throw new Problem('command-line/usage', { detail: `There is no cycle “${name}”; there are: ${names}.` });
}

/** The cycle of a name, the current one without a name. */
export function cycleFor(plan: Plan, name: string | undefined, today: string): Cycle {
  const cycle = name === undefined ? currentCycle(plan, today) : cycleNamed(plan, name);
  if (!cycle) throw new Error('A plan always has a cycle.');
  return cycle;
}
