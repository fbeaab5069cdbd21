import { type AnyRow, referencesOf } from '../tables/tables.ts';
import type { Conflict } from './conflict.ts';
import { otherSide, rowKey, type Side, sides } from './copy.ts';
import { type Edit, editOf, keyOf, type Part } from './edits.ts';
import type { RowState } from './row-states.ts';

type States = ReadonlyMap<string, RowState>;

const isDeletedBy = (state: RowState | undefined, side: Side): boolean =>
  state !== undefined && state.base !== null && state[side] === null && state[otherSide(side)] !== null;

/** The rows of the touched ones that a row cannot be without. */
const neededBy = (states: States, { table }: RowState, row: AnyRow): RowState[] =>
  referencesOf(table).flatMap(({ column, to, kind }) =>
    kind === 'forgets' || row[column] === null ? [] : (states.get(rowKey(to, String(row[column]))) ?? []),
  );

/** The row that was removed, where others went along with it. */
function rootOf(states: States, state: RowState, by: Side): RowState {
  let root = state;
  for (;;) {
    const { table, base } = root;
    const owner = referencesOf(table)
      .filter(({ kind }) => kind === 'owned')
      .map(({ column, to }) => states.get(rowKey(to, String(base?.[column]))))
      .find((found) => isDeletedBy(found, by));
    if (!owner) return root;
    root = owner;
  }
}

/** What was removed as one, and has to come back as one. */
class Removals {
  readonly roots = new Map<string, RowState>();
  private readonly together = new Map<string, RowState[]>();

  constructor(
    private readonly states: States,
    by: Side,
  ) {
    for (const state of states.values()) {
      if (!isDeletedBy(state, by)) continue;
      const root = rootOf(states, state, by);
      this.roots.set(keyOf(state), root);
      const members = this.together.get(keyOf(root)) ?? [];
      this.together.set(keyOf(root), members);
      members.push(state);
    }
  }

  /** All that has to come back where a row does: its own, and what these cannot be without. */
  with(root: RowState): Set<RowState> {
    const all = new Set(this.together.get(keyOf(root)));
    for (const state of all)
      for (const needed of neededBy(this.states, state, state.base as AnyRow)) {
        const itsRoot = this.roots.get(keyOf(needed));
        if (itsRoot) for (const member of this.together.get(keyOf(itsRoot)) ?? []) all.add(member);
      }
    return all;
  }
}

/** The rows of the touched ones that name one of some rows, as a copy has them or as they were. */
function naming(states: States, rows: ReadonlySet<RowState>, as: Side | 'base'): RowState[] {
  const keys = new Set([...rows].map(keyOf));
  return [...states.values()].filter((state) => {
    const row = state[as];
    return (
      row && referencesOf(state.table).some(({ column, to }) => keys.has(rowKey(to, String(row[column]))))
    );
  });
}

const partOf = (state: RowState, edit: Edit): Part => ({ key: keyOf(state), edit });

/** What a copy did to some rows, with what it added below rows that it added. */
export function editsOf(states: States, rows: Iterable<RowState>, side: Side): Part[] {
  const edits = new Map<RowState, Edit>();
  const add = (state: RowState) => {
    const edit = editOf(state, side);
    if (edit) edits.set(state, edit);
  };
  for (const state of rows) add(state);
  const added = new Set([...edits.keys()].filter(({ base, [side]: row }) => base === null && row !== null));
  for (let size = 0; size < added.size; ) {
    size = added.size;
    for (const state of naming(states, added, side)) {
      if (state.base !== null || added.has(state)) continue;
      added.add(state);
      add(state);
    }
  }
  return [...edits].map(([state, edit]) => partOf(state, edit));
}

function conflictsOf(states: States, by: Side): Conflict[] {
  const keeper = otherSide(by);
  const removals = new Removals(states, by);
  if (removals.roots.size === 0) return [];
  const asked = new Map<RowState, Set<RowState>>();
  const ask = (removed: RowState, because: RowState) => {
    const root = removals.roots.get(keyOf(removed)) as RowState;
    asked.set(root, (asked.get(root) ?? new Set()).add(because));
  };
  for (const state of states.values()) {
    const row = state[keeper];
    const edit = row && editOf(state, keeper);
    if (!row || !edit) continue;
    if (removals.roots.has(keyOf(state))) {
      ask(state, state);
      continue;
    }
    const wasNeeded = new Set(state.base ? neededBy(states, state, state.base) : []);
    for (const needed of neededBy(states, state, row))
      if (!wasNeeded.has(needed) && removals.roots.has(keyOf(needed))) ask(needed, state);
  }
  return [...asked].map(([root, because]) => {
    const back = removals.with(root);
    // Of what goes, nothing stays that was written into it.
    const kept = editsOf(states, because, keeper).map(
      (part): Part => (removals.roots.has(part.key) ? { ...part, edit: 'whole' } : part),
    );
    // What let go of the removed rows takes hold of them again.
    const letGo = naming(states, back, 'base').filter((state) => !back.has(state));
    const removed = [...[...back].map((state) => partOf(state, 'whole')), ...editsOf(states, letGo, by)];
    const sided = by === 'ours' ? { ours: removed, theirs: kept } : { ours: kept, theirs: removed };
    return { id: `deleted ${keyOf(root)}`, kind: 'deleted', by, table: root.table, rowId: root.id, ...sided };
  });
}

/** What one copy removed and the other changed, added to or came to need. */
export const deletedHere = (states: States): Conflict[] => sides.flatMap((by) => conflictsOf(states, by));
