import { beforeDay, endOfDay } from '#domain/cycle/days.ts';
import { date } from '#domain/tables/column.ts';
import type { Journal } from '../plan-file/journal.ts';
import { assertReached } from '../plan-file/past-plan.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
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

/**
 * The change set from which on a plan is compared: before a moment, else from where its history reaches.
 * @throws Problem `command-line/usage`, `history/broken`
 */
export async function sinceMoment(file: PlanFile, typed: string | undefined): Promise<number> {
  if (typed === undefined) return file.reach.from();
  const { journal } = file;
  // Before there was a plan there is nothing to compare with: it is as it began.
  const from = momentIn(journal, typed, 'before') ?? journal.first();
  await assertReached(file, from);
  return from;
}

/**
 * The change set up to which it is.
 * @throws Problem `command-line/usage`
 */
export function untilMoment({ journal }: PlanFile, typed: string, from: number): number {
  const to = momentIn(journal, typed, 'upTo') ?? journal.first();
  if (to < from) throw misused(said('commandLine.usage.untilBefore'));
  return to;
}
