import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { copyWhole, lastChangeOf } from '../backup.ts';
import { NewFile } from '../new-file.ts';
import type { PlanFile } from '../plan-file.ts';
import { inCopyOf } from '../verify.ts';

/**
 * Opens another copy of a plan to be merged, which stays as it is, whoever has it open. `told` is the file that people
 * know it by.
 * @throws Problem as `openPlanFile`, and what `work` throws, of its place
 */
export async function withOtherCopy<T>(
  path: string,
  work: (file: PlanFile) => T | Promise<T>,
  told = path,
): Promise<T> {
  try {
    return await inCopyOf(path, work);
  } catch (error) {
    if (!(error instanceof Problem && error.parameters.path !== undefined)) throw error;
    const isOfMerge = error.code.startsWith('merge/');
    if (!isOfMerge && error.parameters.path !== path) throw error;
    const parameters = { ...error.parameters, path: told, ...(isOfMerge && { copy: told }) };
    throw new Problem(error.code, parameters, { cause: error });
  }
}

/** Whether a file is a copy of a plan that went on by itself; what cannot be read is none. */
function wentOn(path: string, file: PlanFile): boolean {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    db.pragma('trusted_schema = OFF');
    const planId = db.prepare('SELECT id FROM plan').pluck().get();
    return planId === file.plan.about.id && !file.journal.has(lastChangeOf(db).id);
  } catch {
    // No plan, or not to be read now: it is not offered.
    return false;
  } finally {
    db?.close();
  }
}

/**
 * The copies beside a plan that synchronising programs leave there, which all begin its name and go on with words of
 * their own: recognised by the plan that they hold, offered where they have changes that the plan does not know.
 */
export function copiesBeside(file: PlanFile): { readonly path: string; readonly name: string }[] {
  const folder = dirname(file.path);
  const own = basename(file.path);
  const begin = basename(own, '.tangga');
  return readdirSync(folder)
    .filter((name) => name !== own && name.startsWith(begin) && name.endsWith('.tangga'))
    .map((name) => ({ path: join(folder, name), name }))
    .filter(({ path }) => wentOn(path, file));
}

/** Saves a plan whose file was replaced beside the one that took its place; answers where. */
export async function saveAside(file: PlanFile, name: string): Promise<string> {
  const made = new NewFile(dirname(file.path));
  try {
    await copyWhole(file.db, made.path);
    return made.giveFree(name, 'tangga');
  } finally {
    made.discard();
  }
}
