import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cause, Review } from '../tables/tables.ts';

/** A reason that somebody gave for a miss, with the causes it was put under. */
export interface Reason {
  readonly review: Review;
  readonly objectiveTitle: string;
  readonly text: string;
  readonly causeIds: readonly string[];
}

/** A cause with the reasons under it. */
export interface CauseGroup {
  readonly cause: Cause;
  readonly reasons: readonly Reason[];
}

/** What made a cycle hard: reasons under their causes, most votes first, and those under none yet. */
export function causesOf(plan: Plan, cycleId: Id<'cycle'>): { groups: CauseGroup[]; loose: Reason[] } {
  const reasons = plan.tables.review
    .where('cycleId', cycleId)
    .filter(({ whatMadeItHard }) => whatMadeItHard.trim() !== '')
    .map(
      (review): Reason => ({
        review,
        objectiveTitle: plan.tables.objective.get(review.objectiveId)?.title ?? '',
        text: review.whatMadeItHard,
        causeIds: plan.tables.causeReview.where('reviewId', review.id).map(({ causeId }) => causeId),
      }),
    );
  const groups = plan.tables.cause
    .where('cycleId', cycleId)
    .map((cause) => ({ cause, reasons: reasons.filter(({ causeIds }) => causeIds.includes(cause.id)) }))
    .sort((a, b) => b.cause.votes - a.cause.votes);
  return { groups, loose: reasons.filter(({ causeIds }) => causeIds.length === 0) };
}
