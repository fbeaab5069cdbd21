import {
  alignmentObstacle,
  alignmentsOf,
  objectiveOfParent,
  parentOf,
  pathUp,
} from '../alignment/alignment.ts';
import { closedCycleIn, isClosed } from '../cycle/archive.ts';
import { isReversed } from '../cycle/span.ts';
import type { Change } from '../plan/change.ts';
import type { ModelTable, Plan } from '../plan/plan.ts';
import { type Alignment, type AnyRow, type TableName, tables } from '../tables/tables.ts';
import type { Conflict, MergeRule } from './conflict.ts';
import { type Copy, gesturesNewTo, otherSide, rowKey, type Side, sides } from './copy.ts';
import { editsOf } from './deleted-here.ts';
import { editOf, keyOf } from './edits.ts';
import type { RowState } from './row-states.ts';
import { type UniqueColumns, uniqueKeys } from './twins.ts';

/** What the file itself holds rows to. */
export interface FileRules {
  readonly unique: UniqueColumns;
  /** Whether the file takes a row, as far as it is a matter of the row alone. */
  takes(table: TableName, row: AnyRow): boolean;
}

type States = ReadonlyMap<string, RowState>;

/** What is looked at: the plan that the copies come to together, and the rows that either touched. */
export interface Merged {
  readonly plan: Plan;
  readonly states: States;
  readonly rows: ReadonlyMap<string, AnyRow | null>;
}

/** Rows that together break a rule, the one that it is told of first. */
interface Breach {
  readonly rule: MergeRule;
  readonly rows: readonly (readonly [table: TableName, id: string])[];
}

const touched = <T extends ModelTable>({ states, plan }: Merged, table: T) =>
  [...states.values()].flatMap((state) => {
    const row = state.table === table ? plan.tables[table].get(state.id) : undefined;
    return row ? [row as Extract<typeof row, object>] : [];
  });

/** Rows of which each copy has a part, and that no file holds. */
function* rowsThatNoFileHolds({ states, rows }: Merged, rules: FileRules): Generator<Breach> {
  for (const [key, state] of states) {
    const row = rows.get(key);
    if (!row || !editOf(state, 'ours') || !editOf(state, 'theirs')) continue;
    const schema = tables[state.table].schema;
    const fits = (one: AnyRow | null) =>
      one === null || (schema.safeParse(one).success && !('endsOn' in one && isReversed(one as never)));
    const isOdd = !fits(row) && fits(state.ours) && fits(state.theirs);
    if (isOdd || !rules.takes(state.table, row)) yield { rule: 'row', rows: [[state.table, state.id]] };
  }
}

function* rowsThatAreAlike({ states, rows }: Merged, { unique }: FileRules): Generator<Breach> {
  const known = new Map<string, RowState>();
  for (const [key, state] of states) {
    const row = rows.get(key);
    for (const name of row ? uniqueKeys(state.table, row, unique) : []) {
      const other = known.get(name);
      known.set(name, state);
      if (other)
        yield {
          rule: 'only-one',
          rows: [
            [other.table, other.id],
            [state.table, state.id],
          ],
        };
    }
  }
}

/** The alignments that could be touched by what changed: their own, and those of objectives at another level. */
function alignmentsIn(merged: Merged): Set<Alignment> {
  const own = touched(merged, 'alignment');
  const moved = touched(merged, 'objective').flatMap(({ id }) => [
    ...alignmentsOf(merged.plan, id),
    ...merged.plan.tables.alignment.where('parentObjectiveId', id),
  ]);
  const rungs = touched(merged, 'keyResult').flatMap(({ id }) =>
    merged.plan.tables.alignment.where('parentKeyResultId', id),
  );
  return new Set([...own, ...moved, ...rungs]);
}

function* brokenAlignments(merged: Merged): Generator<Breach> {
  const { plan } = merged;
  const told = new Set<string>();
  for (const row of alignmentsIn(merged)) {
    const parent = parentOf(row);
    if (told.has(row.id) || !alignmentObstacle(plan, row.childId, parent)) continue;
    const target = objectiveOfParent(plan, parent);
    const way = target ? (pathUp(plan, target.id, row.childId) ?? [target]) : [];
    const objectives = new Set([row.childId as string, ...way.map(({ id }) => id)]);
    const links = [...objectives].flatMap((id) => alignmentsOf(plan, id));
    for (const { id } of links) told.add(id);
    const rungs = links.flatMap(({ parentKeyResultId }) => parentKeyResultId ?? []);
    yield {
      rule: 'alignment',
      rows: [
        ['objective', row.childId],
        ...links.map(({ id }) => ['alignment', id] as const),
        ...[...objectives].map((id) => ['objective', id] as const),
        ...rungs.map((id) => ['keyResult', id] as const),
      ],
    };
  }
}

/** Of the parents of an objective one is the primary one. */
function* primaries({ plan, states }: Merged): Generator<Breach> {
  const links = [...states.values()].filter(({ table }) => table === 'alignment');
  const childOf = ({ ours, theirs, base }: RowState) => String((ours ?? theirs ?? base)?.childId);
  for (const [childId, own] of Map.groupBy(links, childOf)) {
    const rows = alignmentsOf(plan, childId);
    if (rows.length === 0 || rows.filter(({ isPrimary }) => isPrimary).length === 1) continue;
    yield {
      rule: 'primary',
      rows: [['objective', childId], ...own.map(({ id }) => ['alignment', id] as const)],
    };
  }
}

function* teamsInLoops(merged: Merged): Generator<Breach> {
  const told = new Set<string>();
  for (const { id } of touched(merged, 'unit')) {
    const way = new Set<string>();
    for (
      let at = merged.plan.tables.unit.get(id);
      at && !way.has(at.id);
      at = merged.plan.tables.unit.get(at.parentId)
    )
      way.add(at.id);
    const last = merged.plan.tables.unit.get([...way].at(-1));
    if (!last || last.parentId === null || told.has(last.id)) continue;
    for (const one of way) told.add(one);
    yield { rule: 'team', rows: [...way].map((one) => ['unit', one] as const) };
  }
}

function* noCycleLeft({ plan, states }: Merged): Generator<Breach> {
  if (plan.tables.cycle.rows.size > 0) return;
  const gone = [...states.values()].filter(({ table }) => table === 'cycle');
  yield { rule: 'cycle', rows: gone.map(({ id }) => ['cycle', id] as const) };
}

/** What is broken by both copies together, each with what they did to it. */
export function brokenRules(merged: Merged, rules: FileRules): Conflict[] {
  const breaches = [
    ...rowsThatNoFileHolds(merged, rules),
    ...rowsThatAreAlike(merged, rules),
    ...brokenAlignments(merged),
    ...primaries(merged),
    ...teamsInLoops(merged),
    ...noCycleLeft(merged),
  ];
  return breaches.flatMap(({ rule, rows }): Conflict[] => {
    const found = rows.flatMap(([table, id]) => merged.states.get(rowKey(table, id)) ?? []);
    const [ours, theirs] = sides.map((side) => editsOf(merged.states, new Set(found), side));
    const [[table, rowId] = ['plan', ''] as const] = rows;
    if (!ours?.length || !theirs?.length) return [];
    const least = rows.map(([name, id]) => rowKey(name, id)).sort()[0];
    return [{ id: `${rule} ${least}`, kind: 'rule', rule, table, rowId, ours, theirs }];
  });
}

const changeBy = ({ table, id, base, ...copies }: RowState, side: Side): Change => {
  const row = copies[side];
  return { table, rowId: id, before: base && { ...base }, after: row && { ...row } };
};

/** What one copy closed, and the other wrote into meanwhile [product: Review]. */
export function closedMeanwhile(states: States, copies: Readonly<Record<Side, Copy>>): Conflict[] {
  return sides.flatMap((side): Conflict[] => {
    const other = otherSide(side);
    const closed = [...states.values()].filter(
      ({ table, base, [side]: row }) =>
        table === 'cycle' && row && isClosed(row as never) && !(base && isClosed(base as never)),
    );
    if (closed.length === 0) return [];
    const { plan, checkIn } = copies[side];
    const keyResultOf = (id: string) => (checkIn(id) ?? copies[other].checkIn(id))?.keyResultId;
    const late = [...states.values()].filter((state) => state.table !== 'cycle' && editOf(state, other));
    const into = Map.groupBy(late, (state) => closedCycleIn(plan, [changeBy(state, other)], keyResultOf)?.id);
    return closed.flatMap((cycle): Conflict[] => {
      const written = into.get(cycle.id);
      if (!written) return [];
      const closing = gesturesNewTo(copies[other], copies[side]).filter(({ changes }) =>
        changes.some(({ rowId, after }) => rowId === cycle.id && after?.state !== undefined),
      );
      const went = closing.flatMap(({ changes }) =>
        changes.flatMap(({ table, rowId }) => states.get(rowKey(table, rowId)) ?? []),
      );
      const parts = {
        [side]: editsOf(states, new Set([cycle, ...went]), side),
        [other]: editsOf(states, new Set(written), other),
      } as unknown as Record<Side, Conflict['ours']>;
      const id = `closed ${keyOf(cycle)}`;
      return [{ id, kind: 'rule', rule: 'closed', table: 'cycle', rowId: cycle.id, ...parts }];
    });
  });
}
