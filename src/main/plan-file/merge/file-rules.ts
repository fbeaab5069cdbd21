import Database from 'better-sqlite3';
import type { FileRules } from '#domain/merge/rules.ts';
import type { AnyRow, TableName } from '#domain/tables/tables.ts';
import { columnsOf } from '../columns.ts';
import { currentVersion } from '../migrations/index.ts';
import { RowStatements } from '../row-statements.ts';
import { emptyTables } from '../schema.ts';

/** The columns of which the file has each combination once, by the names of the program. */
function uniqueColumnsIn(db: Database.Database, table: TableName): string[][] {
  const { sqlName, names, sqlNames } = columnsOf(table);
  const indexes = db.pragma(`index_list(${sqlName})`) as { name: string; origin: string }[];
  return indexes
    .filter(({ origin }) => origin === 'u')
    .map(({ name }) =>
      (db.pragma(`index_info(${name})`) as { name: string }[]).map(
        (column) => names.find((own) => sqlNames[own] === column.name) as string,
      ),
    );
}

let known: FileRules | null = null;

/** What the tables of a plan file hold rows to, as their schema says: nothing is told a second time. */
export function fileRules(): FileRules {
  known ??= readRules();
  return known;
}

function readRules(): FileRules {
  const db = emptyTables(currentVersion);
  db.pragma('foreign_keys = OFF');
  const statements = new RowStatements(db);
  const uniqueOf = new Map<TableName, string[][]>();
  return {
    unique(table) {
      const columns = uniqueOf.get(table) ?? uniqueColumnsIn(db, table);
      uniqueOf.set(table, columns);
      return columns;
    },
    takes(table: TableName, row: AnyRow) {
      try {
        statements.insert(table, row);
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
        throw error;
      }
      statements.delete(table, row.id);
      return true;
    },
  };
}
