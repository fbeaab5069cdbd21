import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { languages } from '#texts/languages.ts';
import { hasOnlyDates } from './check-dates.ts';
import { connectTo } from './connection.ts';
import { examine } from './examine.ts';
import { currentVersion, migrations } from './migrations/index.ts';
import { NewFile } from './new-file.ts';
import { PlanFile } from './plan-file.ts';
import { assertSchema } from './schema.ts';
import { toProblem } from './sqlite-problem.ts';

/** "TNGG": marks a SQLite file as a plan. */
export const applicationId = 0x544e4747;

/** How many bytes at the beginning of a file tell whether it is a plan. */
export const planHeaderLength = 100;

/** Whether these first bytes are those of a plan. */
export const isPlanHeader = (header: Buffer): boolean =>
  header.toString('latin1', 0, 16) === 'SQLite format 3\0' && header.readUInt32BE(68) === applicationId;

/** How much of a new file is kept in memory while it is filled, in kilobytes. */
const newFileCache = 128 * 1024;

/** Saves a copy of a plan file before it is migrated. */
export type Backup = (db: Database.Database, path: string) => Promise<void>;

/** @throws Problem `plan-file/unreadable`, `is-folder` */
function openToRead(path: string): number {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Problem('plan-file/is-folder', { path });
    // A pipe would keep whoever opens it waiting, and a device has no end.
    if (!found.isFile()) throw new Problem('plan-file/not-a-plan', { path });
    return openSync(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What may not be read is not what may only be read.
    if (code === 'EACCES' || code === 'EPERM')
      throw new Problem('plan-file/unreadable', { path }, { cause: error });
    throw error;
  }
}

/** What the first bytes of a file say, read without touching it. */
function checkHeader(path: string): void {
  const header = Buffer.alloc(planHeaderLength);
  const file = openToRead(path);
  let length: number;
  try {
    length = readSync(file, header, 0, planHeaderLength, 0);
  } finally {
    closeSync(file);
  }
  if (length < planHeaderLength || !isPlanHeader(header)) {
    throw new Problem('plan-file/not-a-plan', { path });
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  if (!existsSync(`${path}-journal`) && statSync(path).size < pages * pageSize) {
    throw new Problem('plan-file/damaged', { path });
  }
}

/** Rollback journal, not WAL: a plan is one file at every moment (docs: plan file). */
export function configure(db: Database.Database): void {
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.pragma('foreign_keys = ON');
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

function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'));
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
    throw error;
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

/**
 * Looks through a file without writing to it, nor beside it; an older plan can only be looked through in part.
 * @throws Problem as `openPlanFile`
 */
export function lookThrough(path: string): 'of today' | 'older' {
  checkHeader(path);
  const db = connectTo(path, { readonly: true });
  try {
    const version = knownVersion(db, path);
    examine(db, path, version);
    assertSpoken(db, path);
    if (version < currentVersion) return 'older';
    if (!hasOnlyDates(db)) throw new Problem('plan-file/damaged', { path });
    return 'of today';
  } finally {
    db.close();
  }
}

/**
 * Opens a plan: checks that it is one, that it is whole and not newer than this program, and brings an older
 * one up to date after a backup.
 * @throws Problem `plan-file/not-found`, `not-a-plan`, `newer-version`, `damaged`, `locked`, `disk-full`
 */
export async function openPlanFile(path: string, backup: Backup): Promise<PlanFile> {
  let db: Database.Database | undefined;
  try {
    checkHeader(path);
    db = isWritable(path) ? connect(path) : connectTo(path, { readonly: true });
    const version = knownVersion(db, path);
    if (!db.readonly) configure(db);
    examine(db, path, version);
    assertSpoken(db, path);
    if (!db.readonly && version < currentVersion) {
      await backup(db, path);
      migrate(db);
    }
    if (!hasOnlyDates(db)) throw new Problem('plan-file/damaged', { path });
    return new PlanFile(db, path);
  } catch (error) {
    db?.close();
    throw toProblem(error, path);
  }
}

/** Where a new file goes: to a path, or under the first free name of a folder. */
export type NewPlace = { readonly path: string } | { readonly folder: string; readonly name: string };

/**
 * Makes a plan file, fills it by `seed` and answers where it is. It gets its name when it is whole, and takes it from
 * nobody.
 * @throws Problem `plan-file/exists`, `plan-file/folder-missing`, `read-only`, `disk-full`
 */
export function createPlanFile(place: NewPlace, seed: (file: PlanFile) => void): string {
  const folder = 'path' in place ? dirname(place.path) : place.folder;
  const path = 'path' in place ? place.path : join(place.folder, `${place.name}.tangga`);
  if (!existsSync(folder)) throw new Problem('plan-file/folder-missing', { folder });
  if ('path' in place && existsSync(path)) throw new Problem('plan-file/exists', { path });
  let made: NewFile | null = null;
  let db: Database.Database | undefined;
  try {
    made = new NewFile(folder);
    db = new Database(made.path);
    // Nobody sees it until it is whole and on the disk: a journal beside it would be of no use.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    // Of a large plan pages would be written again and again where they are not kept until the end.
    db.pragma(`cache_size = -${newFileCache}`);
    db.pragma('foreign_keys = ON');
    db.pragma(`application_id = ${applicationId}`);
    migrate(db);
    seed(new PlanFile(db, made.path));
    db.close();
    if (!('path' in place)) return made.giveFree(place.name, 'tangga');
    made.give(path);
    return path;
  } catch (error) {
    db?.close();
    throw toProblem(error, path);
  } finally {
    made?.discard();
  }
}
