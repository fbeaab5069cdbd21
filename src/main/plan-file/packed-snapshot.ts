import type Database from 'better-sqlite3';
import type { PackedSnapshot, PackedTable } from '#domain/plan/packed-snapshot.ts';
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
  const read = db.transaction(
    (): PackedSnapshot => ({
      sequence: db.prepare('SELECT coalesce(max(sequence), 0) FROM change_set').pluck().get() as number,
      tables: Object.fromEntries(
        modelTables.map((name) => {
          const { names, booleans } = columnsOf(name);
          // In the order of the model, so that the window has nothing to sort.
          const order = names.includes('rank') ? 'ORDER BY rank, id' : 'ORDER BY id';
          return [name, readTable(db, `${selectAll(name)} ${order}`, names, booleans)];
        }),
      ),
      standings: readTable(db, everyStanding, standingColumns),
    }),
  );
  return JSON.stringify(read());
}
