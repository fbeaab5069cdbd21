import { isClosed } from '../cycle/archive.ts';
import { weekOf } from '../cycle/check-in-days.ts';
import { currentCycle } from '../cycle/cycle.ts';
import { everybody } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import { checkInList, dueIn } from './check-in-list.ts';

/** The hour of the day from which a check-in that is due is said. */
export const reminderHour = 9;

/**
 * How many key results wait for their value on the day of the weekly check-in, from its hour on; 0 on other days,
 * and where everything is said.
 */
export function dueToday(plan: Plan, today: string, hour: number): number {
  const cycle = currentCycle(plan, today);
  if (!cycle || isClosed(cycle) || today < cycle.startsOn || today > cycle.endsOn) return 0;
  if (hour < reminderHour || weekOf(cycle, today) !== today) return 0;
  return dueIn(checkInList(plan, cycle, everybody, today)).due;
}
