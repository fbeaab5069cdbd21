import type { Change } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle, Objective } from '../tables/tables.ts';

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

/** The closed cycle that a change would write into; undefined where it may be made. */
function closedBehind(
  plan: Plan,
  change: Change,
  keyResultOf: (checkInId: string) => string | undefined,
): Cycle | undefined {
  const { tables } = plan;
  const row = imageOf(plan, change);
  const ofObjective = (id: unknown) => {
    const objective = tables.objective.get(id as string);
    return objective && archiveOf(plan, objective);
  };
  const ofKeyResult = (id: unknown) => ofObjective(tables.keyResult.get(id as string)?.objectiveId);
  const ofCycle = (id: unknown) => {
    const cycle = tables.cycle.get(id as string);
    return cycle && isClosed(cycle) ? cycle : undefined;
  };
  switch (change.table) {
    case 'objective':
      return archiveOf(plan, row as unknown as Objective);
    case 'keyResult':
      return ofObjective(row.objectiveId) ?? ofObjective(change.after?.objectiveId);
    case 'step':
    case 'initiative':
      return ofKeyResult(row.keyResultId);
    case 'checkIn':
      return ofKeyResult(row.keyResultId ?? change.before?.keyResultId ?? keyResultOf(change.rowId));
    case 'alignment':
      return ofObjective(row.childId);
    case 'review':
    case 'cause':
      return ofCycle(row.cycleId);
    case 'reviewScore':
    case 'causeReview':
      return ofCycle(tables.review.get(row.reviewId as string)?.cycleId);
    case 'cycle': {
      const isMoved = [change.after?.startsOn, change.after?.endsOn].some((day) => day !== undefined);
      return isMoved || change.after === null ? ofCycle(change.rowId) : undefined;
    }
    case 'improvement':
      // What was promised is followed up after its cycle: only its state and outcome are.
      return Object.keys(change.after ?? { problem: '' }).every(
        (name) => name === 'state' || name === 'outcome',
      )
        ? undefined
        : ofCycle(row.cycleId);
    default:
      return undefined;
  }
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

/** What hangs on a row, with the columns that name that row. */
const hangingOn: Partial<Record<Change['table'], readonly string[]>> = {
  review: ['objectiveId'],
  reviewScore: ['keyResultId', 'reviewId'],
  causeReview: ['reviewId'],
};

/**
 * What goes along with an objective or a key result that runs on and is removed: the closed cycle is read as it was
 * closed, with them.
 */
function goesAlong(plan: Plan, change: Change, gone: ReadonlySet<string>): boolean {
  if (change.after !== null && change.before !== null) return false;
  const row = imageOf(plan, change);
  return (hangingOn[change.table] ?? []).some((column) => gone.has(row[column] as string));
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
    changes
      .filter(({ table, before, after }) => {
        const isWhole = before === null || after === null;
        return isWhole && (table === 'objective' || table === 'keyResult' || table === 'review');
      })
      .map(({ rowId }) => rowId),
  );
  for (const change of changes) {
    if (change.table === 'alignment' && following.has(imageOf(plan, change).childId)) continue;
    if (goesAlong(plan, change, gone)) continue;
    const cycle = closedBehind(plan, change, keyResultOf);
    if (cycle && !reopened.has(cycle.id)) return cycle;
  }
  return undefined;
}
