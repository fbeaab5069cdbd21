import Database from 'better-sqlite3';
import fc from 'fast-check';
import { z } from 'zod';
import { bondOf, contentOf } from '../../src/domain/tables/column.ts';
import { type TableName, tableNames, tables } from '../../src/domain/tables/tables.ts';
import { columnsOf, toSql } from '../../src/main/plan-file/columns.ts';

/** What columns may hold that nobody writes: the ends of what figures can say, the first and last days, names of what every object has. */
const values: readonly unknown[] = [
  ...[
    0,
    -0,
    1,
    -1,
    100,
    1000,
    0.1,
    1e-9,
    5e-324,
    1e9,
    2 ** 53 + 2,
    1e15,
    1e21,
    -1e21,
    1e300,
    1.7e308,
    -1.7e308,
  ],
  ...['0000-01-01', '0001-01-01', '1582-10-10', '1900-01-01', '2024-02-29', '2100-12-31', '9999-12-31'],
  ...['0000-01-01T00:00:00.000Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['00:00', '23:59', 'XXX', 'a0', 'Zz', 'zzzz'],
  ...[true, false, null],
];

/** Every so many rows and columns one is changed. */
const share = 6;

/** Of each table a part of what its rows say becomes something else that may stand there, and what they name another row. */
export function writeOddValues(path: string, seed: number): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  const chosen = fc.sample(fc.nat(), { seed, numRuns: 5_000 });
  let next = 0;
  const pick = <T>(some: readonly T[]): T =>
    some[(chosen[next++ % chosen.length] as number) % some.length] as T;
  const idsOf = (table: TableName) =>
    db
      .prepare<[], string>(`SELECT id FROM ${columnsOf(table).sqlName}`)
      .pluck()
      .all();
  for (const table of tableNames) {
    const { sqlName, sqlNames } = columnsOf(table);
    const columns = Object.entries(tables[table].columns).filter(([name]) => name !== 'id');
    for (const id of idsOf(table))
      for (const [name, column] of columns) {
        if ((chosen[next++ % chosen.length] as number) % share !== 0) continue;
        const named = bondOf(column)?.table as TableName | undefined;
        const content = contentOf(column);
        const own = content instanceof z.ZodEnum ? content.options : [];
        const possible = named
          ? idsOf(named)
          : [...values, ...own].filter((value) => (column as z.ZodType).safeParse(value).success);
        if (possible.length === 0) continue;
        try {
          db.prepare(`UPDATE ${sqlName} SET ${sqlNames[name]} = ? WHERE id = ?`).run(
            toSql(pick(possible)),
            id,
          );
        } catch {
          // Two rows may not name the same, or the table wants a whole number.
        }
      }
  }
  db.exec('DELETE FROM change; DELETE FROM change_set');
  db.close();
}
