import { z } from 'zod';
import type { Draft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import type { CheckIn, KeyResult } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { receiptOf, rowIn } from '../rows.ts';
import { type CheckInEntry, checkInEntry, recordCheckIn } from './record.ts';

/** @throws Problem `check-in/future` */
function assertPast(day: string, today: string): void {
  if (day > today) throw new Problem('check-in/future', { day, today });
}

/** @throws Problem `check-in/before-start` */
function assertBegun(plan: Plan, { objectiveId, title }: KeyResult, day: string): void {
  const { startsOn } = rowIn(plan, 'objective', objectiveId);
  if (day < startsOn) throw new Problem('check-in/before-start', { keyResult: title, day, startsOn });
}

/** @throws Problem `check-in/missing` where it was deleted, in another window perhaps */
function checkInOf(draft: Draft, checkInId: string): CheckIn {
  const found = draft.checkIns.get(checkInId);
  if (!found) throw new Problem('check-in/missing');
  return found;
}

/** What was said last of each key result on each day: only that is written, so that to carry it out again changes nothing. */
function lastWords(entries: readonly CheckInEntry[]): CheckInEntry[] {
  const last = new Map(entries.map((entry) => [`${entry.keyResultId} ${entry.checkedOn}`, entry]));
  return [...last.values()];
}

export const checkInCommands = {
  /**
   * Records where key results stand, one or a whole column in one step. A second word on the same day corrects
   * the first. Refused for days that are still to come.
   */
  record: command(
    'check-in.record',
    1,
    z.object({ entries: z.array(checkInEntry).min(1).max(2000) }),
    (draft, { entries }, { now, today }) => {
      const rungs = entries.map((entry) => {
        assertPast(entry.checkedOn, today);
        const rung = rowIn(draft.plan, 'keyResult', entry.keyResultId);
        assertBegun(draft.plan, rung, entry.checkedOn);
        return rung;
      });
      for (const entry of lastWords(entries)) recordCheckIn(draft, entry, now);
      return receiptOf(rungs);
    },
    { isRepeatable: true },
  ),

  update: command(
    'check-in.update',
    1,
    checkInEntry.omit({ keyResultId: true }).partial().extend({ id }),
    (draft, { id: checkInId, ...fields }, { today }) => {
      const known = checkInOf(draft, checkInId);
      const rung = rowIn(draft.plan, 'keyResult', known.keyResultId);
      const day = fields.checkedOn ?? known.checkedOn;
      assertPast(day, today);
      // One that was always earlier, as when the timeframe was moved, may still be corrected.
      if (day !== known.checkedOn) assertBegun(draft.plan, rung, day);
      // Moved to a day that has one already, it takes the other's place.
      const other = draft.checkIns.on(known.keyResultId, day);
      if (other && other.id !== checkInId) draft.delete('checkIn', other.id);
      draft.update('checkIn', checkInId, fields);
      return { id: checkInId, subject: rung.title };
    },
  ),

  remove: command('check-in.remove', 1, z.object({ id }), (draft, input) => {
    const removed = checkInOf(draft, input.id);
    draft.delete('checkIn', removed.id);
    return { id: removed.id, subject: rowIn(draft.plan, 'keyResult', removed.keyResultId).title };
  }),
};
