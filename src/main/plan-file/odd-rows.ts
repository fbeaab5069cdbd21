import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { isAgreed } from '#domain/agreement/agreed.ts';
import type { Change } from '#domain/plan/change.ts';
import { isId, mayBeHeld } from '#domain/tables/column.ts';
import { type TableName, tableNames, tables } from '#domain/tables/tables.ts';
import { isTemplate } from '#domain/template/template.ts';
import { fromSql, selectAll } from './columns.ts';

/** A row that is not as its table is declared, and the columns by which that is so. */
export interface OddRow {
  readonly table: TableName;
  readonly id: string;
  readonly columns: readonly string[];
}

type Content = Readonly<Record<string, (text: string) => boolean>>;

/** What columns hold as JSON beyond being text. Agendas and what was set anew are read as nothing where they are none. */
const contents: { readonly [T in TableName]?: Content } = {
  agreement: { content: isAgreed },
  template: { content: isTemplate },
};

/** Whether a column of a table may hold a value. */
function fits(table: TableName, column: string, value: unknown): boolean {
  const columns: Readonly<Record<string, z.ZodType>> = tables[table].columns;
  const declared = Object.hasOwn(columns, column) ? columns[column] : undefined;
  if (!declared || !mayBeHeld(declared, value)) return false;
  return contents[table]?.[column]?.(String(value)) ?? true;
}

/** Every row that is not as its table is declared, which whoever reads a plan relies on. */
export function* oddRows(db: Database.Database): Generator<OddRow> {
  for (const table of tableNames) {
    const { schema, columns } = tables[table];
    const isPlain = contents[table] === undefined;
    for (const read of db.prepare(selectAll(table)).iterate()) {
      const row = fromSql(table, read as Record<string, unknown>);
      if (!isId(row.id)) yield { table, id: String(row.id), columns: ['id'] };
      else {
        if (isPlain && schema.safeParse(row).success) continue;
        const odd = Object.keys(columns).filter((column) => !fits(table, column, row[column]));
        if (odd.length > 0) yield { table, id: row.id, columns: odd };
      }
    }
  }
}

/** Whether a change speaks of rows as their table is declared. */
export const isFitting = ({ table, rowId, before, after }: Change): boolean =>
  isId(rowId) &&
  [before, after].every((image) =>
    Object.entries(image ?? {}).every(([column, value]) => fits(table, column, value)),
  );
