import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { hasOnlyDates } from '../../plan-file/check-dates.ts';
import { examine } from '../../plan-file/examine.ts';
import type { WholePlan } from '../../plan-file/journaled-set.ts';
import { currentVersion } from '../../plan-file/migrations/index.ts';
import type { NewPlace } from '../../plan-file/new-plan.ts';
import { createPlanFile } from '../../plan-file/open.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { writeWhole } from '../../plan-file/whole-plan.ts';
import { type PlanText, readPlan, unsound } from './read-plan.ts';

/** Fills a file and looks it through as one that somebody else wrote: a text may have been changed by hand. */
function fill({ db, path }: PlanFile, plan: WholePlan, file: string): void {
  try {
    writeWhole(db, plan);
    examine(db, path, currentVersion);
  } catch (error) {
    const isRefused = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
    if (isRefused) throw unsound(file, error.message, error);
    if (error instanceof Problem) throw unsound(file, 'tables', error);
    throw error;
  }
  if (!hasOnlyDates(db)) throw unsound(file, 'tables');
}

/**
 * Makes a new plan file of a plan that was exported as JSON: the same plan, with its id and its history. Answers where
 * it is; where the text does not hold together nothing is made.
 *
 * @example
 * restorePlan({ path: 'plan.tangga' }, { name: 'plan.json', text });
 * @throws Problem `plan-file/exists`, `plan-file/newer-version`, `import/unreadable`, `import/plan-unsound` and what
 * stands against writing the file
 */
export function restorePlan(place: NewPlace, file: PlanText): string {
  const plan = readPlan(file);
  return createPlanFile(place, (made) => fill(made, plan, file.name));
}
