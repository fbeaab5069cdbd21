import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { contentOf, date } from '#domain/tables/column.ts';
import { type TableName, tableNames, tables } from '#domain/tables/tables.ts';
import { columnsOf } from './columns.ts';

/** The columns of a table that hold days. */
const dayColumns = (table: TableName): string[] =>
  Object.entries<z.ZodType>(tables[table].columns)
    .filter(([, column]) => contentOf(column) === date)
    .map(([name]) => columnsOf(table).sqlNames[name] as string);

/** Whether every day of a plan is one, those of its check-ins as well. */
export function hasOnlyDates(db: Database.Database): boolean {
  return tableNames.every((table) => {
    const columns = dayColumns(table);
    if (columns.length === 0) return true;
    const odd = columns.map((column) => `${column} IS NOT date(${column})`).join(' OR ');
    return db.prepare(`SELECT 1 FROM ${columnsOf(table).sqlName} WHERE ${odd} LIMIT 1`).get() === undefined;
  });
}
