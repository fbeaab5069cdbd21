import type { Change } from '../plan/change.ts';
import type { ModelTable, Plan } from '../plan/plan.ts';
import type { AnyRow, TableName } from '../tables/tables.ts';

/** What a row was before some changes: not there, there as a whole (it is gone now), or there with other columns. */
export type Before =
  | { readonly kind: 'absent' }
  | { readonly kind: 'whole'; readonly row: AnyRow }
  | { readonly kind: 'partial'; readonly columns: Readonly<Record<string, unknown>> };

const absent: Before = { kind: 'absent' };

function beforeOf(known: Before | undefined, { rowId, before, after }: Change): Before {
  switch (known?.kind) {
    case undefined:
      if (before === null) return absent;
      return after === null
        ? { kind: 'whole', row: { ...before, id: rowId } }
        : { kind: 'partial', columns: before };
    case 'partial':
      // The first change of a column says what it was.
      return after === null
        ? { kind: 'whole', row: { ...before, ...known.columns, id: rowId } }
        : { kind: 'partial', columns: { ...before, ...known.columns } };
    case 'absent':
    case 'whole':
      return known;
  }
}

/** What the rows of a plan were before some changes of its journal, which are taken in the order they were made. */
export class Rewind {
  private readonly tables = new Map<TableName, Map<string, Before>>();

  take(changes: Iterable<Change>): this {
    for (const change of changes) {
      let rows = this.tables.get(change.table);
      if (!rows) {
        rows = new Map();
        this.tables.set(change.table, rows);
      }
      rows.set(change.rowId, beforeOf(rows.get(change.rowId), change));
    }
    return this;
  }

  /** What a row was; undefined where nothing changed it. */
  of(table: TableName, rowId: string): Before | undefined {
    return this.tables.get(table)?.get(rowId);
  }

  /** Every row of a table that was changed, with what it was. */
  in(table: TableName): Iterable<[string, Before]> {
    return this.tables.get(table) ?? [];
  }

  /** The changes that make the rows of a table what they were, in a plan that contains everything since. */
  back(plan: Plan, table: ModelTable, isTaken: (rowId: string) => boolean = () => true): Change[] {
    const changes: Change[] = [];
    for (const [rowId, before] of this.in(table)) {
      const now = plan.tables[table].get(rowId) as AnyRow | undefined;
      if ((!now && before.kind !== 'whole') || !isTaken(rowId)) continue;
      const after = before.kind === 'absent' ? null : before.kind === 'whole' ? before.row : before.columns;
      changes.push({ table, rowId, before: now ? { ...now } : null, after: after && { ...after } });
    }
    return changes;
  }
}
