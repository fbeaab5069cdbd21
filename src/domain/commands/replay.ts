import type { Change } from '../plan/change.ts';
import type { Draft } from '../plan/draft.ts';
import { isAsJournaled, type Keeping, keptBefore } from '../plan/storable.ts';
import { Problem } from '../problem.ts';
import type { AnyRow, NewRow, TableName } from '../tables/tables.ts';
import { isOfClock, withoutStep } from '../workshop/clock.ts';

const without = (image: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(image).filter(([name]) => !names.includes(name)));

/** The room does not stand in a step that an undo takes away. */
function leaveRemovedSteps(draft: Draft, changes: readonly Change[]): void {
  const removed = new Set(
    changes
      .filter(({ table, after }) => table === 'workshopStep' && after === null)
      .map(({ rowId }) => rowId),
  );
  if (removed.size === 0) return;
  for (const workshop of [...draft.plan.tables.workshop.rows.values()])
    if (workshop.currentStepId && removed.has(workshop.currentStepId))
      draft.update('workshop', workshop.id, withoutStep(workshop));
}

/**
 * Makes journaled changes again, after checking that each row still is as the change expects it, in the draft and where it
 * is kept. What once was is written as `keep` has it. What the clock of a workshop did since is no obstacle, and stays.
 * @throws Problem `history/changed-meanwhile` where it is not.
 */
export function replay(
  draft: Draft,
  changes: readonly Change[],
  subject: string,
  held: (table: TableName, id: string) => AnyRow | undefined,
  keep: Keeping = keptBefore,
): void {
  const met = new Set<string>();
  for (const { table, rowId, before, after } of changes) {
    const row = met.has(rowId) ? draft.find(table, rowId) : held(table, rowId);
    met.add(rowId);
    if ((row === undefined) !== (before === null))
      throw new Problem('history/changed-meanwhile', { subject });
    if (!row) {
      draft.insert(table, after as NewRow<typeof table>, keep);
      continue;
    }
    const changed = Object.keys(before ?? {}).filter((name) => !isAsJournaled(before?.[name], row[name]));
    if (!changed.every((name) => isOfClock(table, name)))
      throw new Problem('history/changed-meanwhile', { subject });
    if (after === null) draft.delete(table, rowId);
    else draft.update(table, rowId, without(after, changed), keep);
  }
  leaveRemovedSteps(draft, changes);
}
