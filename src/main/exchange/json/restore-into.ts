import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { attachToRead } from '../../plan-file/connection.ts';
import { inFolder } from '../../plan-file/in-folder.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { restorePoint } from '../../plan-file/restore-point.ts';
import { toProblem } from '../../plan-file/sqlite-problem.ts';
import type { PlanText } from './read-plan.ts';
import { restorePlan } from './restore-plan.ts';

/** Whether a plan is empty, and nothing was done to it since it was made: there is nothing in it to be lost. */
export function isUntouched({ db }: Pick<PlanFile, 'db'>): boolean {
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return (
    count('change_set') === 1 &&
    count('objective') === 0 &&
    count('person') === 0 &&
    // The company itself is one.
    count('unit') === 1
  );
}

/** Puts all that another file of the same schema holds in place of all that this one does. */
function takeAllFrom(db: Database.Database, path: string): boolean {
  attachToRead(db, path, 'restored');
  // Rows of all tables go before any comes, and the other file holds together by itself.
  db.pragma('foreign_keys = OFF');
  try {
    const names = db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").pluck();
    const take = db.transaction(() => {
      if (!isUntouched({ db })) return false;
      for (const name of names.all() as string[]) {
        db.exec(`DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM restored."${name}"`);
      }
      return true;
    });
    return take.immediate();
  } finally {
    db.pragma('foreign_keys = ON');
    db.exec('DETACH restored');
  }
}

/**
 * Makes the plan that was exported as JSON out of an empty one that nobody touched yet, with its id and its history, after
 * a restore point. Answers whether it did: into any other plan it does not. The file has to be opened anew then.
 * @throws Problem as `restorePlan` and `restorePoint`, and what stands against writing the file
 */
export function restoreInto(planFile: PlanFile, file: PlanText, backups: string): Promise<boolean> {
  return inFolder(async (folder) => {
    if (planFile.isReadOnly || !isUntouched(planFile)) return false;
    planFile.assertLookedThrough();
    // It is made and looked through where nobody sees it.
    const path = restorePlan({ path: join(folder, 'plan.tangga') }, file);
    await restorePoint(planFile.db, backups, 'import');
    try {
      return takeAllFrom(planFile.db, path);
    } catch (error) {
      throw toProblem(error, planFile.path);
    }
  });
}
