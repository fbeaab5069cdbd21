import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type AnyRow, type TableName, tableNames } from '#domain/tables/tables.ts';
import { columnsOf, toSql } from '../../src/main/plan-file/columns.ts';
import { migrations } from '../../src/main/plan-file/migrations/index.ts';
import type { PlanFile } from '../../src/main/plan-file/plan-file.ts';
import { applicationId } from '../../src/main/plan-file/plan-header.ts';
import { planOnDisk, testFolder, windowOn } from './plans.ts';

export type Rows = ReadonlyMap<TableName, readonly AnyRow[]>;

/** What nothing else can do without: it stays when all other rows are removed. */
const staying: ReadonlySet<TableName> = new Set(['plan', 'unit', 'person', 'stage', 'metric', 'cycle']);

/** All rows of a plan, by their tables. */
export const rowsOf = (file: PlanFile): Rows => {
  const { rows } = file.snapshot();
  const checkIns = file.checkIns.of(rows.keyResult.map(({ id }) => id));
  const sorted = (list: readonly AnyRow[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(
    tableNames.map((name) => [
      name,
      sorted((name === 'checkIn' ? checkIns : rows[name]) as readonly AnyRow[]),
    ]),
  );
};

/** The rows of a plan in which every table has some that an earlier schema knew. */
export async function fullPlan(): Promise<Rows> {
  const window = await windowOn(planOnDisk());
  const { client } = window;
  const [cycleId = ''] = window.plan().tables.cycle.rows.keys();
  const gap = { cycleId, current: 10, direction: 'less' } as const;
  await client.gap.add({ ...gap, measureName: 'Churn', comparisonValue: 5 });
  await client.gap.add({ ...gap, measureName: 'Costs', comparisonValue: null });
  await client.cycle.add({ name: 'Later', startsOn: '2027-04-01', endsOn: '2027-06-30' });
  const rows = rowsOf(window.window.planFile);
  await window.close();
  return rows;
}

/** A row in the columns that its table has in a file, by their names there; null where there is no such table. */
function rowIn(db: Database.Database, table: TableName, row: AnyRow): Record<string, unknown> | null {
  const { sqlName, names, sqlNames } = columnsOf(table);
  const found = db.pragma(`table_info(${sqlName})`) as { name: string; type: string }[];
  if (found.length === 0) return null;
  const known = new Map(names.map((name) => [sqlNames[name], row[name]]));
  // What is no more held something once.
  const gone = (type: string) => (type === 'TEXT' ? '' : 1);
  return Object.fromEntries(
    found.map(({ name, type }) => [name, known.has(name) ? known.get(name) : gone(type)]),
  );
}

const camelCase = (name: string) => name.replace(/_(.)/gu, (_, letter: string) => letter.toUpperCase());

/** A file of an earlier schema: with all of these rows, or with most of them removed and that journaled. */
export function fileOf(version: number, rows: Rows, isEmptied: boolean): string {
  const path = join(testFolder(), `of-${version}.tangga`);
  const db = new Database(path);
  for (const migration of migrations) if (migration.version <= version) db.exec(migration.sql);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${version}`);
  db.pragma('foreign_keys = OFF');
  db.exec('BEGIN');
  const journal = (sequence: number, action: string) =>
    db
      .prepare(
        "INSERT INTO change_set (sequence, id, at, action, subject, kind, state) VALUES (?, ?, '2026-01-01T00:00:00.000Z', ?, '', 'do', 'applied')",
      )
      .run(sequence, `set ${sequence}`, action);
  const change = db.prepare(
    'INSERT INTO change (change_set, ordinal, table_name, row_id, before) VALUES (2, ?, ?, ?, ?)',
  );
  journal(1, 'plan.create');
  if (isEmptied) journal(2, 'objective.remove');
  let ordinal = 0;
  for (const [table, list] of rows) {
    for (const row of list) {
      const held = rowIn(db, table, row);
      if (!held) continue;
      const columns = Object.keys(held);
      const places = columns.map(() => '?').join(', ');
      const image = Object.fromEntries(columns.map((name) => [camelCase(name), held[name]]));
      if (isEmptied && !staying.has(table)) change.run(ordinal++, table, row.id, JSON.stringify(image));
      else
        db.prepare(`INSERT INTO ${columnsOf(table).sqlName} (${columns.join(', ')}) VALUES (${places})`).run(
          ...columns.map((name) => toSql(held[name])),
        );
    }
  }
  db.exec('COMMIT');
  db.close();
  return path;
}

/** Has the journal of a file tell that all of its rows came just now. */
export function journalAsMade(path: string, version: number, rows: Rows): void {
  const db = new Database(path);
  db.exec('BEGIN');
  const isSigned = version >= 6;
  db.prepare(
    `INSERT INTO change_set (sequence, id, at, action, subject, kind, state${isSigned ? ', schema' : ''})
     VALUES (2, 'set 2', '2026-01-01T00:00:00.000Z', 'objective.create', '', 'do', 'applied'${isSigned ? `, ${version}` : ''})`,
  ).run();
  const change = db.prepare(
    'INSERT INTO change (change_set, ordinal, table_name, row_id, after) VALUES (2, ?, ?, ?, ?)',
  );
  let ordinal = 0;
  for (const [table, list] of rows)
    for (const row of list) {
      const held = rowIn(db, table, row);
      if (!held) continue;
      const image = Object.entries(held).map(([name, value]) => [camelCase(name), value]);
      change.run(ordinal++, table, row.id, JSON.stringify(Object.fromEntries(image)));
    }
  db.exec('COMMIT');
  db.close();
}
