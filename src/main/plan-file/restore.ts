import { copyFileSync, existsSync, realpathSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '#domain/problem.ts';
import { backUp, lastChangeOf } from './backup.ts';
import { attachToRead, connectTo } from './connection.ts';
import { admit, leaveKnown } from './door/door.ts';
import { NewFile } from './new-file.ts';
import type { NewPlace } from './new-plan.ts';
import { openPlanFile } from './open.ts';
import { configure } from './open-whole.ts';
import type { PlanFile } from './plan-file.ts';
import { restorePoint, restorePointOfBytes } from './restore-point.ts';
import { toProblem } from './sqlite-problem.ts';
import { takeIn } from './taken-in.ts';
import { inCopyOf } from './verify.ts';

/**
 * Makes a plan file of a copy, beside the plan that it is of; answers where it is.
 * @throws Problem as `takeIn`
 */
export const restoreBeside = (copy: string, place: NewPlace): Promise<string> =>
  takeIn(place, copy, async (part) => {
    await admit(copy);
    try {
      await copyFile(copy, part);
    } catch (error) {
      throw toProblem(error, copy);
    }
  });

/** The file of a plan was written between the restore point and the restore. */
const written = Symbol('written');

/** Fills a plan file with what another holds, in one transaction, which whoever has it open sees as one step. */
function refill(path: string, from: string, known: string): typeof written | undefined {
  const db = connectTo(path);
  try {
    configure(db);
    // All rows of all tables come from a plan that holds together: nothing is to be looked up for each.
    db.pragma('foreign_keys = OFF');
    attachToRead(db, from, 'restored');
    const names = db
      .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .pluck()
      .all() as string[];
    const fill = db.transaction(() => {
      if (lastChangeOf(db).id !== known) return written;
      for (const name of names) {
        db.exec(`DELETE FROM main."${name}"`);
        db.exec(`INSERT INTO main."${name}" SELECT * FROM restored."${name}"`);
      }
      return undefined;
    });
    return fill.immediate();
  } catch (error) {
    throw toProblem(error, path);
  } finally {
    db.close();
  }
}

/**
 * What is wrong with a file whose bytes are kept, and which a copy then replaces. What a newer program saved is left to
 * that.
 */
const unreadable = new Set([
  'plan-file/damaged',
  'plan-file/not-a-plan',
  'plan-file/foreign-parts',
  'plan-file/unsound',
  'plan-file/too-costly',
  'plan-file/look-ended',
]);

/** The plan at a path, or null where what lies there cannot be opened as one. */
async function openTarget(path: string, folder: string): Promise<PlanFile | null> {
  try {
    return await openPlanFile(path, (db) => backUp(db, folder).then(() => undefined));
  } catch (error) {
    if (error instanceof Problem && unreadable.has(error.code)) return null;
    throw error;
  }
}

async function replaceBytes(path: string, copy: string, folder: string): Promise<string> {
  const point = await restorePointOfBytes(path, folder, 'restore');
  let made: NewFile | null = null;
  try {
    made = new NewFile(dirname(path));
    copyFileSync(copy, made.path);
    made.replace(path);
    leaveKnown(path);
  } catch (error) {
    throw toProblem(error, path);
  } finally {
    made?.discard();
  }
  return point;
}

/** How often a plan that others write all the time is kept anew before this is given up. */
const attempts = 3;

async function replacePlan(target: PlanFile, from: PlanFile, folder: string): Promise<string> {
  const { path } = target;
  if (target.isReadOnly) throw new Problem('plan-file/read-only', { path });
  if (from.plan.about.id !== target.plan.about.id) {
    const parameters = { path, name: target.name, other: from.name };
    throw new Problem('plan-file/other-plan', parameters);
  }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { id } = lastChangeOf(target.db);
    const point = await restorePoint(target.db, folder, 'restore');
    if (refill(path, from.path, id) === written) continue;
    leaveKnown(path);
    return point;
  }
  throw new Problem('plan-file/locked', { path });
}

/**
 * Puts a copy in the place of the plan that it is of, after what lies there was kept; answers where that is, null where
 * nothing lay there. To take it back, restore that.
 * @throws Problem `plan-file/no-restore-point`, `other-plan`, `read-only`, `locked`, and as `openPlanFile` of the copy
 */
export async function restoreOver(place: string, copy: string, folder: string): Promise<string | null> {
  if (!existsSync(place)) {
    await restoreBeside(copy, { path: place });
    return null;
  }
  const path = realpathSync(place);
  return inCopyOf(copy, async (from) => {
    const target = await openTarget(path, folder);
    if (target === null) return replaceBytes(path, from.path, folder);
    try {
      return await replacePlan(target, from, folder);
    } finally {
      target.close();
    }
  });
}
