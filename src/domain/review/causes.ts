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

/** A cause with the reasons under it, and the votes for it: everybody's own, and those of people without a seat. */
export interface CauseGroup {
  readonly cause: Cause;
  readonly reasons: readonly Reason[];
  readonly votes: number;
}

/** What made an objective hard, as everybody says it from their seat. */
export const saidOf = (plan: Plan, review: Review): string[] =>
  plan.tables.reviewReason.where('reviewId', review.id).map(({ text }) => text);

/** What made an objective hard: what the room says together, then what everybody says, a line each. */
export const whatMadeItHard = (plan: Plan, review: Review | undefined): string =>
  review ? [review.whatMadeItHard.trim(), ...saidOf(plan, review)].filter(Boolean).join('\n') : '';

/** What made a cycle hard: reasons under their causes, most votes first, and those under none yet. */
export function causesOf(plan: Plan, cycleId: Id<'cycle'>): { groups: CauseGroup[]; loose: Reason[] } {
  const reasons = plan.tables.review
    .where('cycleId', cycleId)
    .map(
      (review): Reason => ({
        review,
        objectiveTitle: plan.tables.objective.get(review.objectiveId)?.title ?? '',
        text: whatMadeItHard(plan, review),
        causeIds: plan.tables.causeReview.where('reviewId', review.id).map(({ causeId }) => causeId),
      }),
    )
    .filter(({ text }) => text !== '');
  const groups = plan.tables.cause
    .where('cycleId', cycleId)
    .map((cause) => ({
      cause,
      reasons: reasons.filter(({ causeIds }) => causeIds.includes(cause.id)),
      votes: cause.votes + plan.tables.causeVote.where('causeId', cause.id).length,
    }))
    .sort((a, b) => b.votes - a.votes);
  return { groups, loose: reasons.filter(({ causeIds }) => causeIds.length === 0) };
}
