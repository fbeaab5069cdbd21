import { z } from 'zod';
import { movement } from '#domain/check-in/changes.ts';
import { date } from '#domain/tables/column.ts';
import { tables } from '#domain/tables/tables.ts';
import { id, ids, procedure, write } from './base.ts';

const row = tables.checkIn.columns;

export const checkInEntry = z.object({
  keyResultId: id,
  /** In the key result's own unit; 1 or 0 for a milestone, the number of steps done for one with steps. */
  value: row.value,
  checkedOn: row.checkedOn,
  confidence: row.confidence,
  note: row.note,
});
export type CheckInEntry = z.infer<typeof checkInEntry>;

export const checkIn = {
  /**
   * Records where key results stand, one or a whole column in one step. A second word on the same day corrects
   * the first. Refused for days that are still to come.
   */
  record: write(z.object({ entries: z.array(checkInEntry).min(1).max(2000) })),
  update: write(checkInEntry.omit({ keyResultId: true }).partial().extend({ id })),
  remove: write(z.object({ id })),
  /** Every check-in of some key results, each one's from the first to the last. */
  history: procedure.input(z.object({ keyResultIds: ids })).output(z.array(tables.checkIn.schema)),
  /** What was checked in of some key results as a cycle is judged, in the same order. */
  historyIn: procedure.input(z.object({ cycleId: id, keyResultIds: ids })).output(
    z.array(
      tables.checkIn.schema.pick({
        keyResultId: true,
        checkedOn: true,
        value: true,
        confidence: true,
        note: true,
      }),
    ),
  ),
  /** What moved in a cycle since the end of a day. */
  movements: procedure.input(z.object({ cycleId: id, since: date })).output(z.array(movement)),
};
