import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { languages } from '#texts/languages.ts';
import { timed } from '../diagnostics/log.ts';
import { hasOnlyDates } from './check-dates.ts';
import { connectTo, connectToRead, isWritable, keepLittle } from './connection.ts';
import { examine, examineInTurns } from './examine.ts';
import { inFolder } from './in-folder.ts';
import { LateLook } from './late-look.ts';
import { letOthers } from './let-others.ts';
import { currentVersion, migrations } from './migrations/index.ts';
import { PlanFile } from './plan-file.ts';
import { checkBeside, checkHeader } from './plan-header.ts';
import { assertSchema } from './schema.ts';
import { toldOf, toProblem } from './sqlite-problem.ts';

/** Saves a copy of a plan file before it is migrated. */
export type Backup = (db: Database.Database, path: string) => Promise<void>;

/** Rollback journal, not WAL: a plan is one file at every moment (docs: plan file). */
export function configure(db: Database.Database): void {
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.pragma('foreign_keys = ON');
  keepLittle(db);
}

function connect(path: string): Database.Database {
  try {
    const db = connectTo(path);
    db.pragma('user_version');
    return db;
  } catch (error) {
    const problem = toProblem(error, path);
    if (!(problem instanceof Problem) || problem.code !== 'plan-file/read-only') throw problem;
    return connectTo(path, { readonly: true });
  }
}

const versionOf = (db: Database.Database): number => db.pragma('user_version', { simple: true }) as number;

/** Brings the schema up to date; from where is read under the lock, as another program may do the same. */
export function migrate(db: Database.Database): void {
  const run = db.transaction(() => {
    const from = versionOf(db);
    for (const migration of migrations) {
      if (migration.version <= from) continue;
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }
  });
  run.immediate();
}

/** A plan in a language that this program does not have was made by one that has it: no schema lists languages. */
function assertSpoken(db: Database.Database, path: string): void {
  const language: unknown = db.prepare('SELECT language FROM plan').pluck().get();
  if (!languages.some((known) => known === language)) throw new Problem('plan-file/newer-version', { path });
}

/** Which schema a file has that is a plan's. */
function knownVersion(db: Database.Database, path: string): number {
  // Asked of SQLite, which first takes back what a program left half done that was ended in the middle.
  const version = versionOf(db);
  if (version > currentVersion) throw new Problem('plan-file/newer-version', { path });
  assertSchema(db, path, version);
  return version;
}

/** How long it is waited for a program that writes a file which is to be looked at (ms): longer than any change takes. */
const writingTime = 2_000;

/**
 * Does something while nobody writes a file; false where SQLite cannot read it: it is damaged, a program that was ended in the
 * middle left it half done, or another one has held it for so many milliseconds.
 */
function isDoneAtRest(path: string, timeout: number, work: () => void): boolean {
  let db: Database.Database | undefined;
  try {
    db = connectTo(path, { readonly: true, timeout });
    const read = db.prepare('SELECT 1 FROM sqlite_schema');
    // Who reads in a transaction keeps others from writing to its end.
    db.transaction(() => {
      read.get();
      work();
    })();
    return true;
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return false;
  } finally {
    db?.close();
  }
}

/** Copies a file with what a program has half done of it, which may be taken back meanwhile. */
function copyHalfDone(path: string, copy: string): void {
  try {
    copyFileSync(`${path}-journal`, `${copy}-journal`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  copyFileSync(path, copy);
}

/**
 * Copies a file as it is at one moment, with what a program has half done of it, into a folder where nobody else writes it,
 * and where it may be written; answers where it is. Others may write it meanwhile, or take back what was left.
 */
export function copyInto(folder: string, path: string): string {
  const copy = join(folder, basename(path));
  try {
    checkBeside(path);
    while (!isDoneAtRest(path, writingTime, () => copyFileSync(path, copy))) {
      copyHalfDone(path, copy);
      if (!isDoneAtRest(path, 0, () => undefined)) break;
      for (const part of [copy, `${copy}-journal`]) rmSync(part, { force: true });
    }
    for (const part of [copy, `${copy}-journal`]) if (existsSync(part)) chmodSync(part, 0o600);
    return copy;
  } catch (error) {
    throw toProblem(error, path);
  }
}

/** Whether SQLite would have to write a file to read it, which may only be read. */
export function takesWriting(error: unknown, path: string): boolean {
  const problem = toProblem(error, path);
  return problem instanceof Problem && problem.code === 'plan-file/read-only';
}

/**
 * Looks through a file as it is, and has `further` look at the rest of it; false where it can only be read in a copy: an older
 * plan by what it becomes, and what a program left half done, also meanwhile, as it was before, which is brought back by writing.
 * @throws Problem as `openPlanFile`, and what `further` throws
 */
export function isLookedThrough(path: string, further: (db: Database.Database) => void): boolean {
  if (existsSync(`${path}-journal`)) return false;
  checkHeader(path);
  // Where it may only be read SQLite does not look whether rows are what their table allows.
  const db = connectToRead(path);
  try {
    const version = knownVersion(db, path);
    examine(db, path, version);
    assertSpoken(db, path);
    if (version < currentVersion) return false;
    if (!hasOnlyDates(db)) throw new Problem('plan-file/damaged', { path });
    db.transaction(() => further(db))();
    return true;
  } catch (error) {
    if (db.readonly && takesWriting(error, path)) return false;
    throw error;
  } finally {
    db.close();
  }
}

/**
 * What a file that may only be read becomes where it can be written, in memory: what a program left half done is taken back,
 * and an older plan is brought up to date.
 */
async function openInMemory(path: string): Promise<PlanFile> {
  return inFolder(async (folder) => {
    const file = await openWhole(copyInto(folder, path), async () => undefined).catch((error: unknown) => {
      throw toldOf(error, path);
    });
    try {
      return new PlanFile(new Database(file.db.serialize(), { readonly: true }), path);
    } finally {
      file.close();
    }
  });
}

/** Brings an older plan up to date after a backup; false where one of both may not be written. */
async function isBroughtUp(db: Database.Database, path: string, backup: Backup): Promise<boolean> {
  const from = versionOf(db);
  try {
    await backup(db, path);
    await timed(
      () => migrate(db),
      (milliseconds) => ({ what: 'migrated', from, to: currentVersion, milliseconds }),
    );
    return true;
  } catch (error) {
    const problem = toProblem(error, path);
    if (problem instanceof Problem && problem.code === 'plan-file/read-only') return false;
    throw error;
  }
}

/** Whether a file can be read as it is, without anything being written. */
export function isPlain(db: Database.Database, path: string): boolean {
  return !existsSync(`${path}-journal`) && versionOf(db) >= currentVersion;
}

/** Opens a plan as `openWhole`; null where that takes writing what may only be read. */
async function openAsItIs(path: string, backup: Backup): Promise<PlanFile | null> {
  let db: Database.Database | undefined;
  let file: PlanFile | null = null;
  try {
    checkHeader(path);
    db = isWritable(path) ? connect(path) : connectTo(path, { readonly: true });
    if (db.readonly && !isPlain(db, path)) return null;
    const version = knownVersion(db, path);
    if (!db.readonly) configure(db);
    await examineInTurns(db, path, version);
    await letOthers();
    assertSpoken(db, path);
    if (version < currentVersion && !(await isBroughtUp(db, path, backup))) return null;
    if (!hasOnlyDates(db)) throw new Problem('plan-file/damaged', { path });
    file = new PlanFile(db, path);
    return file;
  } catch (error) {
    if (db?.readonly && takesWriting(error, path)) return null;
    throw toProblem(error, path);
  } finally {
    if (!file) db?.close();
  }
}

/**
 * Opens a plan of today's schema to be shown before it is looked through, which is told once it ended well; null where it is
 * none such, may not be written or belongs to others as well, and where anything of what is shown first cannot be read: what is
 * the matter is found by a look that comes before.
 */
export async function openBeforeLook(
  path: string,
  whenLookedThrough: (file: PlanFile) => void,
): Promise<PlanFile | null> {
  let db: Database.Database | undefined;
  let file: PlanFile | null = null;
  try {
    checkHeader(path);
    if (!isWritable(path)) return null;
    const opened = connectTo(path, { timeout: 0 });
    db = opened;
    if (!isPlain(db, path) || knownVersion(db, path) !== currentVersion) return null;
    configure(db);
    assertSpoken(db, path);
    // Whoever writes has it looked through first; nobody can forget to.
    db.pragma('query_only = ON');
    const look = new LateLook(opened, path, () => {
      opened.pragma('query_only = OFF');
      whenLookedThrough(found);
    });
    const found: PlanFile = new PlanFile(db, path, look);
    // What its journal holds would be sent to the space.
    if (found.shared.read() !== null) return null;
    await found.preparePackedSnapshot();
    file = found;
    return file;
  } catch {
    return null;
  } finally {
    if (!file) db?.close();
  }
}

/**
 * Opens a plan that was let in: checks that it is one, that it is whole and not newer than this program, and brings an
 * older one up to date after a backup, in memory where that may not be written.
 * @throws Problem as `openPlanFile`
 */
export async function openWhole(path: string, backup: Backup): Promise<PlanFile> {
  return (await openAsItIs(path, backup)) ?? openInMemory(path);
}
