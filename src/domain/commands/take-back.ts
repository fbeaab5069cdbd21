import { alignmentObstacle, alignmentsOf, parentOf } from '../alignment/alignment.ts';
import { closedCycleIn } from '../cycle/archive.ts';
import { isWithin } from '../ownership/ownership.ts';
import { Net } from '../past/net.ts';
import { type Change, type ChangeSet, inverse } from '../plan/change.ts';
import { Draft, type DraftSources } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsJournaled } from '../plan/storable.ts';
import { Problem } from '../problem.ts';
import { rowsNaming } from '../tables/remove.ts';
import { type AnyRow, mayHold, referencesTo, type TableName } from '../tables/tables.ts';
import { isOfClock } from '../workshop/clock.ts';
import { assertOrder } from './cycle/order.ts';
import { assertDates } from './objective/fields.ts';
import { replay } from './replay.ts';

/** What stands in the way of taking a change back: what was done to its rows since, or rows that build upon them. */
export interface InTheWay {
  readonly table: TableName;
  readonly id: string;
  /** The columns that hold something else by now; null where it is the row itself. */
  readonly columns: readonly string[] | null;
}

/** The rows of a change set that no longer are as it left them. */
function changedSince(
  changes: readonly Change[],
  held: (table: TableName, id: string) => AnyRow | undefined,
): InTheWay[] {
  return changes.flatMap(({ table, rowId, after }): InTheWay[] => {
    const row = held(table, rowId);
    if ((row === undefined) !== (after === null)) return [{ table, id: rowId, columns: null }];
    const columns = Object.keys(after ?? {}).filter(
      (name) => !isAsJournaled(after?.[name], row?.[name]) && !isOfClock(table, name),
    );
    return columns.length > 0 ? [{ table, id: rowId, columns }] : [];
  });
}

/** The rows that name what would go and cannot do without it; what can forgets it. */
function builtUpon(draft: Draft, changes: readonly Change[]): InTheWay[] {
  const going = changes.filter(({ before }) => before === null);
  const isGoing = new Set(going.map(({ table, rowId }) => `${table} ${rowId}`));
  return going.flatMap(({ table, rowId }) =>
    referencesTo(table).flatMap((reference) => {
      const naming =
        reference.from === 'checkIn' && reference.to === 'keyResult'
          ? draft.checkIns.of([rowId])
          : rowsNaming(draft.plan, reference, rowId);
      const staying = naming.filter(({ id }) => !isGoing.has(`${reference.from} ${id}`));
      if (reference.kind !== 'forgets')
        return staying.map(({ id }) => ({ table: reference.from, id, columns: null }));
      for (const { id } of staying) draft.update(reference.from, id, { [reference.column]: null });
      return [];
    }),
  );
}

/**
 * Looks at what an undo may break by what others did since, though nobody touched the same columns.
 * @throws Problem `cycle/only-one` where no cycle would be left, `cycle/dates-reversed`, `objective/dates-reversed`
 */
export function assertKept(plan: Plan, changes: readonly Change[]): void {
  const gone = changes.find(({ table }) => table === 'cycle');
  if (plan.tables.cycle.rows.size === 0)
    throw new Problem('cycle/only-one', { name: String(gone?.before?.name ?? '') });
  for (const { table, rowId } of changes) {
    if (table !== 'cycle' && table !== 'objective') continue;
    const span = plan.tables[table].get(rowId);
    if (span) (table === 'cycle' ? assertOrder : assertDates)(span.startsOn, span.endsOn);
  }
}

/** @throws Problem where what came of it breaks a rule of plans */
export function assertSound(plan: Plan, changes: readonly Change[]): void {
  for (const { table, rowId, after } of changes) {
    if (!after || table === 'checkIn') continue;
    const row = plan.tables[table].get(rowId) as AnyRow | undefined;
    if (row && !mayHold(table, row)) throw new Problem('history/no-longer-fits');
  }
  const touched = (name: TableName) =>
    changes.flatMap(({ table, rowId, before, after }) =>
      table === name ? [{ rowId, image: after ?? before }] : [],
    );
  assertKept(plan, changes);
  const links = touched('alignment');
  for (const { rowId } of links) {
    const link = plan.tables.alignment.get(rowId);
    const obstacle = link && alignmentObstacle(plan, link.childId, parentOf(link));
    if (obstacle) throw obstacle;
  }
  const children = links.flatMap(
    ({ rowId, image }) => plan.tables.alignment.get(rowId)?.childId ?? image?.childId,
  );
  for (const childId of new Set(children)) {
    const parents = alignmentsOf(plan, String(childId));
    if (parents.length > 0 && parents.filter(({ isPrimary }) => isPrimary).length !== 1)
      throw new Problem('history/no-longer-fits');
  }
  for (const { rowId } of touched('unit')) {
    const team = plan.tables.unit.get(rowId);
    if (team?.parentId && isWithin(plan, team.parentId, team.id))
      throw new Problem('organisation/team-loop', { team: team.name });
  }
}

/** What comes of taking a change set back: the changes to write, or what stands in the way. */
export type TakenBack =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'in-the-way'; readonly rows: readonly InTheWay[] };

/**
 * Takes a change set back on a plan, whatever was done since; the plan stays as it is.
 * @throws Problem where a rule of plans, or a cycle that is closed, forbids it
 */
export function takeBack(
  plan: Plan,
  sources: DraftSources,
  { changes: original, subject }: Pick<ChangeSet, 'changes' | 'subject'>,
  held: (table: TableName, id: string) => AnyRow | undefined,
): TakenBack {
  const draft = new Draft(plan, sources);
  const taken = new Net().take(original).changes();
  const changed = changedSince(taken, held);
  if (changed.length > 0) return { kind: 'in-the-way', rows: changed };
  const built = builtUpon(draft, taken);
  if (built.length > 0) return { kind: 'in-the-way', rows: built };
  replay(draft, inverse(taken), subject, held);
  const changes = draft.finish();
  assertSound(draft.plan, changes);
  const closed = closedCycleIn(plan, changes, (id) => draft.checkIns.get(id)?.keyResultId);
  if (closed) throw new Problem('cycle/closed', { cycle: closed.name });
  return { kind: 'changes', changes };
}
