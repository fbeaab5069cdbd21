import type { KeyResult } from '#domain/tables/tables.ts';
import { today } from '../plan-model/today.ts';
import { client } from '../window/client.ts';

/** Records where a key result stands today, with the confidence that was last said. */
export const recordToday = ({ id, confidence }: KeyResult, value: number) =>
  client.checkIn.record({
    entries: [{ keyResultId: id, value, checkedOn: today(), confidence, note: '' }],
  });
