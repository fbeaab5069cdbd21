import fc from 'fast-check';
import { z } from 'zod';
import type { State } from '#domain/diff/changes-between.ts';
import type { Change } from '#domain/plan/change.ts';
import { type ModelTable, modelTables, Plan } from '#domain/plan/plan.ts';
import { bondOf, date, instant, percent } from '#domain/tables/column.ts';
import {
  type AnyRow,
  type CheckIn,
  canBeEmpty,
  columnNamesOf,
  columnOf,
  type TableName,
  tableNames,
} from '#domain/tables/tables.ts';

/** As many rows as each table has; some of them are named by others. */
const each = 3;

const ids = (table: TableName) => Array.from({ length: each }, (_, index) => `${table}${index + 1}`);

/** What a column may hold, from its declaration. */
function contentIn(table: TableName, column: string): fc.Arbitrary<unknown> {
  const schema = columnOf(table, column);
  const bond = bondOf(schema);
  if (bond) return fc.constantFrom(...ids(bond.table as TableName));
  if (column === 'rank') return fc.constantFrom('a0', 'a1', 'a2', 'a3');
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema === date) return fc.constantFrom('2026-10-01', '2026-11-24', '2026-12-31');
  if (schema === instant) return fc.constantFrom('2026-10-01T08:00:00Z', '2026-11-01T09:30:00Z');
  if (schema === percent) return fc.constantFrom(10, 70);
  if (schema instanceof z.ZodNumber) return fc.constantFrom(1, 2, 3);
  return column === 'currency' ? fc.constantFrom('IDR', 'USD') : fc.constantFrom('Sell', 'Serve', 'Learn');
}

const columnIn = (table: TableName, column: string): fc.Arbitrary<unknown> =>
  canBeEmpty(table, column)
    ? fc.oneof({ weight: 4, arbitrary: contentIn(table, column) }, fc.constant(null))
    : contentIn(table, column);

/** Every column that a row can hold something else in. */
export const everyColumn: readonly (readonly [TableName, string])[] = tableNames.flatMap((table) =>
  columnNamesOf(table).flatMap((column) => (column === 'id' ? [] : [[table, column] as const])),
);

/** A value of a column other than the one that stands there. */
export const otherValue = (table: TableName, column: string, value: unknown): fc.Arbitrary<unknown> =>
  columnIn(table, column).filter((other) => other !== value);

const rowOf = (table: TableName, id: string): fc.Arbitrary<AnyRow> =>
  fc
    .record(
      Object.fromEntries(
        columnNamesOf(table).flatMap((column) =>
          column === 'id' ? [] : [[column, columnIn(table, column)]],
        ),
      ),
    )
    .map((row) => ({ ...row, id }) as AnyRow);

type Rows = Readonly<Record<TableName, readonly AnyRow[]>>;

const rowsOfEveryTable = fc.record(
  Object.fromEntries(
    tableNames.map((table) => [table, fc.tuple(...ids(table).map((id) => rowOf(table, id)))]),
  ),
) as unknown as fc.Arbitrary<Rows>;

export function stateOf(rows: Rows): State {
  const tables = Object.fromEntries(modelTables.map((table: ModelTable) => [table, rows[table]]));
  return {
    plan: Plan.from({ sequence: 0, rows: tables as never, standings: [] }),
    checkIns: new Map((rows.checkIn as unknown as CheckIn[]).map((row) => [row.id, row])),
  };
}

/** A state with rows in every table, which name each other; no plan that could be written, but each of its columns could. */
export const anyState: fc.Arbitrary<State> = rowsOfEveryTable.map(stateOf);

/** A state after some changes. */
export function changed({ plan, checkIns }: State, changes: readonly Change[]): State {
  const said = new Map(checkIns);
  for (const { table, rowId, after } of changes) {
    if (table !== 'checkIn') continue;
    if (after) said.set(rowId, { ...said.get(rowId), ...after, id: rowId } as CheckIn);
    else said.delete(rowId);
  }
  return { plan: plan.apply(changes), checkIns: said };
}
