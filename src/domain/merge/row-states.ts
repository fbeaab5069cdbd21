import { type Before, Rewind } from '../past/rewind.ts';
import type { Change } from '../plan/change.ts';
import { isAsJournaled } from '../plan/storable.ts';
import { Problem } from '../problem.ts';
import type { AnyRow, TableName } from '../tables/tables.ts';
import { type Copy, type CopySet, newTo, rowIn, rowKey } from './copy.ts';

/** A row that either copy touched since they were one. */
export interface RowState {
  readonly table: TableName;
  readonly id: string;
  /** As both copies knew it last; null where it was not there. */
  readonly base: AnyRow | null;
  /** Where both knew different things of it already: whether it is there, and columns. */
  readonly isDisputed: boolean;
  readonly disputed: ReadonlySet<string>;
  readonly ours: AnyRow | null;
  readonly theirs: AnyRow | null;
  /** The ids that it has in either copy, where the same was added to both under two ids. */
  readonly ids: { readonly ours: string; readonly theirs: string };
}

const nothing: ReadonlySet<string> = new Set();

function takenBack(now: AnyRow | null, before: Before | undefined): AnyRow | null {
  switch (before?.kind) {
    case undefined:
      return now;
    case 'absent':
      return null;
    case 'whole':
      return before.row;
    case 'partial':
      return now && { ...now, ...before.columns };
  }
}

/** Whether two copies agree of a row as it was when they were one. */
function isSame(a: AnyRow | null, b: AnyRow | null): boolean {
  if (a === null || b === null) return a === b;
  return Object.keys(a).every(
    (name) => !(name in b) || isAsJournaled(a[name], b[name]) || isAsJournaled(b[name], a[name]),
  );
}

const rewindOf = ({ sets }: Copy): Rewind =>
  new Rewind().take(sets.filter(({ isOwn }) => isOwn).flatMap(({ changes }) => changes));

type ByRow = ReadonlyMap<string, readonly Change[]>;

/** What some change sets did to each row, in order. */
function changesByRow(sets: readonly CopySet[]): ByRow {
  const all = sets.flatMap(({ changes, settled }) => [...changes, ...settled]);
  return Map.groupBy(all, ({ table, rowId }) => rowKey(table, rowId));
}

/** A row with changes made to it that both copies know. */
function withChanges(row: AnyRow | null, changes: readonly Change[] = []): AnyRow | null {
  let state = row;
  for (const { rowId, before, after } of changes) {
    if (after === null) state = null;
    else if (state !== null || before === null) state = { ...state, ...after, id: rowId };
  }
  return state;
}

/**
 * Every row that somebody touched in either copy since they were one, with what it was and what became of it. Where one
 * copy has taken change sets of the other over already, these are what both know: what was done on top of them is new.
 * @throws Problem `merge/journal-unsound` where the two journals do not lead back to one plan
 */
export function rowStates(ours: Copy, theirs: Copy): Map<string, RowState> {
  const fresh = { ours: newTo(theirs, ours), theirs: newTo(ours, theirs) };
  const isNew = new Set([...fresh.ours, ...fresh.theirs].map(({ id }) => id));
  const known = (copy: Copy) => changesByRow(copy.sets.filter(({ id }) => !isNew.has(id)));
  const knownBy = { ours: known(ours), theirs: known(theirs) };
  const rewinds = { ours: rewindOf(ours), theirs: rewindOf(theirs) };
  const states = new Map<string, RowState>();
  const take = ({ table, rowId: id }: Change) => {
    const key = rowKey(table, id);
    if (states.has(key)) return;
    const now = { ours: rowIn(ours, table, id), theirs: rowIn(theirs, table, id) };
    const began = takenBack(now.ours, rewinds.ours.of(table, id));
    if (!isSame(began, takenBack(now.theirs, rewinds.theirs.of(table, id))))
      throw new Problem('merge/journal-unsound');
    // In whichever order what both know came, it has to come to the same to be where they began.
    const [a, b] = [knownBy.ours, knownBy.theirs].map((changes) => withChanges(began, changes.get(key)));
    const base = a ?? b ?? null;
    const disputed =
      a && b ? new Set(Object.keys(a).filter((name) => !isAsJournaled(a[name], b[name]))) : nothing;
    const isDisputed = Boolean(a) !== Boolean(b);
    states.set(key, { table, id, base, isDisputed, disputed, ...now, ids: { ours: id, theirs: id } });
  };
  for (const { changes, settled } of [...ours.sets, ...theirs.sets]) {
    changes.forEach(take);
    settled.forEach(take);
  }
  return states;
}
