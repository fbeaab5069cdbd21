import { alignmentsOf, supportOf } from '#domain/alignment/alignment.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { endAlignments } from '../alignment/align.ts';
import { removeKeyResult } from '../key-result/remove.ts';

/** Removes an objective with its ladder, alignments and reviews; what served it becomes unaligned. */
export function removeObjective(change: RowWriter, plan: Plan, id: string, file: PlanFile): void {
  const { tables } = plan;
  endAlignments(change, plan, new Set([...supportOf(plan, id), ...alignmentsOf(plan, id)]));
  for (const review of tables.review.where('objectiveId', id)) {
    for (const score of tables.reviewScore.where('reviewId', review.id))
      change.delete('reviewScore', score.id);
    for (const link of tables.causeReview.where('reviewId', review.id)) change.delete('causeReview', link.id);
    change.delete('review', review.id);
  }
  for (const round of tables.voteRound.where('objectiveId', id)) change.delete('voteRound', round.id);
  for (const rung of ladderOf(plan, id)) removeKeyResult(change, plan, rung.id, file);
  for (const gap of tables.gap.rows.values()) {
    if (gap.objectiveId === id) change.update('gap', gap.id, { objectiveId: null });
  }
  for (const idea of tables.idea.rows.values()) {
    if (idea.objectiveId === id) change.update('idea', idea.id, { objectiveId: null });
  }
  for (const later of tables.objective.rows.values()) {
    if (later.carriedFromId === id) change.update('objective', later.id, { carriedFromId: null });
  }
  change.delete('objective', id);
}
