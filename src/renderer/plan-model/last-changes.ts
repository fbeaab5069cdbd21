import type { ChangeSet } from '#domain/plan/change.ts';
import type { TableName } from '#domain/tables/tables.ts';

/** The last change set that had a row of each table, as far as a window has heard of any. */
export type LastChanges = Readonly<Partial<Record<TableName, number>>>;

export const withChangeSet = (last: LastChanges, { sequence, changes }: ChangeSet): LastChanges => ({
  ...last,
  ...Object.fromEntries(changes.map(({ table }) => [table, sequence])),
});

/** The last change set that had a row of one of these tables: what was read of them before is stale. */
export const lastOf = (last: LastChanges, tables: readonly TableName[]): number =>
  Math.max(0, ...tables.map((table) => last[table] ?? 0));
