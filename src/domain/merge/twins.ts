import { type AnyRow, referencesOf, type TableName } from '../tables/tables.ts';
import { otherSide, rowKey, type Side, sides } from './copy.ts';
import type { RowState } from './row-states.ts';

/** By which columns no two rows of a table may be alike. */
export type UniqueColumns = (table: TableName) => readonly (readonly string[])[];

/** A row with other ids in the columns that name rows. */
function renamed(table: TableName, row: AnyRow | null, names: ReadonlyMap<string, string>): AnyRow | null {
  if (!row) return row;
  const moved = referencesOf(table).filter(({ column, to }) => names.has(rowKey(to, String(row[column]))));
  if (moved.length === 0) return row;
  const columns = moved.map(({ column, to }) => [column, names.get(rowKey(to, String(row[column])))]);
  return { ...row, ...Object.fromEntries(columns) };
}

/** What a row is told from others by, as texts; none where a column is empty. */
export const uniqueKeys = (table: TableName, row: AnyRow, unique: UniqueColumns): string[] =>
  unique(table).flatMap((columns) =>
    columns.some((column) => row[column] === null)
      ? []
      : [JSON.stringify([table, columns, columns.map((column) => row[column])])],
  );

const isAddedBy = (state: RowState, side: Side): boolean =>
  state.base === null && state[side] !== null && state[otherSide(side)] === null;

/** Pairs of rows that say the same of the same, each added to one of the copies. */
function findTwins(states: Iterable<RowState>, unique: UniqueColumns): [RowState, RowState][] {
  const added = new Map<string, RowState>();
  const taken = new Set<RowState>();
  const pairs: [RowState, RowState][] = [];
  for (const side of sides)
    for (const state of states) {
      if (!isAddedBy(state, side)) continue;
      for (const key of uniqueKeys(state.table, state[side] as AnyRow, unique)) {
        if (side === 'ours') {
          added.set(key, state);
          continue;
        }
        const twin = added.get(key);
        if (!twin || taken.has(twin) || taken.has(state)) continue;
        taken.add(twin).add(state);
        pairs.push([twin, state]);
      }
    }
  return pairs;
}

/**
 * Takes for one row what both copies added where a plan has room for one: a person in a team, the review of an objective,
 * somebody's vote in a round. It has the smaller of both ids, and what names the other one names it.
 */
export function joinTwins(states: Map<string, RowState>, unique: UniqueColumns): void {
  for (;;) {
    const pairs = findTwins([...states.values()], unique);
    if (pairs.length === 0) return;
    const names = new Map<string, string>();
    for (const [{ table, id: first, ours }, { id: second, theirs }] of pairs) {
      const [id, other] = [first, second].sort() as [string, string];
      names.set(rowKey(table, other), id);
      for (const gone of [first, second]) states.delete(rowKey(table, gone));
      states.set(rowKey(table, id), {
        table,
        id,
        base: null,
        isDisputed: false,
        disputed: new Set(),
        ours: { ...ours, id },
        theirs: { ...theirs, id },
        ids: { ours: first, theirs: second },
      });
    }
    for (const [key, state] of states) {
      const ours = renamed(state.table, state.ours, names);
      const theirs = renamed(state.table, state.theirs, names);
      if (ours !== state.ours || theirs !== state.theirs) states.set(key, { ...state, ours, theirs });
    }
  }
}
