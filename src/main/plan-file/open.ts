import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { admit, forget, holdKnown, isAsLeft, leaveKnown } from './door/door.ts';
import { NewFile } from './new-file.ts';
import { type NewPlace, namePlan } from './new-plan.ts';
import { type Backup, migrate, openBeforeLook, openWhole } from './open-whole.ts';
import { PlanFile } from './plan-file.ts';
import { applicationId } from './plan-header.ts';
import { toProblem } from './sqlite-problem.ts';

/** How much of a new file is kept in memory while it is filled, in kilobytes. */
const newFileCache = 128 * 1024;

/**
 * Opens a plan: what comes from a stranger is let in first. Checks that it is a plan, that it is whole and not newer than
 * this program, and brings an older one up to date after a backup.
 * @throws Problem `plan-file/not-found`, `not-a-plan`, `newer-version`, `damaged`, `foreign-parts`, `unsound`,
 *   `took-too-long`, `locked`, `disk-full`
 */
export async function openPlanFile(path: string, backup: Backup): Promise<PlanFile> {
  await admit(path);
  const file = await openWhole(path, backup);
  if (file.isReadOnly) leaveKnown(path);
  else holdKnown(path);
  file.whenClosed = () => leaveKnown(path);
  return file;
}

/**
 * Opens a plan for a window: as `openPlanFile`, but what lies there as this program left it can be shown before it is looked
 * through (`lookThrough`). Until then it is a stranger's to everybody else.
 * @throws Problem as `openPlanFile`
 */
export async function openPlanToShow(path: string, backup: Backup): Promise<PlanFile> {
  let isLookedThrough = false;
  const early = isAsLeft(path)
    ? await openBeforeLook(path, (file) => {
        isLookedThrough = true;
        if (file.isInPlace()) holdKnown(path);
      })
    : null;
  if (!early) return openPlanFile(path, backup);
  forget(path);
  early.whenClosed = () => {
    if (isLookedThrough) leaveKnown(path);
  };
  return early;
}

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
    return namePlan(made, place);
  } catch (error) {
    db?.close();
    throw toProblem(error, path);
  } finally {
    made?.discard();
  }
}
