import { z } from 'zod';
import { date, instant, text, title } from './column.ts';
import { table } from './table.ts';

export const cycle = table(
  'cycle',
  () => ({
    name: title,
    startsOn: date,
    endsOn: date,
    state: z.enum(['planning', 'running', 'closed']),
    /** The day of the weekly check-in, 1 for Monday to 7 for Sunday. */
    checkInWeekday: z.number().int().min(1).max(7).nullable(),
    /** When its review was closed; why it was opened again since, empty where it never was. */
    closedAt: instant.nullable(),
    reopenedReason: text,
  }),
  {
    blank: { state: 'planning', checkInWeekday: null, closedAt: null, reopenedReason: '' },
    staysOpen: ['name', 'state', 'checkInWeekday', 'closedAt', 'reopenedReason'],
    isCounted: true,
  },
);
