import { createHash } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import dayjs from 'dayjs';
import { validate as isUuid } from 'uuid';
import type { RestoreReason } from '#contract/backup.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import { timed } from '../diagnostics/log.ts';
import { ensureFolder } from '../ensure-folder.ts';
import { copyName, readCopyName } from './copy-name.ts';
import { NewFile } from './new-file.ts';
import { toProblem } from './sqlite-problem.ts';

/** Enough of a hash to tell copies and places of files apart. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

/** The folder of a plan among the copies: what a file calls itself is no path. */
export const planFolder = (id: string): string => (isUuid(id) ? id : digestOf(id));

/** In which folder the copies of a plan file are kept: by plan and by file, for copies go different ways. */
export function copyFolderOf(db: Database.Database, folder: string): string {
  const id = String(db.prepare('SELECT id FROM plan').pluck().get() ?? '');
  return join(folder, planFolder(id), digestOf(resolve(db.name)));
}

/** Where the bytes of files are kept that could not be read: nobody knows which plan they were. */
export const unreadFolderOf = (path: string, folder: string): string =>
  join(folder, 'unread', digestOf(resolve(path)));

/** The last change set of a plan, by which its copies are told apart. */
export function lastChangeOf(db: Database.Database): { readonly sequence: number; readonly id: string } {
  const last = db.prepare('SELECT sequence, id FROM change_set ORDER BY sequence DESC LIMIT 1').get();
  return (last ?? { sequence: 0, id: '' }) as { sequence: number; id: string };
}

/** The latest copy of the plan file at a path that can be opened, whichever plan it held; null for none. */
export async function latestBackup(path: string, folder: string): Promise<string | null> {
  const found: string[] = [];
  for (const plan of await readdir(folder).catch(() => [])) {
    const own = join(folder, plan, digestOf(resolve(path)));
    const names = await readdir(own).catch(() => []);
    const isPlan = (name: string) => readCopyName(name)?.isUnread === false;
    found.push(...names.filter(isPlan).map((name) => join(own, name)));
  }
  return found.sort((a, b) => (basename(a) < basename(b) ? -1 : 1)).at(-1) ?? null;
}

/** Says of a damaged plan where its latest backup is. */
export async function withBackup(error: unknown, path: string, folder: string): Promise<unknown> {
  if (!(error instanceof Problem && error.code === 'plan-file/damaged')) return error;
  const backup = await latestBackup(path, folder);
  return backup ? new Problem('plan-file/damaged-with-backup', { path, backup }, { cause: error }) : error;
}

/** Copies an open plan as it is at one moment, whoever writes it meanwhile. */
export async function copyWhole(db: Database.Database, path: string): Promise<void> {
  // All pages in one step: in several, somebody who writes all the time would make it begin anew for ever.
  await db.backup(path, { progress: () => 0x7fffffff });
}

/** Copies a plan whole for the copies that are kept, before what is told, and notes how long that took. */
export const copyToKeep = (
  db: Database.Database,
  path: string,
  before: RestoreReason | null,
): Promise<void> =>
  timed(
    () => copyWhole(db, path),
    (milliseconds) => ({ what: 'copied', before, milliseconds }),
  );

/** Whether a name is that of a backup that was taken as time went by, which are thinned out among themselves. */
const isBackup = (name: string): boolean => readCopyName(name)?.before === null;

/**
 * Which of a plan's backups stay: the ten latest, then the latest of each of seven days and of each of
 * eight weeks. Names begin with their time, `YYYYMMDD-HHmmss`.
 */
export function backupsToKeep(names: readonly string[]): Set<string> {
  const newestFirst = names.filter(isBackup).sort().reverse();
  const keep = new Set(newestFirst.slice(0, 10));
  const latestPer = (unit: 'day' | 'week', count: number) => {
    const seen = new Set<string>();
    for (const name of newestFirst) {
      const day = dayjs(`${name.slice(0, 4)}-${name.slice(4, 6)}-${name.slice(6, 8)}`);
      const period = day.startOf(unit).format('YYYY-MM-DD');
      if (seen.has(period)) continue;
      seen.add(period);
      if (seen.size > count) return;
      keep.add(name);
    }
  };
  latestPer('day', 7);
  latestPer('week', 8);
  return keep;
}

/** What keeps a copy from being written, rather than its plan from being read. */
const ofTheCopy = new Set<ProblemCode>(['plan-file/disk-full', 'plan-file/read-only']);

/**
 * Keeps a copy of the plan in `folder`, by SQLite's online backup, unless the latest one already holds
 * the same last change; older ones are thinned out. Answers the path of the copy or null.
 * @throws Problem `plan-file/disk-full`, `read-only`, which name that folder
 */
export async function backUp(db: Database.Database, folder: string): Promise<string | null> {
  try {
    return await keepCopy(db, folder);
  } catch (error) {
    const problem = toProblem(error, folder);
    throw problem instanceof Problem && ofTheCopy.has(problem.code) ? problem : error;
  }
}

async function keepCopy(db: Database.Database, folder: string): Promise<string | null> {
  const hasJournal = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'change_set'").get();
  if (!hasJournal) return null;
  const { sequence, id } = lastChangeOf(db);
  const own = copyFolderOf(db, folder);
  ensureFolder(own);
  const names = (await readdir(own)).filter(isBackup).sort();
  const time = (backup: string): string | undefined => readCopyName(backup)?.time;
  const latest = names.filter((backup) => time(backup) === time(names.at(-1) ?? ''));
  if (latest.some((backup) => readCopyName(backup)?.digest === digestOf(id))) return null;
  const name = copyName({ sequence, digest: digestOf(id), before: null, isUnread: false });
  const made = new NewFile(own);
  try {
    await copyToKeep(db, made.path, null);
    await rename(made.path, join(own, name));
  } finally {
    made.discard();
  }
  const keep = backupsToKeep([...names, name]);
  for (const old of names) if (!keep.has(old)) await rm(join(own, old));
  return join(own, name);
}
