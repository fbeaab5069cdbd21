import { beforeDay, endOfDay } from '#domain/cycle/days.ts';
import { date } from '#domain/tables/column.ts';
import type { Journal } from '../plan-file/journal.ts';
import { misused, said } from './spoken.ts';

/** Which end of what was typed is meant, of a day or a minute: what was before it, or with all that happened in it. */
export type MomentEdge = 'before' | 'upTo';

const dayEdge: Readonly<Record<MomentEdge, (day: string) => string>> = { before: beforeDay, upTo: endOfDay };

const ofMinute =
  /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/u;

/** The instant that a day with a time names, by this computer's clock where no zone is said; null of anything else. */
function instantOf(typed: string, edge: MomentEdge): string | null {
  const [, day = '', minute, seconds, zone = ''] = ofMinute.exec(typed) ?? [];
  if (!date.safeParse(day).success) return null;
  const usual = edge === 'before' ? ':00.000' : ':59.999';
  const instant = new Date(`${day}T${minute}${seconds ?? usual}${zone}`);
  return new Date(instant.getTime() - (edge === 'before' ? 1 : 0)).toISOString();
}

/**
 * The last change set up to a moment as it is typed: the number of one, a day, or a day with a time. Null where all are later.
 * @throws Problem `command-line/usage`
 */
export function momentIn(journal: Journal, typed: string, edge: MomentEdge): number | null {
  const first = journal.first();
  const last = journal.last();
  const number = Number(typed);
  if (/^\d+$/u.test(typed) && number >= first && number <= last) return number;
  const instant = date.safeParse(typed).success ? dayEdge[edge](typed) : instantOf(typed, edge);
  if (instant === null) throw misused(said('commandLine.usage.noMoment', { moment: typed, first, last }));
  return journal.by(instant) || null;
}
