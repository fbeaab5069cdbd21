import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';

/** How long a write waits for another process, such as a synchronising one, to let go (ms). */
const busyTimeout = 5_000;

/** How much of a file a connection keeps, in kilobytes: a plan is read once from its beginning to its end, and the system keeps files too. */
const mostKept = 2_000;

/** How many pages may wait for the end of their transaction, so that a large import asks the disk for no more than a small one. */
const mostWaiting = 4_000;

/**
 * Connects to a file that anybody may have written: what stands in its schema carries nothing out beyond SQLite's own
 * harmless functions, and a page whose cells do not fit is damage rather than something to be read. That nothing writes
 * the schema itself (SQLite's defensive mode) is so of every connection of better-sqlite3.
 * @throws Problem `plan-file/not-found` for no name, and what `toProblem` knows
 */
export function connectTo(path: string, options: Database.Options = {}): Database.Database {
  // To SQLite no name is that of a file of its own, for a while.
  if (path === '') throw new Problem('plan-file/not-found', { path });
  const db = new Database(path, { fileMustExist: true, timeout: busyTimeout, ...options });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db;
}

/** Has a connection keep little of its file, which is read for that: nothing that cannot be opened as a plan. */
export function keepLittle(db: Database.Database): void {
  db.pragma(`cache_size = -${mostKept}`);
  db.pragma(`cache_spill = ${mostWaiting}`);
}

/** Whether a file may be written. */
export function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'));
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
    throw error;
  }
}

/**
 * Connects to a file that others write, to read it: where it may be written SQLite takes back what one of them left half done
 * that was ended in the middle, which it must before it can read; nothing else is written.
 */
export function connectToRead(path: string): Database.Database {
  const db = connectTo(path, { readonly: !isWritable(path) });
  db.pragma('query_only = ON');
  return db;
}

/**
 * Has a connection read another file as well, which it never writes, under a name of its schema. Without a journal of that
 * one SQLite needs none for both together: a file of which nobody would know whose it is where the program ends meanwhile.
 */
export function attachToRead(db: Database.Database, path: string, name: string): void {
  db.prepare(`ATTACH ? AS ${name}`).run(path);
  db.pragma(`${name}.journal_mode = MEMORY`);
}
