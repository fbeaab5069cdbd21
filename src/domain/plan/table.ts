import type { AnyRow } from '../tables/tables.ts';
import type { Change } from './change.ts';

/** The columns by which a table's rows are looked up: those that name rows, such as `objectiveId` of key results. */
export type GroupColumn<R> = {
  [C in Exclude<keyof R, 'id'>]: 'rowOf' extends keyof NonNullable<R[C]> ? C : never;
}[Exclude<keyof R, 'id'>] &
  string;

const noRows: readonly never[] = [];

function byRank(a: AnyRow, b: AnyRow): number {
  const first = (a.rank as string | undefined) ?? '';
  const second = (b.rank as string | undefined) ?? '';
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The rows of one table, with groups by foreign key kept in rank order. Immutable: `apply` returns a
 * new table in which rows and groups that no change touches are the same objects, so that a screen
 * draws again only what changed.
 */
export class Table<R extends AnyRow> {
  private inOrder: readonly R[] | undefined;

  private constructor(
    readonly rows: ReadonlyMap<string, R>,
    /** The groups of the columns by which anybody has looked so far. */
    private readonly groups: Record<string, ReadonlyMap<string, readonly R[]>>,
  ) {}

  static of<R extends AnyRow>(rows: readonly R[]): Table<R> {
    const inOrder = [...rows].sort(byRank);
    const table = new Table(new Map(inOrder.map((row) => [row.id, row])), {});
    table.inOrder = inOrder;
    return table;
  }

  get(id: R['id'] | null | undefined): R | undefined {
    return id ? this.rows.get(id) : undefined;
  }

  /** The rows whose `column` holds `key`, in rank order. */
  where<C extends GroupColumn<R>>(column: C, key: NonNullable<R[C]>): readonly R[] {
    return this.groupsBy(column).get(key as string) ?? noRows;
  }

  private groupsBy(column: GroupColumn<R>): ReadonlyMap<string, readonly R[]> {
    const known = this.groups[column];
    if (known) return known;
    const made = new Map<string, R[]>();
    for (const row of this.sorted()) {
      const key = row[column] as string | null;
      if (key === null) continue;
      const members = made.get(key);
      if (members) members.push(row);
      else made.set(key, [row]);
    }
    this.groups[column] = made;
    return made;
  }

  /** All rows in rank order. */
  sorted(): readonly R[] {
    this.inOrder ??= [...this.rows.values()].sort(byRank);
    return this.inOrder;
  }

  apply(changes: readonly Change[]): Table<R> {
    const rows = new Map(this.rows);
    const grouped = Object.keys(this.groups) as GroupColumn<R>[];
    const touched: Record<string, Set<string>> = {};
    for (const column of grouped) touched[column] = new Set();
    const touch = (row: R | undefined) => {
      if (!row) return;
      for (const column of grouped) {
        const key = row[column] as string | null;
        if (key !== null) touched[column]?.add(key);
      }
    };
    const affected = new Map<string, R | undefined>();
    for (const change of changes) {
      const old = rows.get(change.rowId);
      if (!affected.has(change.rowId)) affected.set(change.rowId, old);
      if (change.after === null) {
        rows.delete(change.rowId);
      } else {
        rows.set(change.rowId, { ...old, ...change.after, id: change.rowId } as R);
      }
    }
    for (const [id, old] of affected) {
      touch(old);
      touch(rows.get(id));
    }
    const groups: Record<string, Map<string, readonly R[]>> = {};
    for (const column of grouped) {
      const group = new Map(this.groups[column]);
      for (const key of touched[column] ?? []) {
        const kept = (group.get(key) ?? noRows).filter((row) => !affected.has(row.id));
        const joined: R[] = [...kept];
        for (const id of affected.keys()) {
          const row = rows.get(id);
          if (row && row[column] === key) joined.push(row);
        }
        if (joined.length > 0) group.set(key, joined.sort(byRank));
        else group.delete(key);
      }
      groups[column] = group;
    }
    return new Table(rows, groups);
  }
}
