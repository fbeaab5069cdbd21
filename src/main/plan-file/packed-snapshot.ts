import type Database from 'better-sqlite3';
import type { PackedTable } from '#domain/plan/packed-snapshot.ts';
import { modelTables } from '#domain/plan/plan.ts';
import { columnsOf, selectAll } from './columns.ts';
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

/** All rows of a plan file as text for a window, read in one transaction. */
export function readPacked(db: Database.Database): string {
  const part = (name: string, table: PackedTable) => `${JSON.stringify(name)}:${JSON.stringify(table)}`;
  // Table by table: of a large plan all rows at once take many times the memory of their text.
  const read = db.transaction((): string => {
    const sequence = db.prepare('SELECT coalesce(max(sequence), 0) FROM change_set').pluck().get() as number;
    const tables = modelTables.map((name) => {
      const { names, booleans } = columnsOf(name);
      // In the order of the model, so that the window has nothing to sort.
      const order = names.includes('rank') ? 'ORDER BY rank, id' : 'ORDER BY id';
      return part(name, readTable(db, `${selectAll(name)} ${order}`, names, booleans));
    });
    const standings = part('standings', readTable(db, everyStanding, standingColumns));
    return `{"sequence":${sequence},"tables":{${tables.join()}},${standings}}`;
  });
  return read();
}
