import { roundedScore } from '../figure/fraction.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { weightedMean } from '../mean/mean.ts';
import type { Plan } from '../plan/plan.ts';
import { progressIn } from '../progress/progress.ts';
import type { Id } from '../tables/column.ts';
import type { KeyResult, Objective, Review, ReviewScore } from '../tables/tables.ts';

/** What a key result is scored in a cycle's review, as fractions. */
export interface RungScore {
  readonly rung: KeyResult;
  /** Its progress, which the program proposes. */
  readonly proposed: number;
  readonly score: number;
  /** Why its owner set another one; empty where nobody did. */
  readonly reason: string;
}

/** The review of an objective in a cycle; an objective that lives in several cycles has one in each. */
export function reviewOf(plan: Plan, cycleId: Id<'cycle'>, objectiveId: Id<'objective'>): Review | undefined {
  return plan.tables.review.where('objectiveId', objectiveId).find((review) => review.cycleId === cycleId);
}

function settledScore(
  plan: Plan,
  review: Review | undefined,
  keyResultId: Id<'keyResult'>,
): ReviewScore | undefined {
  if (!review) return undefined;
  return plan.tables.reviewScore.where('reviewId', review.id).find((row) => row.keyResultId === keyResultId);
}

/**
 * The scores of a ladder in a cycle's review, easiest rung first: what its owner set, else what was proposed
 * when the cycle was closed, else its progress now [product: Score].
 */
export function ladderScores(plan: Plan, cycleId: Id<'cycle'>, objectiveId: Id<'objective'>): RungScore[] {
  const review = reviewOf(plan, cycleId, objectiveId);
  return ladderOf(plan, objectiveId).map((rung) => {
    const settled = settledScore(plan, review, rung.id);
    const proposed = progressIn(plan, rung);
    return { rung, proposed, score: settled?.score ?? proposed, reason: settled?.reason ?? '' };
  });
}

/** The weighted mean of some scores, as a fraction; null without any. */
export const weightedScore = (scores: readonly RungScore[]): number | null =>
  weightedMean(
    scores,
    ({ score }) => score,
    ({ rung }) => rung.weight,
  );

/** An objective's score in a cycle's review, as a fraction; null without key results. */
export const objectiveScore = (
  plan: Plan,
  cycleId: Id<'cycle'>,
  objectiveId: Id<'objective'>,
): number | null => weightedScore(ladderScores(plan, cycleId, objectiveId));

/** How a score stands to what was meant by it [Google]: committed ones are expected whole, aspirational ones at 0.6–0.7. */
export function verdictOf(
  { ambition }: Pick<Objective, 'ambition'>,
  score: number,
): 'kept' | 'missed' | 'sweet-spot' | 'beyond' | 'short' {
  const rounded = roundedScore(score);
  if (ambition === 'committed') return rounded >= 1 ? 'kept' : 'missed';
  if (rounded >= 0.6 && rounded <= 0.7) return 'sweet-spot';
  return rounded > 0.7 ? 'beyond' : 'short';
}

/** An objective with its ladder's scores in a cycle's review. */
export interface ReviewedObjective {
  readonly objective: Objective;
  readonly rungs: readonly RungScore[];
  readonly score: number | null;
  readonly review: Review | undefined;
}

/** Whether the review of an objective is done: what becomes of it is decided. */
export const isDecided = ({ review }: ReviewedObjective): boolean => (review?.decision ?? null) !== null;

/** What was reviewed of a cycle in one figure each. */
export interface ReviewTotals {
  readonly objectives: number;
  readonly decided: number;
  /** The mean of the objectives' scores, as a fraction; null without any. */
  readonly mean: number | null;
  readonly good: number;
  readonly warn: number;
  readonly bad: number;
}
