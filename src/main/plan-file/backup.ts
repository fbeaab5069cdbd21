import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import dayjs from 'dayjs';

const pattern = /^(\d{8}-\d{6})-(\d+)\.tangga$/u;

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
  const planId = db.prepare('SELECT id FROM plan').pluck().get() as string;
  const sequence = db.prepare('SELECT coalesce(max(sequence), 0) FROM change_set').pluck().get() as number;
  const own = join(folder, planId);
  await mkdir(own, { recursive: true });
  const names = (await readdir(own)).filter((name) => pattern.test(name)).sort();
  if (Number(pattern.exec(names.at(-1) ?? '')?.[2] ?? -1) === sequence) return null;
  const name = `${dayjs().format('YYYYMMDD-HHmmss')}-${sequence}.tangga`;
  await db.backup(join(own, `${name}.part`));
  await rename(join(own, `${name}.part`), join(own, name));
  const keep = backupsToKeep([...names, name]);
  for (const old of names) if (!keep.has(old)) await rm(join(own, old));
  return join(own, name);
}
