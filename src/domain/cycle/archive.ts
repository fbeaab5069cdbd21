import type { Change } from '../plan/change.ts';
import type { ModelTable, Plan } from '../plan/plan.ts';
import { type Cycle, type Objective, referencesOf, type TableName, traitsOf } from '../tables/tables.ts';

/** Whether a cycle's review is over: what belongs to it is read, not written [product: Review]. */
export const isClosed = ({ state }: Pick<Cycle, 'state'>): boolean => state === 'closed';

/** The closed cycle that an objective ended with; undefined while it lives, in a later cycle perhaps. */
export function archiveOf(
  plan: Plan,
  { cycleId, endsOn }: Pick<Objective, 'cycleId' | 'endsOn'>,
): Cycle | undefined {
  const cycle = plan.tables.cycle.get(cycleId);
  return cycle && isClosed(cycle) && endsOn <= cycle.endsOn ? cycle : undefined;
}

type Image = Readonly<Record<string, unknown>>;

/** A row as it was before a change, or as it is made by it. */
const imageOf = (plan: Plan, { table, rowId, after }: Change): Image =>
  (table === 'checkIn' ? undefined : (plan.tables[table].get(rowId) as Image | undefined)) ?? after ?? {};

/** The closed cycle with which a row is closed; undefined while it is open. */
function closedWith(plan: Plan, table: TableName, row: Image | undefined): Cycle | undefined {
  if (!row) return undefined;
  if (table === 'cycle') return isClosed(row as unknown as Cycle) ? (row as unknown as Cycle) : undefined;
  if (table === 'objective') return archiveOf(plan, row as unknown as Objective);
  const { closesWith } = traitsOf(table);
  const to = referencesOf(table).find(({ column }) => column === closesWith)?.to as ModelTable | undefined;
  return to && closedWith(plan, to, plan.tables[to].get(row[closesWith as string] as string));
}

/** The closed cycle that a change would write into; undefined where it may be made. */
function closedBehind(
  plan: Plan,
  change: Change,
  keyResultOf: (checkInId: string) => string | undefined,
): Cycle | undefined {
  const { table, rowId, before, after } = change;
  const { closesWith, staysOpen } = traitsOf(table);
  if (before && after && Object.keys(after).every((name) => staysOpen?.includes(name))) return undefined;
  // Check-ins are not in the model: whose they are is asked for where the change does not say.
  const keyResultId =
    table === 'checkIn' ? (before?.keyResultId ?? after?.keyResultId ?? keyResultOf(rowId)) : null;
  const row = keyResultId ? { keyResultId } : imageOf(plan, change);
  const moved = closesWith && after?.[closesWith];
  return (
    closedWith(plan, table, row) ??
    (moved ? closedWith(plan, table, { ...row, [closesWith]: moved }) : undefined)
  );
}

/** The objectives whose parent comes or goes with these changes: their links follow it, archived or not. */
function followers(plan: Plan, changes: readonly Change[]): ReadonlySet<unknown> {
  const moving = new Set(
    changes.filter(({ before, after }) => before === null || after === null).map(({ rowId }) => rowId),
  );
  return new Set(
    changes
      .filter(({ table }) => table === 'alignment')
      .map((change) => ({ ...imageOf(plan, change), ...change.before }) as Image)
      .filter((row) =>
        [row.parentObjectiveId, row.parentKeyResultId].some((id) => typeof id === 'string' && moving.has(id)),
      )
      .map((row) => row.childId),
  );
}

/**
 * What goes along with an objective or a key result that runs on and is removed: the closed cycle is read as it was
 * closed, with them.
 */
function goesAlong(plan: Plan, change: Change, gone: ReadonlySet<string>): boolean {
  if (change.after !== null && change.before !== null) return false;
  const row = imageOf(plan, change);
  return referencesOf(change.table).some(
    ({ kind, column }) => kind === 'owned' && gone.has(row[column] as string),
  );
}

/**
 * The closed cycle that some changes would write into; undefined where they may be made. Changes that close a
 * cycle, or open it again, are made with whatever goes along with that.
 */
export function closedCycleIn(
  plan: Plan,
  changes: readonly Change[],
  keyResultOf: (checkInId: string) => string | undefined,
): Cycle | undefined {
  if (![...plan.tables.cycle.rows.values()].some(isClosed)) return undefined;
  const reopened = new Set(
    changes.filter(({ table, after }) => table === 'cycle' && after?.state).map(({ rowId }) => rowId),
  );
  const following = followers(plan, changes);
  // Removed, or brought back by undo.
  const gone = new Set(
    changes.filter(({ before, after }) => before === null || after === null).map(({ rowId }) => rowId),
  );
  for (const change of changes) {
    if (change.table === 'alignment' && following.has(imageOf(plan, change).childId)) continue;
    if (goesAlong(plan, change, gone)) continue;
    const cycle = closedBehind(plan, change, keyResultOf);
    if (cycle && !reopened.has(cycle.id)) return cycle;
  }
  return undefined;
}
