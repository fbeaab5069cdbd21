import { z } from 'zod';
import type { Draft } from '../../plan/draft.ts';
import { tables } from '../../tables/tables.ts';
import { id } from '../input.ts';

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

/** Writes where a key result stands on a day; a second word on the same day corrects the first. */
export function recordCheckIn(draft: Draft, entry: CheckInEntry, now: string): void {
  const { keyResultId, checkedOn, value, confidence, note } = entry;
  const known = draft.checkIns.on(keyResultId, checkedOn);
  if (known) draft.update('checkIn', known.id, { value, confidence, note });
  else draft.insert('checkIn', { ...entry, createdAt: now });
}
