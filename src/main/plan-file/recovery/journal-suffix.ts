import type { Change } from '#domain/plan/change.ts';
import { type ChangeRow, readableChange } from '../journal.ts';
import { isFitting } from '../odd-rows.ts';
import type { Readable, SqlRow } from './readable-rows.ts';

/** A change set that can be read, with what it did in the columns of today; null where that is not whole. */
export interface ReadSet {
  readonly sequence: number;
  readonly row: SqlRow;
  readonly changeRows: readonly SqlRow[];
  readonly changes: readonly Change[] | null;
}

/** What a change set did; null where a change of it is missing or is none. */
function changesOf({ action, schema }: SqlRow, rows: readonly SqlRow[]): Change[] | null {
  // Only the first entry of a plan did nothing to its rows.
  if (rows.length === 0) return action === 'plan.create' ? [] : null;
  if (rows.some(({ ordinal }, index) => ordinal !== index)) return null;
  const changes: Change[] = [];
  for (const row of rows) {
    const change = readableChange({ ...row, schema: Number(schema ?? 1) } as unknown as ChangeRow);
    // Forged, or not to be read: as good as missing.
    if (!change || !isFitting(change)) return null;
    changes.push(change);
  }
  return changes;
}

/** The change sets that can be read, in their order. */
export function readSets(sets: Readable, changes: Readable): ReadSet[] {
  const changesIn = Map.groupBy(changes.rows, ({ change_set }) => Number(change_set));
  return sets.rows
    .map((row) => {
      const sequence = Number(row.sequence);
      const own = changesIn.get(sequence) ?? [];
      const changeRows = own.toSorted((a, b) => Number(a.ordinal) - Number(b.ordinal));
      return { sequence, row, changeRows, changes: changesOf(row, changeRows) };
    })
    .sort((a, b) => a.sequence - b.sequence);
}

/**
 * Behind which number a journal has no holes up to its end: what is told of the past from there is right. Of rows that
 * are no longer there nothing may be told.
 */
export function wholeAfter(
  sets: readonly ReadSet[],
  { gapsAfter }: Readable,
  { gapsAfter: gapsInChanges }: Readable,
  isLost: (change: Change) => boolean,
): number {
  const last = sets.at(-1)?.sequence ?? 0;
  const gap = Math.max(0, ...gapsAfter, ...gapsInChanges);
  let expected = last;
  for (const { sequence, changes } of sets.toReversed()) {
    if (sequence <= gap || sequence !== expected || changes === null || changes.some(isLost)) break;
    expected -= 1;
  }
  return expected;
}
