import type { Span } from '../cycle/span.ts';
import { plainDay } from './columns/head-days.ts';
import { periodIn } from './outlines/period.ts';

/** The days of a cycle that says them in its name, in any language of files; null for others. */
export function readCycleName(name: string): Span | null {
  const period = periodIn(plainDay(name), { language: 'en' });
  const { startsOn = null, endsOn = null } = period ?? {};
  return startsOn === null || endsOn === null ? null : { startsOn, endsOn };
}
