import dayjs from 'dayjs';
import type { Cycle } from '../plan/rows.ts';

/** The days of a cycle on which the team checks in, a week apart; from its first day where no weekday is agreed. */
export function checkInDays({ startsOn, endsOn, checkInWeekday }: Cycle): string[] {
  const start = dayjs(startsOn);
  // dayjs counts weekdays from Sunday.
  const offset = checkInWeekday === null ? 0 : ((checkInWeekday % 7) - start.day() + 7) % 7;
  const days: string[] = [];
  for (let day = start.add(offset, 'day'); !day.isAfter(endsOn, 'day'); day = day.add(7, 'day')) {
    days.push(day.format('YYYY-MM-DD'));
  }
  return days;
}
