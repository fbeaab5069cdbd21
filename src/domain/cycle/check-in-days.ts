import type { Cycle } from '../tables/tables.ts';
import { addDays, daysApart, weekdayOf } from './days.ts';

/** The day of the week on which a team checks in: the agreed one, Monday where none is agreed. */
export const checkInWeekdayOf = ({ checkInWeekday }: Pick<Cycle, 'checkInWeekday'>): number =>
  checkInWeekday ?? 1;

/** The first day of the week of check-ins that holds a day. */
export function weekOf(cycle: Pick<Cycle, 'checkInWeekday'>, day: string): string {
  return addDays(day, -((weekdayOf(day) - checkInWeekdayOf(cycle) + 7) % 7));
}

/** The days of a cycle on which the team checks in, a week apart. */
export function checkInDays(cycle: Pick<Cycle, 'startsOn' | 'endsOn' | 'checkInWeekday'>): string[] {
  const { startsOn, endsOn } = cycle;
  return daysApart(weekOf(cycle, startsOn), endsOn, 7).filter((day) => day >= startsOn);
}
