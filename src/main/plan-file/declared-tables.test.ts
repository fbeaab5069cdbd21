import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contentOf } from '#domain/tables/column.ts';
import { language } from '#domain/tables/plan.ts';
import { references, tableNames, tables } from '#domain/tables/tables.ts';
import { columnsOf } from './columns.ts';
import { comparable } from './examine.ts';
import { migrations } from './migrations/index.ts';

/** Tables that no plan in memory has: the journal's own, and those of the space that it is shared through. */
const ofJournal = ['change_set', 'change', 'space', 'set_aside'];

const db = new Database(':memory:');
for (const { sql } of migrations) db.exec(sql);

const tablesInFile = db
  .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  .all() as { name: string; sql: string }[];

interface ColumnInFile {
  readonly cid: number;
  readonly name: string;
  readonly type: string;
  readonly notnull: 0 | 1;
  readonly pk: number;
}

/** What SQLite keeps a column as, and whether it may be empty. */
function declared(column: z.ZodType): { type: string; isEmptyable: boolean } {
  const content = contentOf(column);
  const isEmptyable = column instanceof z.ZodNullable;
  if (content instanceof z.ZodBoolean) return { type: 'INTEGER', isEmptyable };
  if (content instanceof z.ZodNumber)
    return { type: content.format === 'safeint' ? 'INTEGER' : 'REAL', isEmptyable };
  return { type: 'TEXT', isEmptyable };
}

/** The values that the file allows a column, where it lists them. */
function allowed(sql: string, column: string): string[] | null {
  const [, list] = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)\\)`, 'u').exec(sql) ?? [];
  return list
    ? list
        .split(',')
        .map((value) => value.trim().replaceAll("'", ''))
        .sort()
    : null;
}

test('since the schema whose rows are held against the journal no column of its tables has gone or become another', () => {
  const earlier = new Database(':memory:');
  for (const { version, sql } of migrations) if (version <= comparable) earlier.exec(sql);
  const columnsIn = (file: Database.Database) =>
    tablesInFile
      .filter(({ name }) => (earlier.pragma(`table_info(${name})`) as unknown[]).length > 0)
      .flatMap(({ name }) =>
        (file.pragma(`table_info(${name})`) as ColumnInFile[]).map((column) => ({ table: name, ...column })),
      );
  expect(columnsIn(db)).toEqual(
    expect.arrayContaining(
      columnsIn(earlier).map(({ cid: _, ...column }) => expect.objectContaining(column)),
    ),
  );
});

test('every table of a plan file is declared', () => {
  const inFile = tablesInFile.map(({ name }) => name).filter((name) => !ofJournal.includes(name));
  expect(inFile.sort()).toEqual(tableNames.map((table) => columnsOf(table).sqlName).sort());
  expect(Object.values(tables).map(({ name }) => name)).toEqual(tableNames);
});

describe.each(tableNames)('%s is declared as the file has it', (table) => {
  const { sqlName, sqlNames } = columnsOf(table);
  const columns = Object.entries<z.ZodType>(tables[table].columns);
  const sql = tablesInFile.find(({ name }) => name === sqlName)?.sql ?? '';

  test('columns, and what may be empty', () => {
    const inFile = (db.pragma(`table_info(${sqlName})`) as ColumnInFile[])
      .map(({ name, type, notnull, pk }) => ({ name, type, isEmptyable: notnull === 0 && pk === 0 }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const inProgram = columns
      .map(([name, column]) => ({ name: sqlNames[name] as string, ...declared(column) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(inFile).toEqual(inProgram);
  });

  test('what it names; what a deletion does is done by the program', () => {
    const keys = db.pragma(`foreign_key_list(${sqlName})`) as {
      from: string;
      table: string;
      on_delete: string;
    }[];
    const inFile = keys.map(({ from, table: to, on_delete }) => `${from} → ${to} ${on_delete}`);
    const inProgram = references()
      .filter(({ from }) => from === table)
      .map(({ column, to }) => `${sqlNames[column]} → ${columnsOf(to).sqlName} NO ACTION`);
    expect(inFile.sort()).toEqual(inProgram.sort());
  });

  test('what its columns may say', () => {
    for (const [name, column] of columns) {
      const content = contentOf(column);
      const options =
        // Languages come without a migration: what a plan may be in is looked at when it is opened.
        content instanceof z.ZodEnum && content !== language
          ? [...content.options].map(String).sort()
          : content instanceof z.ZodBoolean
            ? ['0', '1']
            : null;
      expect({ name, options: allowed(sql, sqlNames[name] as string) }).toEqual({ name, options });
    }
  });

  test('a blank row is one that its columns allow', () => {
    const blank = Object.entries((tables[table].traits as { blank?: object }).blank ?? {});
    const refused = blank.filter(
      ([name, value]) =>
        !(tables[table].columns as Record<string, z.ZodType>)[name]?.safeParse(value).success,
    );
    expect(refused).toEqual([]);
  });
});
