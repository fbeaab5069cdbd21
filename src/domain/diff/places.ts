import type { Plan } from '../plan/plan.ts';
import {
  type AnyRow,
  columnNamesOf,
  type Reference,
  referencesOf,
  type TableName,
} from '../tables/tables.ts';
import type { State } from './changes-between.ts';

/** Where a row stands among those that it is in order with; 1 is the first, which of a ladder is the easiest rung. */
export interface Place {
  /** The row that it is part of; null where a table has one order. */
  readonly parentId: string | null;
  readonly number: number;
  readonly of: number;
}

/** The column that names what a row is part of: its first owner, else what it cannot be without. */
export const partOf = (table: TableName): Reference | undefined => {
  const named = referencesOf(table);
  return named.find(({ kind }) => kind === 'owned') ?? named.find(({ kind }) => kind === 'needs');
};

/** Whether people put the rows of a table into an order. */
export const isInOrder = (table: TableName): boolean => columnNamesOf(table).includes('rank');

function siblingsOf(plan: Plan, table: TableName, row: AnyRow): readonly AnyRow[] {
  if (table === 'checkIn') return [];
  const parent = partOf(table);
  const rows = plan.tables[table] as unknown as {
    sorted(): readonly AnyRow[];
    where(column: string, key: string): readonly AnyRow[];
  };
  if (!parent) return rows.sorted();
  const parentId = row[parent.column];
  return parentId === null
    ? rows.sorted().filter((other) => other[parent.column] === null)
    : rows.where(parent.column, String(parentId));
}

/** The place of a row in a plan that has it. */
export function placeOf(plan: Plan, table: TableName, row: AnyRow): Place {
  const siblings = siblingsOf(plan, table, row);
  const parent = partOf(table);
  return {
    parentId: parent ? (row[parent.column] as string | null) : null,
    number: siblings.findIndex(({ id }) => id === row.id) + 1,
    of: siblings.length,
  };
}

/** Whether a row stands before another of its siblings in one state and behind it in the other. */
export function hasMoved(from: State, to: State, table: TableName, before: AnyRow, after: AnyRow): boolean {
  if (before.rank === after.rank) return false;
  const siblings = siblingsOf(to.plan, table, after);
  const then = new Map(siblingsOf(from.plan, table, before).map(({ id }, index) => [id, index]));
  const common = siblings.filter(({ id }) => then.has(id));
  const own = then.get(after.id) ?? 0;
  const at = common.findIndex(({ id }) => id === after.id);
  return common.some(({ id }, index) => id !== after.id && index < at !== (then.get(id) ?? 0) < own);
}
