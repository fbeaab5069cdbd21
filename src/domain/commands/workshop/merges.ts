import { z } from 'zod';
import { rankAt } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import { Problem } from '../../problem.ts';
import { tables, type Workshop } from '../../tables/tables.ts';
import { stepMinutes } from '../../workshop/agenda.ts';
import { currentStep, stepsOf } from '../../workshop/clock.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { removeRow } from '../row-commands.ts';
import { rowIn } from '../rows.ts';

/** A conflict with what was taken of it, as the room was shown it. */
const settled = tables.settledConflict.schema.omit({ id: true, mergeId: true, createdAt: true });

/** Gives an agenda a step in which conflicts are settled, next or first, where none is to come. */
function makeRoom(draft: Draft, workshop: Workshop): void {
  const steps = stepsOf(draft.plan, workshop.id);
  const kind = 'conflicts';
  if (steps.some((step) => step.kind === kind && step.endedAt === null)) return;
  const at = steps.findIndex(({ id: stepId }) => stepId === currentStep(draft.plan, workshop)?.id);
  const rank = rankAt(steps, at + 1);
  draft.insert('workshopStep', { workshopId: workshop.id, kind, plannedMinutes: stepMinutes.added, rank });
}

/** Another copy of the plan comes together with this one before the whole room. */
export const mergeCommands = {
  /** Has a copy wait for the room, with what was taken of it already. */
  bringCopy: command(
    'workshop.bring-copy',
    1,
    z.object({
      workshopId: id,
      copy: tables.workshopMerge.columns.copy,
      settled: z.array(settled).max(10_000),
    }),
    (draft, { workshopId, copy, settled: taken }, { now }) => {
      const workshop = rowIn(draft.plan, 'workshop', workshopId);
      const mergeId = draft.insert('workshopMerge', { workshopId: workshop.id, copy, createdAt: now });
      // Of one that is told twice, the last word counts.
      const once = new Map(taken.map((one) => [one.conflictId, one]));
      for (const one of once.values()) draft.insert('settledConflict', { ...one, mergeId, createdAt: now });
      makeRoom(draft, workshop);
      return { id: mergeId, subject: copy };
    },
  ),

  /** Takes one of the copies where they do not come together; the room may take the other one later. */
  settleConflict: command(
    'workshop.settle-conflict',
    1,
    settled.extend({ mergeId: id }),
    (draft, input, { now }) => {
      const { copy, mergedAt } = rowIn(draft.plan, 'workshopMerge', input.mergeId);
      if (mergedAt !== null) throw new Problem('workshop/already-merged', { copy });
      const known = draft.plan.tables.settledConflict
        .where('mergeId', input.mergeId)
        .find(({ conflictId }) => conflictId === input.conflictId);
      const { mergeId: _, ...said } = input;
      if (known) draft.update('settledConflict', known.id, said);
      const rowId = known?.id ?? draft.insert('settledConflict', { ...input, createdAt: now });
      return { id: rowId, subject: input.title };
    },
  ),

  /** Leaves a copy out: nothing of it comes in. */
  leaveCopy: removeRow('workshop.leave-copy', 'workshopMerge'),
};
