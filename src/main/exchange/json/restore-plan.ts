import Database from 'better-sqlite3';
import type { z } from 'zod';
import { Problem } from '#domain/problem.ts';
import { type AnyRow, type TableName, tableNames } from '#domain/tables/tables.ts';
import { hasOnlyDates } from '../../plan-file/check-dates.ts';
import { examine } from '../../plan-file/examine.ts';
import { currentVersion, upToDate } from '../../plan-file/migrations/index.ts';
import { createPlanFile, type NewPlace } from '../../plan-file/open.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { type WholePlan, writeWhole } from '../../plan-file/whole-plan.ts';
import { planFormat, planFormatName, planHead } from './plan-format.ts';

/** How much of a text is looked at for what it says that it is. */
const headLength = 2000;

/** Whether a text is a plan that was exported as JSON. */
export const isPlanJson = (text: string): boolean =>
  text.trimStart().startsWith('{') &&
  new RegExp(`"format"\\s*:\\s*"${planFormatName}"`, 'u').test(text.slice(0, headLength));

/** A JSON text of a plan, and what it is called where something is said of it. */
export interface PlanText {
  readonly name: string;
  readonly text: string;
}

const unsound = (file: string, where: string, cause?: unknown) =>
  new Problem('import/plan-unsound', { file, where }, { cause });

function parsed({ name, text }: PlanText): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new Problem('import/unreadable', { file: name }, { cause: error });
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, file: string): z.input<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw unsound(file, result.error.issues[0]?.path.join('.') || 'format', result.error);
  return value as z.input<Schema>;
}

/** A plan that an earlier program exported, with its rows in the columns of today. */
function broughtUpToDate(value: unknown, version: number): unknown {
  const { tables = {}, ...others } = value as { tables?: Record<string, readonly AnyRow[]> };
  if (version >= currentVersion) return value;
  const rowsOf = (table: TableName) =>
    (tables[table] ?? []).map((row) => {
      const { before } = upToDate({ table, rowId: row.id, before: row, after: null }, version);
      return { ...before, id: row.id };
    });
  const today = Object.fromEntries(tableNames.map((table) => [table, rowsOf(table)]));
  return { ...others, schema: currentVersion, tables: today };
}

/** @throws Problem `plan-file/newer-version`, `import/unreadable`, `import/plan-unsound` */
function readPlan(file: PlanText): WholePlan {
  const value = parsed(file);
  const { schema } = checked(planHead, value, file.name);
  if (schema > currentVersion) throw new Problem('plan-file/newer-version', { path: file.name });
  const { tables, history } = checked(planFormat, broughtUpToDate(value, schema), file.name);
  return { rows: tables as WholePlan['rows'], history: history as WholePlan['history'] };
}

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
