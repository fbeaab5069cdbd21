import { type Copy, rowKey } from '../merge/copy.ts';
import { type UniqueColumns, uniqueKeys } from '../merge/twins.ts';
import { Net } from '../past/net.ts';
import type { Change } from '../plan/change.ts';
import type { KnownCheckIns } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsJournaled } from '../plan/storable.ts';
import { Problem } from '../problem.ts';
import { rowsNaming } from '../tables/remove.ts';
import {
  type AnyRow,
  type CheckIn,
  type Reference,
  referencesOf,
  referencesTo,
  type TableName,
} from '../tables/tables.ts';

/** What is asked beside the plan to put a waiting change set beside it. */
export interface SideSources {
  readonly checkIns: KnownCheckIns;
  readonly unique: UniqueColumns;
  /** The changes of the change set with which a row went last; none where the journal has none. */
  removalOf(table: TableName, rowId: string): readonly Change[];
}

/** The plan as others have it, and the same plan as a waiting change set would have it, which is `theirs`. */
export interface SideBySide {
  readonly ours: Copy;
  readonly theirs: Copy;
}

interface State {
  readonly table: TableName;
  readonly id: string;
  /** As both knew it last. */
  base: AnyRow | null;
  mine: AnyRow | null;
}

const imageOf = (row: AnyRow | null | undefined): Record<string, unknown> | null => (row ? { ...row } : null);

/** What makes one row of another; null where they are the same. */
function changeBetween(
  { table, id }: State,
  from: AnyRow | null | undefined,
  to: AnyRow | null | undefined,
): Change | null {
  if (!from || !to)
    return from || to ? { table, rowId: id, before: imageOf(from), after: imageOf(to) } : null;
  const names = Object.keys(to).filter((name) => !isAsJournaled(from[name], to[name]));
  if (names.length === 0) return null;
  const only = (row: AnyRow) => Object.fromEntries(names.map((name) => [name, row[name]]));
  return { table, rowId: id, before: only(from), after: only(to) };
}

/** Finds what a waiting change set began with, row by row, in the plan of today. */
class Beginning {
  readonly states = new Map<string, State>();

  constructor(
    private readonly plan: Plan,
    private readonly sources: SideSources,
  ) {}

  now = (table: TableName, id: string): AnyRow | undefined =>
    (table === 'checkIn' ? this.sources.checkIns.get(id) : this.plan.tables[table].get(id)) as
      | AnyRow
      | undefined;

  take(changes: readonly Change[]): void {
    for (const { table, rowId: id, before, after } of changes) {
      if (before && !this.now(table, id)) this.bringBack(table, id);
      const known = this.states.get(rowKey(table, id))?.base ?? this.now(table, id);
      if (before && after && !known) throw new Problem('space/decide-first', { subject: '' });
      const base = before && ({ ...known, ...before, id } as AnyRow);
      this.put({ table, id, base, mine: after && ({ ...base, ...after, id } as AnyRow) });
    }
    for (const { table, id, base, mine } of [...this.states.values()]) {
      if (mine) this.needs(table, mine);
      if (mine && !base) this.findTwins(table, mine);
      if (base && !mine && this.now(table, id)) this.findDependents(table, id);
    }
  }

  private put(state: State): void {
    this.states.set(rowKey(state.table, state.id), state);
  }

  /** Lets what others removed be there again as they found it, with all that went along. */
  private bringBack(table: TableName, id: string): void {
    const removed = new Net().take(this.sources.removalOf(table, id)).changes();
    for (const { table: of, rowId, before, after } of removed) {
      if (this.states.has(rowKey(of, rowId)) || !before) continue;
      const row = this.now(of, rowId);
      if (after === null && !row) {
        const back = { ...before, id: rowId } as AnyRow;
        this.put({ table: of, id: rowId, base: back, mine: back });
      }
      // What could do without it had let go of it.
      if (after && row && Object.keys(after).every((name) => after[name] === null && row[name] === null)) {
        const held = { ...row, ...before, id: rowId } as AnyRow;
        this.put({ table: of, id: rowId, base: held, mine: held });
      }
    }
  }

  /** What a row names has to be there, or is brought back; what it can do without is forgotten. */
  private needs(table: TableName, row: AnyRow): void {
    for (const { column, to, kind } of referencesOf(table)) {
      const id = row[column];
      if (typeof id !== 'string' || this.now(to, id) || this.states.get(rowKey(to, id))?.mine) continue;
      this.bringBack(to, id);
      const found = this.states.get(rowKey(to, id))?.mine;
      const state = this.states.get(rowKey(table, row.id)) as State;
      if (found) this.needs(to, found);
      else if (kind === 'forgets') state.mine = { ...state.mine, [column]: null } as unknown as AnyRow;
      else throw new Problem('space/decide-first', { subject: '' });
    }
  }

  /** What others added where there is room for one. */
  private findTwins(table: TableName, row: AnyRow): void {
    const { unique } = this.sources;
    const [first] = referencesOf(table);
    if (table === 'checkIn' || !first || unique(table).length === 0) return;
    const keys = new Set(uniqueKeys(table, row, unique));
    for (const other of rowsNaming(this.plan, first, String(row[first.column])))
      if (
        !this.states.has(rowKey(table, other.id)) &&
        uniqueKeys(table, other, unique).some((key) => keys.has(key))
      )
        this.put({ table, id: other.id, base: null, mine: null });
  }

  private naming = (reference: Reference, id: string): readonly AnyRow[] =>
    reference.from === 'checkIn' && reference.to === 'keyResult'
      ? this.sources.checkIns.of([id])
      : rowsNaming(this.plan, reference, id);

  /** What others have put below a row that the change set removes. */
  private findDependents(table: TableName, id: string): void {
    for (const reference of referencesTo(table))
      for (const row of this.naming(reference, id)) {
        if (this.states.has(rowKey(reference.from, row.id))) continue;
        if (reference.kind === 'forgets') {
          const without = { ...row, [reference.column]: null };
          this.put({ table: reference.from, id: row.id, base: without, mine: without });
          continue;
        }
        this.put({ table: reference.from, id: row.id, base: null, mine: null });
        this.findDependents(reference.from, row.id);
      }
  }
}

/**
 * Puts a waiting change set beside the plan of today, so that both can be brought together as two copies of one plan are:
 * on one side what others did to the rows that it is about, on the other the change set.
 * @throws Problem `space/decide-first` where it builds upon what is not there
 */
export function sideBySide(
  plan: Plan,
  { id, changes }: { readonly id: string; readonly changes: readonly Change[] },
  sources: SideSources,
): SideBySide {
  const beginning = new Beginning(plan, sources);
  beginning.take(new Net().take(changes).changes());
  const states = [...beginning.states.values()];
  const between = (
    from: (state: State) => AnyRow | null | undefined,
    to: (state: State) => AnyRow | null | undefined,
  ) => states.flatMap((state) => changeBetween(state, from(state), to(state)) ?? []);
  const now = ({ table, id: rowId }: State) => beginning.now(table, rowId);
  const base = (state: State) => state.base;
  const mine = (state: State) => state.mine;
  const set = (of: string, own: readonly Change[]) => [
    { id: of, changes: own, settled: [], isMerge: false, isOwn: true },
  ];
  const written = new Map(
    states.flatMap((state) => (state.table === 'checkIn' ? [[state.id, state.mine] as const] : [])),
  );
  return {
    ours: {
      plan,
      checkIn: (rowId) => sources.checkIns.get(rowId),
      sets: set(`others ${id}`, between(base, now)),
    },
    theirs: {
      plan: plan.apply(between(now, mine)),
      checkIn: (rowId) => {
        const row = written.get(rowId);
        return row === undefined ? sources.checkIns.get(rowId) : ((row as CheckIn | null) ?? undefined);
      },
      sets: set(id, between(base, mine)),
    },
  };
}
