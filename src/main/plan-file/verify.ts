import { existsSync } from 'node:fs';
import { Problem } from '#domain/problem.ts';
import { admit } from './door/door.ts';
import { inFolder } from './in-folder.ts';
import { copyInto, lookThrough, openWhole } from './open-whole.ts';
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

/** Looks whether a file is a whole plan, and leaves it as it is; answers what is the matter, null where all is well. */
export async function verify(path: string): Promise<Problem | null> {
  try {
    await admit(path);
    // What a program left half done is taken back by writing, and an older plan is read by what it becomes.
    const isPlain = !existsSync(`${path}-journal`) && lookThrough(path) === 'of today';
    if (!isPlain) await inCopyOf(path, () => undefined);
    return null;
  } catch (error) {
    const problem = toProblem(error, path);
    if (problem instanceof Problem) return problem;
    throw error;
  }
}
