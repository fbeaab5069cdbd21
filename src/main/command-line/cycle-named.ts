import { currentCycle, cyclesOf } from '#domain/cycle/cycle.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { rowNamed } from './named.ts';

/**
 * The cycle of a name, the current one without a name.
 * @throws Problem `command-line/usage` naming those that there are
 */
export function cycleFor(plan: Plan, name: string | undefined, today: string): Cycle {
  const cycle = name === undefined ? currentCycle(plan, today) : rowNamed(cyclesOf(plan), name, 'cycle');
  if (!cycle) throw new Error('A plan always has a cycle.');
  return cycle;
}
