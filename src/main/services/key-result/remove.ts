import { alignmentsOf } from '#domain/alignment/alignment.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { endAlignments, parentColumns } from '../alignment/align.ts';
import { rowIn } from '../rows.ts';

/** Removes a key result with everything that hangs on it; alignments to it must be gone before. */
export function removeKeyResult(change: RowWriter, plan: Plan, id: string, file: PlanFile): void {
  for (const step of plan.tables.step.where('keyResultId', id)) change.delete('step', step.id);
  for (const initiative of plan.tables.initiative.where('keyResultId', id)) {
    for (const idea of plan.tables.idea.rows.values()) {
      if (idea.initiativeId === initiative.id) change.update('idea', idea.id, { initiativeId: null });
    }
    change.delete('initiative', initiative.id);
  }
  for (const vote of plan.tables.difficultyVote.where('keyResultId', id))
    change.delete('difficultyVote', vote.id);
  for (const idea of plan.tables.idea.rows.values()) {
    if (idea.keyResultId === id) change.update('idea', idea.id, { keyResultId: null });
  }
  for (const score of plan.tables.reviewScore.where('keyResultId', id)) {
    if (!change.changes.some((done) => done.rowId === score.id)) {
      change.delete('reviewScore', score.id);
    }
  }
  for (const later of plan.tables.keyResult.rows.values()) {
    if (later.carriedFromId === id) change.update('keyResult', later.id, { carriedFromId: null });
  }
  for (const checkIn of file.checkIns.of([id])) change.delete('checkIn', checkIn.id);
  change.delete('keyResult', id);
}

/** Removes a rung; what served it goes on serving its objective, unless it does so already. */
export function removeRung(change: RowWriter, plan: Plan, id: string, file: PlanFile): void {
  const rung = rowIn(plan, 'keyResult', id);
  for (const support of plan.tables.alignment.where('parentKeyResultId', rung.id)) {
    const { objectiveId } = rung;
    if (alignmentsOf(plan, support.childId).some((row) => row.parentObjectiveId === objectiveId)) {
      endAlignments(change, plan, new Set([support]));
    } else {
      change.update('alignment', support.id, parentColumns({ kind: 'objective', id: objectiveId }));
    }
  }
  removeKeyResult(change, plan, rung.id, file);
}
