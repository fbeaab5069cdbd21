import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { copyWhole, digestOf, lastChangeOf, planFolder } from '../backup.ts';
import { isMadeBeside } from '../beside-name.ts';
import { connectTo } from '../connection.ts';
import { readCopyName } from '../copy-name.ts';
import { Journal } from '../journal.ts';
import { NewFile } from '../new-file.ts';
import { namePlan } from '../new-plan.ts';
import type { PlanFile } from '../plan-file.ts';
import { checkHeader } from '../plan-header.ts';
import { RowStatements } from '../row-statements.ts';
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

/**
 * Whether a file is a copy of a plan that went on by itself, and not one of both was made from the other by the program;
 * what cannot be read is none.
 */
export function wentOn(path: string, file: PlanFile): boolean {
  const [own, other] = [file.path, path].map((one) => basename(one, '.tangga')) as [string, string];
  if (isMadeBeside(other, own) || isMadeBeside(own, other)) return false;
  let db: Database.Database | undefined;
  try {
    checkHeader(path);
    db = connectTo(path, { readonly: true });
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

/** The latest copy of a plan from which its session leads to what was seen last, with what is missing of it. */
function lastKept({ session, planId, path }: PlanFile, folder: string) {
  if (planId === null) return null;
  const own = join(folder, planFolder(planId), digestOf(resolve(path)));
  if (!existsSync(own)) return null;
  for (const name of readdirSync(own).sort().reverse()) {
    const read = readCopyName(name);
    if (!read || read.isUnread) continue;
    const missing = session.since(
      (sequence, id) => sequence === read.sequence && digestOf(id) === read.digest,
    );
    if (missing) return { copy: join(own, name), missing };
  }
  return null;
}

/** Makes the plan of a session whose file was overwritten again: from the latest copy, and what was done since. */
async function fromSession(file: PlanFile, folder: string, part: string): Promise<void> {
  const kept = lastKept(file, folder);
  if (!kept) throw new Problem('merge/nothing-kept', { path: file.path });
  await inCopyOf(kept.copy, async ({ db }) => {
    const statements = new RowStatements(db);
    const journal = new Journal(db);
    const write = db.transaction(() => {
      for (const changeSet of kept.missing) {
        statements.make(changeSet.changes);
        // As what it did to the rows: of an undo there is no more to be undone.
        journal.append({ ...changeSet, kind: 'do' }, file.signature());
      }
    });
    write.immediate();
    await copyWhole(db, part);
  });
}

/**
 * Saves a plan whose file was replaced beside the one that took its place, as it was seen last; answers where.
 * @throws Problem `merge/nothing-kept` where its file was overwritten and no copy leads to what was seen last
 */
export async function saveAside(file: PlanFile, name: string, backups: string): Promise<string> {
  const made = new NewFile(dirname(file.path));
  try {
    if (file.isOverwritten) await fromSession(file, backups, made.path);
    else await copyWhole(file.db, made.path);
    return namePlan(made, { folder: dirname(file.path), name });
  } finally {
    made.discard();
  }
}
