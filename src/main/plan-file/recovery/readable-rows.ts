import Database from 'better-sqlite3';

/** A row as SQLite has it, by the names of its columns there, and of what it was found by. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** How the rows of a table are found: by a number that grows, and by an index that lists them all. */
export interface Access {
  readonly table: string;
  /** What orders its rows in the file. */
  readonly key: string;
  /** Tells rows of one key apart. */
  readonly within: string;
  /** An index that holds the keys of all rows, with what it lists first. */
  readonly index: { readonly name: string; readonly lists: string };
}

/** What can be read of a table of a damaged file. */
export interface Readable {
  readonly rows: readonly SqlRow[];
  /** What the index lists of rows that cannot be read. */
  readonly lost: readonly unknown[];
  /** Whether that is all that cannot be read. */
  readonly isAllTold: boolean;
  /** Behind which keys there is something that cannot be read. */
  readonly gapsAfter: readonly number[];
}

/** A step ahead this wide at most is tried to get beyond pages that cannot be read. */
const widest = 2 ** 40;

const isUnreadable = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|IOERR|NOTADB|ERROR)/u.test(error.code);

/** Hands rows to `take` until there are no more, or a page that cannot be read; answers whether it got to the end. */
function each(
  db: Database.Database,
  sql: string,
  parameters: readonly unknown[],
  take: (row: SqlRow) => void,
): boolean {
  try {
    for (const row of db.prepare(sql).iterate(...parameters)) take(row as SqlRow);
    return true;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}

/** Reads whatever can be read of a table: from its beginning, from its end, and every row in between by itself. */
export function readableRows(db: Database.Database, { table, key, within, index }: Access): Readable {
  const rows = new Map<string, SqlRow>();
  const gapsAfter: number[] = [];
  const columns = `${key} AS "at key", ${within} AS "at within", *`;
  const nameOf = ({ 'at key': at, 'at within': place }: SqlRow) => `${at} ${place}`;
  let last = 0;
  const take = (row: SqlRow) => {
    rows.set(nameOf(row), row);
    last = Number(row['at key']);
  };
  const from = (start: number) =>
    each(db, `SELECT ${columns} FROM ${table} WHERE ${key} >= ? ORDER BY ${key}, ${within}`, [start], take);
  const answer = (lost: readonly unknown[], isAllTold: boolean): Readable => ({
    rows: [...rows.values()],
    lost,
    isAllTold,
    gapsAfter,
  });
  if (from(0)) return answer([], true);
  gapsAfter.push(last);
  each(
    db,
    `SELECT ${columns} FROM ${table} WHERE ${key} > ? ORDER BY ${key} DESC, ${within} DESC`,
    [last],
    (row) => rows.set(nameOf(row), row),
  );
  const listed: SqlRow[] = [];
  const isListed = each(
    db,
    `SELECT ${key} AS "at key", ${within} AS "at within", ${index.lists} AS "listed" FROM ${table} INDEXED BY ${index.name}`,
    [],
    (row) => listed.push(row),
  );
  const lost: unknown[] = [];
  const one = `SELECT ${columns} FROM ${table} WHERE ${key} = ? AND ${within} = ?`;
  for (const row of listed.toSorted((a, b) => Number(a['at key']) - Number(b['at key']))) {
    if (rows.has(nameOf(row))) continue;
    each(db, one, [row['at key'], row['at within']], take);
    if (rows.has(nameOf(row))) continue;
    lost.push(row.listed);
    gapsAfter.push(Number(row['at key']) - 1, Number(row['at key']));
  }
  if (isListed) return answer(lost, true);
  // Nothing tells where the others are: steps that grow find where the file can be read again.
  for (let step = 1; step < widest; step *= 2) {
    const before = rows.size;
    const start = last + step;
    if (from(start)) break;
    gapsAfter.push(last);
    if (rows.size > before) step = 1;
  }
  return answer(lost, false);
}
