import type { CheckInEntry } from '#contract/check-in.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';

/** Writes where a key result stands on a day; a second word on the same day corrects the first. */
export function recordCheckIn(change: RowWriter, file: PlanFile, entry: CheckInEntry): void {
  const { keyResultId, checkedOn, value, confidence, note } = entry;
  const known = file.checkIns.on(keyResultId, checkedOn);
  if (known) change.update('checkIn', known.id, { value, confidence, note });
  else change.insert('checkIn', { ...entry, authorId: null, createdAt: new Date().toISOString() });
}
