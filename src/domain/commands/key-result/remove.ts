import { alignmentsOf } from '../../alignment/alignment.ts';
import type { KeyResult } from '../../tables/tables.ts';
import { endAlignments, parentColumns } from '../alignment/align.ts';
import type { Draft } from '../draft.ts';

/** Removes a key result with everything that hangs on it; alignments to it must be gone before. */
export function removeKeyResult(draft: Draft, id: string): void {
  const { plan } = draft;
  for (const step of plan.tables.step.where('keyResultId', id)) draft.delete('step', step.id);
  for (const initiative of plan.tables.initiative.where('keyResultId', id)) {
    for (const idea of plan.tables.idea.rows.values()) {
      if (idea.initiativeId === initiative.id) draft.update('idea', idea.id, { initiativeId: null });
    }
    draft.delete('initiative', initiative.id);
  }
  for (const vote of plan.tables.difficultyVote.where('keyResultId', id))
    draft.delete('difficultyVote', vote.id);
  for (const idea of plan.tables.idea.rows.values()) {
    if (idea.keyResultId === id) draft.update('idea', idea.id, { keyResultId: null });
  }
  for (const score of plan.tables.reviewScore.where('keyResultId', id)) draft.delete('reviewScore', score.id);
  for (const later of plan.tables.keyResult.rows.values()) {
    if (later.carriedFromId === id) draft.update('keyResult', later.id, { carriedFromId: null });
  }
  for (const checkIn of draft.checkIns.of([id])) draft.delete('checkIn', checkIn.id);
  draft.delete('keyResult', id);
}

/** Removes a rung; what served it goes on serving its objective, unless it does so already. */
export function removeRung(draft: Draft, rung: KeyResult): void {
  const { plan } = draft;
  for (const support of plan.tables.alignment.where('parentKeyResultId', rung.id)) {
    const { objectiveId } = rung;
    if (alignmentsOf(plan, support.childId).some((row) => row.parentObjectiveId === objectiveId)) {
      endAlignments(draft, plan, new Set([support]));
    } else {
      draft.update('alignment', support.id, parentColumns({ kind: 'objective', id: objectiveId }));
    }
  }
  removeKeyResult(draft, rung.id);
}
