import { z } from 'zod';
import { end, rankAt } from '../ladder/ladder.ts';
import type { Draft } from '../plan/draft.ts';
import type { ModelTable, Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import { remove } from '../tables/remove.ts';
import { type AnyRow, type Columns, type NewRow, type Row, referencesOf } from '../tables/tables.ts';
import { subjectOf } from '../workshop/secret.ts';
import { command } from './command.ts';
import { id } from './input.ts';
import { rowIn } from './rows.ts';

/* The commands that are the same for every table: what a row is called and what it belongs to is declared with it. */

function titled<T extends ModelTable>(plan: Plan, table: T, rowId: Id<T>) {
  const row: AnyRow = rowIn(plan, table, rowId);
  return { id: rowId, subject: subjectOf(plan, table, row) };
}

/** Adds a row behind the others of what it belongs to, which `owner` names. */
export const addRow = <const Name extends string, T extends ModelTable, Input extends z.ZodType<object>>(
  name: Name,
  table: T,
  owner: string & keyof Columns<T>,
  input: Input,
) =>
  command(name, 1, input, (draft, fields) => {
    const { plan } = draft;
    const ownerId = (fields as Readonly<Record<string, string>>)[owner] as string;
    const above = referencesOf(table).find(({ column }) => column === owner)?.to as ModelTable;
    rowIn(plan, above, ownerId);
    const siblings = plan.tables[table] as unknown as {
      where(column: string, id: string): readonly { readonly id: string; readonly rank: string }[];
    };
    const rank = rankAt(siblings.where(owner, ownerId), end);
    const rowId = draft.insert(table, { ...fields, rank } as unknown as NewRow<T>);
    return titled(plan, table, rowId);
  });

/** Says something else of a row. */
export const updateRow = <
  const Name extends string,
  T extends ModelTable,
  Input extends z.ZodType<{ readonly id: string }>,
>(
  name: Name,
  table: T,
  input: Input,
) =>
  command(name, 1, input, (draft, { id: rowId, ...fields }) => {
    rowIn(draft.plan, table, rowId);
    draft.update(table, rowId, fields as unknown as Partial<Columns<T>>);
    return titled(draft.plan, table, rowId);
  });

/** Removes a row with what it owns, where nothing speaks against it. */
export const removeRow = <const Name extends string, T extends ModelTable>(
  name: Name,
  table: T,
  assertFree: (draft: Draft, row: Row<T>) => void = () => undefined,
) =>
  command(name, 1, z.object({ id }), (draft, input) => {
    const row: AnyRow = rowIn(draft.plan, table, input.id);
    assertFree(draft, row as Row<T>);
    const removed = titled(draft.plan, table, row.id);
    remove(draft, table, row.id);
    return removed;
  });
