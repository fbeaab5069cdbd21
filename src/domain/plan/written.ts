import type { AnyRow, Columns, NewRow, TableName } from '../tables/tables.ts';
import { wholeRow } from '../tables/tables.ts';
import type { Change } from './change.ts';
import { kept } from './storable.ts';

/**
 * The change that adds a row, blank where nothing is said of a column.
 * @throws Problem `plan/number-too-large`
 */
export function insertion<T extends TableName>(table: T, row: NewRow<T>, newId: () => string) {
  const id = row.id ?? newId();
  const whole: Record<string, unknown> = { id };
  for (const [name, value] of Object.entries(wholeRow(table, row))) whole[name] = kept(value);
  whole.id = id;
  return { table, rowId: id, before: null, after: whole } satisfies Change;
}

/**
 * The change that sets columns of a row; null where each holds its value already.
 * @throws Problem `plan/number-too-large`
 */
export function update<T extends TableName>(table: T, old: AnyRow, values: Partial<Columns<T>>) {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(values)) {
    const value = kept(wanted);
    if (value === undefined || name === 'id' || old[name] === value) continue;
    before[name] = old[name];
    after[name] = value;
  }
  if (Object.keys(after).length === 0) return null;
  return { table, rowId: old.id, before, after } satisfies Change;
}
