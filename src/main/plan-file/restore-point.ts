import { readFileSync } from 'node:fs';
import { copyFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import dayjs from 'dayjs';
import type { RestoreReason } from '#contract/backup.ts';
import { Problem } from '#domain/problem.ts';
import { noteFailure } from '../diagnostics/log.ts';
import { ensureFolder } from '../ensure-folder.ts';
import { copyFolderOf, copyToKeep, digestOf, lastChangeOf, unreadFolderOf } from './backup.ts';
import { copyName, momentOf, readCopyName } from './copy-name.ts';
import { NewFile } from './new-file.ts';
import { toProblem } from './sqlite-problem.ts';

/** For how many days a restore point is kept: two quarters, until what was merged in one has been reviewed. */
const daysKept = 184;

/** How many of them are kept whatever their age. */
const mostRecent = 20;

/** Which restore points of a plan stay: those of two quarters, and the latest ones of before. */
export function restorePointsToKeep(names: readonly string[]): Set<string> {
  const since = dayjs().subtract(daysKept, 'day');
  const latestFirst = names
    .filter((name) => readCopyName(name)?.before)
    .sort()
    .reverse();
  const isYoung = (name: string) => {
    const read = readCopyName(name);
    return read !== null && momentOf(read).isAfter(since);
  };
  return new Set(latestFirst.filter((name, index) => index < mostRecent || isYoung(name)));
}

async function thinOut(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => readCopyName(name)?.before);
  const keep = restorePointsToKeep(names);
  for (const name of names) if (!keep.has(name)) await rm(join(folder, name), { force: true });
}

/** Writes a copy and gives it its name when it is on the disk; answers where it is. */
async function keep(path: string, copy: string, write: (part: string) => Promise<void>): Promise<string> {
  const folder = dirname(copy);
  let made: NewFile | null = null;
  try {
    ensureFolder(folder);
    made = new NewFile(folder);
    await write(made.path);
    made.give(copy);
  } catch (error) {
    // The same state, kept in the same second.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && made !== null) return copy;
    const problem = toProblem(error, path);
    if (problem instanceof Problem && problem.code === 'plan-file/locked') throw problem;
    const reason = String((error as NodeJS.ErrnoException).code ?? error);
    throw new Problem('plan-file/no-restore-point', { path, folder, reason }, { cause: error });
  } finally {
    made?.discard();
  }
  // One too many is no reason to hold back what waits for this one.
  await thinOut(folder).catch((error: unknown) => noteFailure('restorePoints', error));
  return copy;
}

/**
 * Keeps an open plan as it is before something replaces it or brings another into it; answers where. Who gets a
 * problem must not go on: then there would be no way back.
 * @throws Problem `plan-file/no-restore-point`, `locked`
 */
export function restorePoint(db: Database.Database, folder: string, before: RestoreReason): Promise<string> {
  const { sequence, id } = lastChangeOf(db);
  const name = copyName({ sequence, digest: digestOf(id), before, isUnread: false });
  return keep(db.name, join(copyFolderOf(db, folder), name), (part) => copyToKeep(db, part, before));
}

/**
 * The same of a file that cannot be opened as a plan: its bytes as they are, which are nothing to be opened either.
 * @throws Problem `plan-file/no-restore-point`
 */
export async function restorePointOfBytes(
  path: string,
  folder: string,
  before: RestoreReason,
): Promise<string> {
  const name = copyName({ sequence: 0, digest: digestOf(readFileSync(path)), before, isUnread: true });
  return keep(path, join(unreadFolderOf(path, folder), name), (part) => copyFile(path, part));
}
