import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import dayjs from 'dayjs';
import { validate as isUuid } from 'uuid';
import { Problem } from '#domain/problem.ts';
import { NewFile } from './new-file.ts';

/** Their time, the number of their last change set, and which one that is. */
const pattern = /^(\d{8}-\d{6})-\d+(?:-([0-9a-f]{12}))?\.tangga$/u;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** In which folder the backups of a plan file are kept: by plan and by file, for copies go different ways. */
function folderOf(db: Database.Database, folder: string): string {
  const id = String(db.prepare('SELECT id FROM plan').pluck().get() ?? '');
  // What a file calls itself is no path.
  return join(folder, isUuid(id) ? id : digest(id), digest(resolve(db.name)));
}

/** The latest backup of the plan file at a path, whichever plan it held; null for none. */
export async function latestBackup(path: string, folder: string): Promise<string | null> {
  const found: string[] = [];
  for (const plan of await readdir(folder).catch(() => [])) {
    const own = join(folder, plan, digest(resolve(path)));
    const names = await readdir(own).catch(() => []);
    found.push(...names.filter((name) => pattern.test(name)).map((name) => join(own, name)));
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

/**
 * Which of a plan's backups stay: the ten latest, then the latest of each of seven days and of each of
 * eight weeks. Names begin with their time, `YYYYMMDD-HHmmss`.
 */
export function backupsToKeep(names: readonly string[]): Set<string> {
  const newestFirst = names
    .filter((name) => pattern.test(name))
    .sort()
    .reverse();
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

/**
 * Keeps a copy of the plan in `folder`, by SQLite's online backup, unless the latest one already holds
 * the same last change; older ones are thinned out. Answers the path of the copy or null.
 */
export async function backUp(db: Database.Database, folder: string): Promise<string | null> {
  const hasJournal = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'change_set'").get();
  if (!hasJournal) return null;
  const last = db.prepare('SELECT sequence, id FROM change_set ORDER BY sequence DESC LIMIT 1').get();
  const { sequence, id } = (last ?? { sequence: 0, id: '' }) as { sequence: number; id: string };
  const own = folderOf(db, folder);
  await mkdir(own, { recursive: true });
  const names = (await readdir(own)).filter((name) => pattern.test(name)).sort();
  const time = (backup: string): string | undefined => pattern.exec(backup)?.[1];
  const latest = names.filter((backup) => time(backup) === time(names.at(-1) ?? ''));
  if (latest.some((backup) => pattern.exec(backup)?.[2] === digest(id))) return null;
  const name = `${dayjs().format('YYYYMMDD-HHmmss')}-${sequence}-${digest(id)}.tangga`;
  const made = new NewFile(own);
  try {
    await copyWhole(db, made.path);
    await rename(made.path, join(own, name));
  } finally {
    made.discard();
  }
  const keep = backupsToKeep([...names, name]);
  for (const old of names) if (!keep.has(old)) await rm(join(own, old));
  return join(own, name);
}
