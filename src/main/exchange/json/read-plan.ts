import type { z } from 'zod';
import { Problem } from '#domain/problem.ts';
import { type AnyRow, type TableName, tableNames } from '#domain/tables/tables.ts';
import type { WholePlan } from '../../plan-file/journaled-set.ts';
import { currentVersion, upToDate } from '../../plan-file/migrations/index.ts';
import { planFormat, planHead } from './plan-format.ts';

/** A JSON text of a plan, and what it is called where something is said of it. */
export interface PlanText {
  readonly name: string;
  readonly text: string;
}

/** A plan in a text does not hold together, and where. */
export const unsound = (file: string, where: string, cause?: unknown) =>
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

/**
 * All that a plan which was exported as JSON holds, in the columns of today.
 * @throws Problem `plan-file/newer-version`, `import/unreadable`, `import/plan-unsound`
 */
export function readPlan(file: PlanText): WholePlan {
  const value = parsed(file);
  const { schema } = checked(planHead, value, file.name);
  if (schema > currentVersion) throw new Problem('plan-file/newer-version', { path: file.name });
  const { tables, history } = checked(planFormat, broughtUpToDate(value, schema), file.name);
  return { rows: tables as WholePlan['rows'], history: history as WholePlan['history'] };
}
