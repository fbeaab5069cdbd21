import { alignmentsOf, supportOf } from '../../alignment/alignment.ts';
import { ladderOf } from '../../ladder/ladder.ts';
import type { Objective } from '../../tables/tables.ts';
import { endAlignments } from '../alignment/align.ts';
import type { Draft } from '../draft.ts';
import { removeKeyResult } from '../key-result/remove.ts';

/** Removes an objective with its ladder, alignments and reviews; what served it becomes unaligned. */
export function removeObjective(draft: Draft, { id }: Objective): void {
  const { plan } = draft;
  const { tables } = plan;
  endAlignments(draft, plan, new Set([...supportOf(plan, id), ...alignmentsOf(plan, id)]));
  for (const review of tables.review.where('objectiveId', id)) {
    for (const score of tables.reviewScore.where('reviewId', review.id))
      draft.delete('reviewScore', score.id);
    for (const link of tables.causeReview.where('reviewId', review.id)) draft.delete('causeReview', link.id);
    draft.delete('review', review.id);
  }
  for (const round of tables.voteRound.where('objectiveId', id)) draft.delete('voteRound', round.id);
  for (const rung of ladderOf(plan, id)) removeKeyResult(draft, rung.id);
  for (const gap of tables.gap.rows.values()) {
    if (gap.objectiveId === id) draft.update('gap', gap.id, { objectiveId: null });
  }
  for (const idea of tables.idea.rows.values()) {
    if (idea.objectiveId === id) draft.update('idea', idea.id, { objectiveId: null });
  }
  for (const later of tables.objective.rows.values()) {
    if (later.carriedFromId === id) draft.update('objective', later.id, { carriedFromId: null });
  }
  draft.delete('objective', id);
}
