import type { Change } from '../plan/change.ts';
import type { Standing } from '../plan/plan.ts';
import { type AnyRow, referencesOf, type TableName, tableNames } from '../tables/tables.ts';
import { changesBetween, rowsIn, type State } from './changes-between.ts';
import { hasMoved, isInOrder, type Place, partOf, placeOf } from './places.ts';

/** One thing in which two states of a plan differ. */
export type Difference = { readonly table: TableName; readonly id: string } & (
  | {
      readonly kind: 'added' | 'removed';
      readonly row: AnyRow;
      /** What came or went along with it, as it is owned by it. */
      readonly along: readonly { readonly table: TableName; readonly row: AnyRow }[];
    }
  | { readonly kind: 'changed'; readonly column: string; readonly from: unknown; readonly to: unknown }
  /** It stands elsewhere among its siblings, or among others. */
  | { readonly kind: 'moved'; readonly from: Place; readonly to: Place }
  /** Where a key result stands by its check-ins. */
  | { readonly kind: 'standing'; readonly from: Standing | null; readonly to: Standing | null }
);

/** What differences are grouped by: an objective, a workshop, or the table of everything else. */
export interface DiffSubject {
  readonly table: TableName;
  /** Null for all rows of a table. */
  readonly id: string | null;
}

/** The differences of one subject. */
export interface SubjectDifferences {
  readonly subject: DiffSubject;
  readonly differences: readonly Difference[];
}

/** The tables of which each row is a subject of its own. */
const heads: readonly TableName[] = ['objective', 'workshop'];

const keyOf = (table: TableName, id: unknown): string => `${table} ${id}`;
const rowIn = (state: State, table: TableName, id: string) => rowsIn(state, table).get(id) as AnyRow;
const ownersOf = (table: TableName) => referencesOf(table).filter(({ kind }) => kind === 'owned');

/** What a row belongs to: what owns it in the end, an objective before anything else. */
function subjectOf(state: State, table: TableName, row: AnyRow): DiffSubject {
  if (heads.includes(table)) return { table, id: row.id };
  const found = ownersOf(table).flatMap(({ column, to }) => {
    const owner = rowsIn({ plan: state.plan }, to).get(String(row[column]));
    return owner ? [subjectOf(state, to, owner)] : [];
  });
  const [first] = found;
  return found.find((subject) => subject.table === 'objective') ?? first ?? { table, id: null };
}

/** Rows that came or went, each with those that it owns. */
function withWhatWentAlong(
  kind: 'added' | 'removed',
  rows: readonly { readonly table: TableName; readonly row: AnyRow }[],
): Difference[] {
  const byKey = new Map(rows.map((one) => [keyOf(one.table, one.row.id), one]));
  const topOf = (one: (typeof rows)[number]): (typeof rows)[number] => {
    for (const { column, to } of ownersOf(one.table)) {
      const owner = byKey.get(keyOf(to, one.row[column]));
      if (owner) return topOf(owner);
    }
    return one;
  };
  return [...Map.groupBy(rows, topOf)].map(([{ table, row }, all]) => ({
    kind,
    table,
    id: row.id,
    row,
    along: all.filter((one) => one.row !== row),
  }));
}

/** What of an update there is to tell. Order keys are told by places. */
function* inUpdate(from: State, to: State, { table, rowId, before, after }: Change): Iterable<Difference> {
  if (!before || !after) return;
  const [old, row] = [rowIn(from, table, rowId), rowIn(to, table, rowId)];
  const parent = partOf(table);
  const changed = new Set(Object.keys(after));
  const goesElsewhere = parent !== undefined && changed.has(parent.column);
  if (isInOrder(table)) {
    const isTaken = goesElsewhere && parent.kind === 'owned';
    if (isTaken || (!goesElsewhere && hasMoved(from, to, table, old, row)))
      yield {
        kind: 'moved',
        table,
        id: rowId,
        from: placeOf(from.plan, table, old),
        to: placeOf(to.plan, table, row),
      };
    changed.delete('rank');
    if (isTaken) changed.delete(parent.column);
  }
  for (const column of changed)
    yield { kind: 'changed', table, id: rowId, column, from: before[column], to: after[column] };
}

const isSameStanding = (a: Standing | undefined, b: Standing | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/** The key results of both states that stand elsewhere by their check-ins. */
function* standingDifferences(from: State, to: State): Iterable<Difference> {
  const { standings } = to.plan;
  for (const { id } of to.plan.tables.keyResult.sorted()) {
    const [before, after] = [from.plan.standings.get(id), standings.get(id)];
    if (isSameStanding(before, after) || !from.plan.tables.keyResult.get(id)) continue;
    yield { kind: 'standing', table: 'keyResult', id, from: before ?? null, to: after ?? null };
  }
}

/** Every difference between two states of a plan, in the order of their tables. */
export function differencesOf(from: State, to: State): Difference[] {
  const changes = changesBetween(from, to);
  const came = changes.filter(({ before }) => before === null);
  const gone = changes.filter(({ after }) => after === null);
  const updates = changes.filter(({ before, after }) => before && after);
  const all: Difference[] = [
    ...withWhatWentAlong(
      'removed',
      gone.map(({ table, rowId }) => ({ table, row: rowIn(from, table, rowId) })),
    ),
    ...withWhatWentAlong(
      'added',
      came.map(({ table, rowId }) => ({ table, row: rowIn(to, table, rowId) })),
    ),
    ...updates.flatMap((change) => [...inUpdate(from, to, change)]),
    ...standingDifferences(from, to),
  ];
  const orderOf = new Map(tableNames.map((table, index) => [table, index]));
  return all.sort((a, b) => (orderOf.get(a.table) ?? 0) - (orderOf.get(b.table) ?? 0));
}

/**
 * In what two states of a plan differ, by what it belongs to: objectives in their order, then workshops, then everything
 * else by its table.
 */
export function diff(from: State, to: State): SubjectDifferences[] {
  const groups = new Map<string, { subject: DiffSubject; differences: Difference[] }>();
  for (const difference of differencesOf(from, to)) {
    const { table, id } = difference;
    const side = rowsIn(to, table).has(id) ? to : from;
    const subject = subjectOf(side, table, rowIn(side, table, id));
    const key = keyOf(subject.table, subject.id);
    const group = groups.get(key);
    if (group) group.differences.push(difference);
    else groups.set(key, { subject, differences: [difference] });
  }
  const inOrder = [...heads, ...tableNames].flatMap((table) => [
    ...[to, from].flatMap(({ plan }) =>
      heads.includes(table) && table !== 'checkIn'
        ? plan.tables[table].sorted().map(({ id }) => keyOf(table, id))
        : [],
    ),
    keyOf(table, null),
  ]);
  return [...new Set(inOrder)].flatMap((key) => groups.get(key) ?? []);
}
