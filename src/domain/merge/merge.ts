import type { Change } from '../plan/change.ts';
import { Problem } from '../problem.ts';
import { type AnyRow, referencesOf } from '../tables/tables.ts';
import { changedTwice } from './changed-twice.ts';
import type { Conflict, Decisions } from './conflict.ts';
import { type Copy, gesturesNewTo, newTo, otherSide, rowIn, rowKey, sides } from './copy.ts';
import { deletedHere } from './deleted-here.ts';
import { Dropped, editOf, keyOf, mergedRow } from './edits.ts';
import { type RowState, rowStates } from './row-states.ts';
import { brokenRules, closedMeanwhile, type FileRules } from './rules.ts';
import { joinTwins } from './twins.ts';

/** What two copies of a plan come to together. */
export interface Merge {
  /** What makes our copy the merged plan. */
  readonly changes: readonly Change[];
  /** All that somebody has to decide, or has decided. */
  readonly conflicts: readonly Conflict[];
  /** The conflicts that nobody has decided yet: until then our copy stands for them. */
  readonly open: readonly Conflict[];
  /** How the rows stand that were decided about, for whoever merges this with a copy later. */
  readonly settled: readonly Change[];
  /** The rows that either copy touched. */
  readonly states: ReadonlyMap<string, RowState>;
  /** The change sets of the other copy that come over. */
  readonly brought: readonly string[];
}

type States = ReadonlyMap<string, RowState>;
type Rows = ReadonlyMap<string, AnyRow | null>;

function droppedBy(conflicts: readonly Conflict[], decisions: Decisions): Dropped {
  const dropped = new Dropped();
  for (const conflict of conflicts) {
    const side = otherSide(decisions.get(conflict.id) ?? 'ours');
    for (const part of conflict[side]) dropped.add(side, part);
  }
  return dropped;
}

/** What the touched rows come to. What may do without a row that is gone forgets it. */
function mergedRows(states: States, dropped: Dropped): Rows {
  const rows = new Map<string, AnyRow | null>();
  for (const [key, state] of states) rows.set(key, mergedRow(state, dropped));
  for (const [key, { table }] of states) {
    const row = rows.get(key);
    if (!row) continue;
    const forgotten = referencesOf(table).filter(
      ({ kind, column, to }) => kind === 'forgets' && rows.get(rowKey(to, String(row[column]))) === null,
    );
    if (forgotten.length > 0)
      rows.set(key, { ...row, ...Object.fromEntries(forgotten.map(({ column }) => [column, null])) });
  }
  return rows;
}

/** What makes the rows of a copy the merged ones: first what goes, so that nothing is there twice meanwhile. */
function changesTo(states: States, rows: Rows, ours: Copy): Change[] {
  const gone: Change[] = [];
  const changed: Change[] = [];
  const added: Change[] = [];
  for (const [key, { table, id, ids }] of states) {
    const held = rowIn(ours, table, ids.ours);
    const row = rows.get(key) ?? null;
    if (held && (!row || ids.ours !== id))
      gone.push({ table, rowId: ids.ours, before: { ...held }, after: null });
    if (row && (!held || ids.ours !== id)) added.push({ table, rowId: id, before: null, after: { ...row } });
    if (!row || !held || ids.ours !== id) continue;
    const names = Object.keys(row).filter((name) => name !== 'id' && row[name] !== held[name]);
    const only = (from: AnyRow) => Object.fromEntries(names.map((name) => [name, from[name]]));
    if (names.length > 0) changed.push({ table, rowId: id, before: only(held), after: only(row) });
  }
  return [...gone, ...changed, ...added];
}

/** How the rows of decided conflicts stand now. */
function settledIn(conflicts: readonly Conflict[], states: States, rows: Rows): Change[] {
  return conflicts.flatMap((conflict) =>
    sides.flatMap((side) =>
      conflict[side].flatMap(({ key, edit }): Change[] => {
        const { table, id } = states.get(key) as RowState;
        const row = rows.get(key) ?? null;
        if (row === null || edit === 'whole')
          return [{ table, rowId: id, before: null, after: row && { ...row } }];
        return [
          { table, rowId: id, before: {}, after: Object.fromEntries(edit.map((name) => [name, row[name]])) },
        ];
      }),
    ),
  );
}

/**
 * Brings two copies of a plan together, column by column, from where both know of each other. What only one of them
 * changed is taken; what does not go together is a conflict, and is as it was decided.
 * @throws Problem `merge/journal-unsound`, `merge/breaks-rule`
 */
export function merge(ours: Copy, theirs: Copy, rules: FileRules, decisions: Decisions = new Map()): Merge {
  const states = rowStates(ours, theirs);
  joinTwins(states, rules.unique);
  const sets = [...gesturesNewTo(theirs, ours), ...gesturesNewTo(ours, theirs)];
  const conflicts = [
    ...changedTwice(states, sets),
    ...deletedHere(states),
    ...closedMeanwhile(states, { ours, theirs }),
  ];
  for (;;) {
    const rows = mergedRows(states, droppedBy(conflicts, decisions));
    const changes = changesTo(states, rows, ours);
    const plan = ours.plan.apply(changes);
    const broken = brokenRules({ plan, states, rows }, rules);
    const known = new Set(conflicts.map(({ id }) => id));
    const [again] = broken.filter(({ id }) => known.has(id));
    if (again) throw new Problem('merge/breaks-rule', { what: again.table });
    if (broken.length === 0) {
      const open = conflicts.filter(({ id }) => !decisions.has(id));
      const settled = settledIn(conflicts, states, rows);
      const brought = newTo(ours, theirs).map(({ id }) => id);
      return { changes, conflicts, open, settled, states, brought };
    }
    const found = new Set<string>();
    conflicts.push(...broken.filter(({ id }) => found.size < found.add(id).size));
  }
}

/** How many edits of rows come together by themselves, by table. */
export function togetherByTable({ states, conflicts }: Merge): Map<RowState['table'], number> {
  const decided = new Set(
    conflicts.flatMap(({ ours, theirs }) => [...ours, ...theirs].map(({ key }) => key)),
  );
  const counts = new Map<RowState['table'], number>();
  for (const state of states.values()) {
    if (decided.has(keyOf(state)) || (!editOf(state, 'ours') && !editOf(state, 'theirs'))) continue;
    counts.set(state.table, (counts.get(state.table) ?? 0) + 1);
  }
  return counts;
}
