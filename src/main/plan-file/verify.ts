import { copyFileSync, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Problem } from '#domain/problem.ts';
import { lookThrough, openPlanFile } from './open.ts';
import type { PlanFile } from './plan-file.ts';
import { toProblem } from './sqlite-problem.ts';

/** A problem that was met in a copy, told of the file that it is a copy of. */
export const toldOf = (error: unknown, path: string): unknown =>
  error instanceof Problem ? new Problem(error.code, { ...error.parameters, path }, { cause: error }) : error;

/**
 * Opens a copy of a file that nobody else writes, which goes when `work` is done: the file stays as it is, whatever it
 * has to be brought up to.
 * @throws Problem as `openPlanFile`
 */
export async function inCopyOf<T>(path: string, work: (file: PlanFile) => T | Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tangga-copy-'));
  const copy = join(folder, basename(path));
  try {
    try {
      copyFileSync(path, copy);
      if (existsSync(`${path}-journal`)) copyFileSync(`${path}-journal`, `${copy}-journal`);
    } catch (error) {
      throw toProblem(error, path);
    }
    const file = await openPlanFile(copy, async () => undefined).catch((error: unknown) => {
      throw toldOf(error, path);
    });
    try {
      return await work(file);
    } finally {
      file.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Looks whether a file is a whole plan, and leaves it as it is; answers what is the matter, null where all is well. */
export async function verify(path: string): Promise<Problem | null> {
  try {
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
