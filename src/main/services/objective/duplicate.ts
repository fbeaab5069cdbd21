import dayjs from 'dayjs';
import { alignmentsOf, objectiveOfParent, parentOf } from '#domain/alignment/alignment.ts';
import { showsIn } from '#domain/cycle/cycle.ts';
import { ladderOf, rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Alignment, Cycle, KeyResult, Objective } from '#domain/plan/rows.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { parentColumns } from '../alignment/align.ts';

/** A day moved by as much as its cycle's start moves to another cycle's. */
function moved(day: string, from: Cycle, to: Cycle): string {
  // In months, so that the first of a quarter stays the first of one.
  const months = dayjs(to.startsOn).diff(from.startsOn, 'month');
  const isLast = dayjs(day).isSame(dayjs(day).endOf('month'), 'day');
  const target = dayjs(day).add(months, 'month');
  return (isLast ? target.endOf('month') : target).format('YYYY-MM-DD');
}

function copyRung(
  change: RowWriter,
  plan: Plan,
  rung: KeyResult,
  place: { readonly objectiveId: string; readonly dueOn: string | null; readonly leftoverOf: Cycle | null },
): string {
  const { id, ...columns } = rung;
  const { objectiveId, dueOn, leftoverOf } = place;
  const standing = plan.standings.get(id);
  // A leftover begins where it got to in the cycle before.
  const begun =
    leftoverOf && standing && rung.kind !== 'milestone' && rung.kind !== 'steps'
      ? { baseline: standing.latestValue, baselinePeriod: leftoverOf.name, relativeTarget: null }
      : {};
  const carriedFromId = leftoverOf ? id : null;
  const createdAt = new Date().toISOString();
  const copyId = change.insert('keyResult', {
    ...columns,
    ...begun,
    objectiveId,
    dueOn,
    carriedFromId,
    createdAt,
  });
  for (const { id: _, ...step } of plan.tables.step.where('keyResultId', id)) {
    if (leftoverOf && step.doneOn !== null) continue;
    change.insert('step', { ...step, keyResultId: copyId, doneOn: null });
  }
  for (const { id: _, ...initiative } of plan.tables.initiative.where('keyResultId', id)) {
    change.insert('initiative', { ...initiative, keyResultId: copyId, state: 'open' });
  }
  return copyId;
}

/** How objectives are copied: all of each, or what is left of it and worth going on with. */
export type CopyMode =
  | { readonly kind: 'copy' }
  | { readonly kind: 'leftover'; readonly isTaken: (rung: KeyResult) => boolean };

/** Whether an alignment's parent can be served from another cycle: it lives there as well. */
function livesIn(plan: Plan, alignment: Alignment, cycle: Cycle): boolean {
  const parent = objectiveOfParent(plan, parentOf(alignment));
  return parent !== undefined && showsIn(parent, cycle);
}

/** Copies objectives into a cycle, right after their originals, and answers the ids of the copies in order. */
export function duplicateObjectives(
  change: RowWriter,
  plan: Plan,
  objectives: readonly Objective[],
  cycle: Cycle,
  mode: CopyMode,
): string[] {
  const copies = new Map<string, string>();
  let current = plan;
  for (const objective of objectives) {
    const from = plan.tables.cycle.get(objective.cycleId) ?? cycle;
    const { id, ...columns } = objective;
    const all = current.tables.objective.sorted();
    const copyId = change.insert('objective', {
      ...columns,
      cycleId: cycle.id,
      startsOn: moved(objective.startsOn, from, cycle),
      endsOn: moved(objective.endsOn, from, cycle),
      carriedFromId: mode.kind === 'leftover' ? id : null,
      rank: rankAt(all, all.findIndex((row) => row.id === id) + 1),
      createdAt: new Date().toISOString(),
    });
    copies.set(id, copyId);
    for (const rung of ladderOf(plan, id)) {
      if (mode.kind === 'leftover' && !mode.isTaken(rung)) continue;
      const dueOn = rung.dueOn && moved(rung.dueOn, from, cycle);
      const place = { objectiveId: copyId, dueOn, leftoverOf: mode.kind === 'leftover' ? from : null };
      copies.set(rung.id, copyRung(change, plan, rung, place));
    }
    current = plan.apply(change.changes);
  }
  for (const { id, cycleId } of objectives) {
    for (const alignment of alignmentsOf(plan, id)) {
      const parent = parentOf(alignment);
      const copiedParent = copies.get(parent.id);
      // A parent that stays behind in another cycle is not served from this one.
      if (!copiedParent && cycleId !== cycle.id && !livesIn(plan, alignment, cycle)) continue;
      change.insert('alignment', {
        childId: copies.get(id) as string,
        ...parentColumns({ ...parent, id: copiedParent ?? parent.id }),
        isPrimary: alignment.isPrimary,
      });
    }
  }
  return objectives.map(({ id }) => copies.get(id) as string);
}
