import type { TableName } from '../tables/tables.ts';
import type { Conflict } from './conflict.ts';
import { type CopySet, rowKey, sides } from './copy.ts';
import { conflictingColumns, keyOf, type Part } from './edits.ts';
import type { RowState } from './row-states.ts';

/** Things that belong together, as sets that are joined. */
class Groups {
  private readonly parents = new Map<string, string>();

  of(one: string): string {
    let root = one;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)].sort() as [string, string];
    if (a !== b) this.parents.set(b, a);
  }
}

interface Place {
  readonly state: RowState;
  readonly column: string;
}

const nameOf = ({ state, column }: Place): string => `${keyOf(state)} ${column}`;

/** Joins what one action wrote: the columns of a row, and the order of several. */
function joinGestures(places: ReadonlyMap<string, Place>, sets: readonly CopySet[], groups: Groups): void {
  const byId = new Map<string, RowState>();
  for (const { state } of places.values())
    for (const side of sides) byId.set(rowKey(state.table, state.ids[side]), state);
  for (const { changes } of sets) {
    const first = new Map<string, string>();
    for (const { table, rowId, after } of changes) {
      const state = byId.get(rowKey(table, rowId));
      if (!state) continue;
      for (const column of Object.keys(after ?? {})) {
        const name = nameOf({ state, column });
        if (!places.has(name)) continue;
        const gesture = column === 'rank' ? `${table} rank` : keyOf(state);
        const known = first.get(gesture);
        if (known === undefined) first.set(gesture, name);
        else groups.join(known, name);
      }
    }
  }
}

const partsOf = (places: readonly Place[]): Part[] =>
  [...Map.groupBy(places, ({ state }) => keyOf(state))].map(([key, own]) => ({
    key,
    edit: own.map(({ column }) => column),
  }));

/** Columns that both copies changed to different values; what one action wrote is decided as one. */
export function changedTwice(states: ReadonlyMap<string, RowState>, sets: readonly CopySet[]): Conflict[] {
  const places = new Map<string, Place>();
  for (const state of states.values())
    for (const column of conflictingColumns(state)) {
      const place = { state, column };
      places.set(nameOf(place), place);
    }
  if (places.size === 0) return [];
  const groups = new Groups();
  joinGestures(places, sets, groups);
  return [...Map.groupBy([...places.values()], (place) => groups.of(nameOf(place)))].map(([id, own]) => {
    const { table, id: rowId } = (places.get(id) as Place).state as { table: TableName; id: string };
    const parts = partsOf(own);
    const columns = [...new Set(own.map(({ column }) => column))];
    return { id: `changed ${id}`, kind: 'changed', table, rowId, columns, ours: parts, theirs: parts };
  });
}
