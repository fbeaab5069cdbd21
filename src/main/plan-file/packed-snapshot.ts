import type Database from 'better-sqlite3';
import type { PackedTable } from '#domain/plan/packed-snapshot.ts';
import { modelTables } from '#domain/plan/plan.ts';
import { columnsOf, selectAll } from './columns.ts';
import { letOthers } from './let-others.ts';
import { everyStanding, standingColumns } from './standings.ts';

/** The rows of a query as lists of values: no object is made of what only passes through. */
function readTable(
  db: Database.Database,
  sql: string,
  columns: readonly string[],
  booleans: readonly string[] = [],
): PackedTable {
  const rows = db.prepare(sql).raw().all() as unknown[][];
  for (const index of booleans.map((name) => columns.indexOf(name)))
    for (const row of rows) row[index] = row[index] === 1;
  return { columns, rows };
}

/** What a snapshot is made of, table by table: of a large plan all rows at once take many times the memory of their text. */
function* partsOf(db: Database.Database): Generator<string> {
  const part = (name: string, table: PackedTable) => `${JSON.stringify(name)}:${JSON.stringify(table)}`;
  const sequence = db.prepare('SELECT coalesce(max(sequence), 0) FROM change_set').pluck().get() as number;
  yield `{"sequence":${sequence}`;
  let before = ',"tables":{';
  for (const name of modelTables) {
    const { names, booleans } = columnsOf(name);
    // In the order of the model, so that the window has nothing to sort.
    const order = names.includes('rank') ? 'ORDER BY rank, id' : 'ORDER BY id';
    yield before + part(name, readTable(db, `${selectAll(name)} ${order}`, names, booleans));
    before = ',';
  }
  yield `},${part('standings', readTable(db, everyStanding, standingColumns))}}`;
}

/** All rows of a plan file as text for a window, read in one transaction. */
export function readPacked(db: Database.Database): string {
  return db.transaction(() => [...partsOf(db)].join(''))();
}

/** The same, letting others be answered in between: what is written meanwhile may be in some of it. */
export async function readPackedInTurns(db: Database.Database): Promise<string> {
  const parts: string[] = [];
  for (const part of partsOf(db)) {
    parts.push(part);
    await letOthers();
  }
  return parts.join('');
}
