import type { Draft } from '../plan/draft.ts';
import type { ModelTable, Plan } from '../plan/plan.ts';
import type { Id } from './column.ts';
import { type AnyRow, type Reference, referencesTo, type TableName } from './tables.ts';

/** The rows of the model that name a row in a column. */
export function rowsNaming(plan: Plan, { from, column }: Reference, id: string): readonly AnyRow[] {
  if (from === 'checkIn') return [];
  const rows = plan.tables[from] as unknown as { where(column: string, id: string): readonly AnyRow[] };
  return rows.where(column, id);
}

/** In how many places of the model a row is needed: while there are any, it stays. */
export const usesOf = <T extends ModelTable>(plan: Plan, table: T, id: Id<NoInfer<T>>): number =>
  referencesTo(table)
    .filter(({ kind }) => kind === 'needs')
    .reduce((sum, reference) => sum + rowsNaming(plan, reference, id).length, 0);

/**
 * Removes a row with everything that it owns; what may do without it forgets it. What needs it is asked about before
 * (`usesOf`), or told by a rule what to do instead.
 */
export function remove<T extends ModelTable>(draft: Draft, table: T, id: Id<NoInfer<T>>): void {
  const going = new Map<string, readonly [TableName, string]>();
  const keyOf = (name: TableName, rowId: string) => `${name} ${rowId}`;
  const naming = (reference: Reference, rowId: string) =>
    reference.from === 'checkIn' && reference.to === 'keyResult'
      ? draft.checkIns.of([rowId])
      : rowsNaming(draft.plan, reference, rowId);
  const take = (name: TableName, rowId: string): void => {
    if (going.has(keyOf(name, rowId))) return;
    going.set(keyOf(name, rowId), [name, rowId]);
    for (const reference of referencesTo(name))
      if (reference.kind === 'owned')
        for (const row of naming(reference, rowId)) take(reference.from, row.id);
  };
  take(table, id);
  for (const [name, rowId] of going.values())
    for (const reference of referencesTo(name))
      for (const row of naming(reference, rowId)) {
        if (going.has(keyOf(reference.from, row.id))) continue;
        if (reference.kind === 'needs')
          throw new Error(`${name} ${rowId} is still needed by ${reference.from} ${row.id}.`);
        draft.update(reference.from, row.id, { [reference.column]: null });
      }
  for (const [name, rowId] of [...going.values()].reverse()) draft.delete(name, rowId);
}
