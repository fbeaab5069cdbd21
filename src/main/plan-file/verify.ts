import type Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { connectToRead } from './connection.ts';
import { admit } from './door/door.ts';
import { inFolder } from './in-folder.ts';
import { copyInto, isLookedThrough, isPlain, openWhole, takesWriting } from './open-whole.ts';
import type { PlanFile } from './plan-file.ts';
import { toldOf, toProblem } from './sqlite-problem.ts';

/**
 * Opens a copy of a file that nobody else writes, which goes when `work` is done: the file stays as it is, whatever it
 * has to be brought up to.
 * @throws Problem as `openPlanFile`
 */
export async function inCopyOf<T>(path: string, work: (file: PlanFile) => T | Promise<T>): Promise<T> {
  await admit(path);
  return inFolder(async (folder) => {
    const file = await openWhole(copyInto(folder, path), async () => undefined).catch((error: unknown) => {
      throw toldOf(error, path);
    });
    try {
      return await work(file);
    } finally {
      file.close();
    }
  });
}

/**
 * Has `work` read the plan of a file, which stays as it is; in a copy where it would have to be written first.
 * @throws Problem as `openPlanFile`
 */
export async function whileReading<T>(path: string, work: (db: Database.Database) => Promise<T>): Promise<T> {
  const db = connectToRead(path);
  try {
    if (!db.readonly || isPlain(db, path)) return await work(db);
  } catch (error) {
    if (!db.readonly || !takesWriting(error, path)) throw error;
  } finally {
    db.close();
  }
  return inCopyOf(path, (file) => work(file.db));
}

/** Looks whether a file is a whole plan, and leaves it as it is; answers what is the matter, null where all is well. */
export async function verify(path: string): Promise<Problem | null> {
  try {
    await admit(path);
    if (!isLookedThrough(path, () => undefined)) await inCopyOf(path, () => undefined);
    return null;
  } catch (error) {
    const problem = toProblem(error, path);
    if (problem instanceof Problem) return problem;
    throw error;
  }
}
