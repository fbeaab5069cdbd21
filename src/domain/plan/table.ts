import type { AnyRow } from '../tables/tables.ts';
import type { Change } from './change.ts';
import { copyOf, written as writtenOver } from './layered.ts';

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
  protected inOrder: readonly R[] | undefined;
  protected byId: ReadonlyMap<string, R>;
  /** The groups of the columns by which anybody has looked so far. */
  protected groups: Record<string, ReadonlyMap<string, readonly R[]>>;

  protected constructor(
    byId: ReadonlyMap<string, R>,
    groups: Record<string, ReadonlyMap<string, readonly R[]>>,
  ) {
    this.byId = byId;
    this.groups = groups;
  }

  static of<R extends AnyRow>(rows: readonly R[]): Table<R> {
    const inOrder = [...rows].sort(byRank);
    const table = new Table(new Map(inOrder.map((row) => [row.id, row])), {});
    table.inOrder = inOrder;
    return table;
  }

  get rows(): ReadonlyMap<string, R> {
    return this.byId;
  }

  get(id: R['id'] | null | undefined): R | undefined {
    return id ? this.byId.get(id) : undefined;
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
    this.inOrder ??= [...this.byId.values()].sort(byRank);
    return this.inOrder;
  }

  /** This table as one that changes in place. */
  draft(): TableDraft<R> {
    return new TableDraft(this, this.byId, this.groups);
  }

  apply(changes: readonly Change[]): Table<R> {
    const draft = this.draft();
    for (const change of changes) draft.take(change);
    return draft.freeze();
  }
}

/** As few written rows are looked through beside the table; more of them are worth a copy of it. */
const few = 50;

/**
 * A table that changes in place and follows its own changes. What is written stands beside the rows until there is much
 * of it, or somebody asks for all rows: they are copied then, once. Groups are put in order when somebody looks.
 */
export class TableDraft<R extends AnyRow> extends Table<R> {
  /** What was written beside the rows, undefined for what is gone. */
  private readonly written = new Map<string, R | undefined>();
  /** By column the rows that its groups do not know of yet, as these know them. */
  private unsettled: Record<string, Map<string, R | undefined>> = {};
  private own: Map<string, R> | null = null;
  private readonly base: Table<R>;

  constructor(
    base: Table<R>,
    rows: ReadonlyMap<string, R>,
    groups: Record<string, ReadonlyMap<string, readonly R[]>>,
  ) {
    super(rows, groups);
    this.base = base;
  }

  /** Makes a change that fits on what is there. */
  take({ rowId, after }: Pick<Change, 'rowId' | 'after'>): void {
    const old = this.get(rowId);
    const row = after === null ? undefined : ({ ...old, ...after, id: rowId } as R);
    if (!this.own && this.written.size < few) this.written.set(rowId, row);
    else this.keep(this.owned(), rowId, row);
  }

  override get rows(): ReadonlyMap<string, R> {
    return this.written.size > 0 ? this.owned() : super.rows;
  }

  override get(id: R['id'] | null | undefined): R | undefined {
    return id && this.written.has(id) ? this.written.get(id) : super.get(id);
  }

  override where<C extends GroupColumn<R>>(column: C, key: NonNullable<R[C]>): readonly R[] {
    if (this.own) {
      this.settle(column);
      return super.where(column, key);
    }
    const group = this.base.where(column, key);
    if (this.written.size === 0) return group;
    const kept = group.filter(({ id }) => !this.written.has(id));
    const joined = [...this.written.values()].filter((row) => row !== undefined && row[column] === key);
    return [...kept, ...(joined as R[])].sort(byRank);
  }

  override sorted(): readonly R[] {
    if (this.written.size === 0 && !this.own) return this.base.sorted();
    this.owned();
    return super.sorted();
  }

  /** The table as it is now, which changes no more. */
  freeze(): Table<R> {
    if (this.written.size === 0 && !this.own) return this.base;
    if (!this.own && [...this.written.values()].every((row) => row !== undefined)) return this.over();
    const rows = this.owned();
    for (const column of Object.keys(this.groups)) this.settle(column as GroupColumn<R>);
    return new Table(rows, this.groups);
  }

  /** The table with the few rows over it that were written, of which none is gone. */
  private over(): Table<R> {
    const rows = this.written as ReadonlyMap<string, R>;
    const groups = Object.entries(this.groups).map(([column, group]) => {
      const touched = new Map<string, readonly R[]>();
      for (const row of [...[...rows.keys()].map((id) => this.byId.get(id)), ...rows.values()]) {
        const key = row?.[column] as string | null | undefined;
        if (key !== null && key !== undefined && !touched.has(key))
          touched.set(key, this.where(column as GroupColumn<R>, key as NonNullable<R[GroupColumn<R>]>));
      }
      return [column, writtenOver(group, touched)];
    });
    return new Table(writtenOver(this.byId, rows), Object.fromEntries(groups));
  }

  private keep(rows: Map<string, R>, id: string, row: R | undefined): void {
    for (const column of Object.keys(this.groups)) {
      this.unsettled[column] ??= new Map();
      const rest = this.unsettled[column];
      if (!rest.has(id)) rest.set(id, rows.get(id));
    }
    this.inOrder = undefined;
    if (row) rows.set(id, row);
    else rows.delete(id);
  }

  private owned(): Map<string, R> {
    if (this.own) return this.own;
    const rows = copyOf(this.byId);
    this.own = rows;
    this.byId = rows;
    this.groups = Object.fromEntries(
      Object.entries(this.groups).map(([column, group]) => [column, copyOf(group)]),
    );
    for (const [id, row] of this.written) this.keep(rows, id, row);
    this.written.clear();
    return rows;
  }

  /** Tells the groups of a column of what was written since somebody looked; nobody may ever look at those of another. */
  private settle(column: GroupColumn<R>): void {
    const unsettled = this.unsettled[column];
    if (!unsettled || unsettled.size === 0) return;
    delete this.unsettled[column];
    const group = this.groups[column] as Map<string, readonly R[]>;
    const joining = new Map<string, R[]>();
    const touch = (row: R | undefined): R[] => {
      const key = row?.[column] as string | null | undefined;
      if (key === null || key === undefined) return [];
      const members = joining.get(key) ?? [];
      joining.set(key, members);
      return members;
    };
    for (const [id, old] of unsettled) {
      touch(old);
      const row = this.byId.get(id);
      if (row) touch(row).push(row);
    }
    for (const [key, joined] of joining) {
      const kept = (group.get(key) ?? noRows).filter(({ id }) => !unsettled.has(id));
      if (kept.length + joined.length > 0) group.set(key, [...kept, ...joined].sort(byRank));
      else group.delete(key);
    }
  }
}
