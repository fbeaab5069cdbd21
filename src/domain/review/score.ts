import { agreementsOf, rungAsAgreed } from '../agreement/agreed.ts';
import { progressAsAgreed } from '../agreement/as-agreed-progress.ts';
import { roundedScore } from '../figure/fraction.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { isRungPostponed } from '../ladder/postponed.ts';
import { weightedMean } from '../mean/mean.ts';
import type { Plan } from '../plan/plan.ts';
import { progressIn } from '../progress/progress.ts';
import type { Id } from '../tables/column.ts';
import type { Agreement, KeyResult, Objective, Review, ReviewScore } from '../tables/tables.ts';

/** What a key result is scored in a cycle's review, as fractions. */
export interface RungScore {
  readonly rung: KeyResult;
  /** Whether it is postponed: then it has no part in any score. */
  readonly isPostponed: boolean;
  /** Its progress by the latest agreement, which the program proposes. */
  readonly proposed: number;
  readonly score: number;
  /** Why its owner set another one; empty where nobody did. */
  readonly reason: string;
  /** As it was agreed last, by which it is scored; missing where it was no part of an agreement. */
  readonly agreed?: KeyResult;
  /** The same of the first agreement. */
  readonly first?: KeyResult;
  /** What would be proposed by what stands now and by the first agreement, where that is another score. */
  readonly otherwise?: ScoresOtherwise;
}

/** A score by other than the latest agreement; null where it would be the same. */
export interface ScoresOtherwise {
  readonly now: number | null;
  readonly first: number | null;
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

/** Less than this no score shows. */
const leastShown = 0.0005;
const unlessSame = (score: number, than: number): number | null =>
  Math.abs(score - than) < leastShown ? null : score;

const whereOther = (otherwise: ScoresOtherwise): { readonly otherwise?: ScoresOtherwise } =>
  otherwise.now === null && otherwise.first === null ? {} : { otherwise };

/** What the program proposes for a rung: its progress by the latest agreement, where it is part of one. */
function proposalFor(
  plan: Plan,
  rung: KeyResult,
  agreements: readonly Agreement[],
): Pick<RungScore, 'proposed' | 'agreed' | 'first' | 'otherwise'> {
  const [first, latest] = [agreements[0], agreements.at(-1)];
  const now = progressIn(plan, rung);
  const agreed = latest && rungAsAgreed(latest, rung);
  const proposed = latest ? progressAsAgreed(plan, latest, rung) : null;
  if (!agreed || proposed === null) return { proposed: now };
  const begun = first && rungAsAgreed(first, rung);
  const byFirst = first ? progressAsAgreed(plan, first, rung) : null;
  const otherwise = {
    now: unlessSame(now, proposed),
    first: byFirst === null ? null : unlessSame(byFirst, proposed),
  };
  return { proposed, agreed, ...(begun ? { first: begun } : {}), ...whereOther(otherwise) };
}

/**
 * The scores of a ladder in a cycle's review, easiest rung first: what its owner set, else what was proposed
 * when the cycle was closed, else its progress now by the latest agreement [product: Score].
 */
export function ladderScores(plan: Plan, cycleId: Id<'cycle'>, objectiveId: Id<'objective'>): RungScore[] {
  const review = reviewOf(plan, cycleId, objectiveId);
  const agreements = agreementsOf(plan, cycleId);
  return ladderOf(plan, objectiveId).map((rung) => {
    const settled = settledScore(plan, review, rung.id);
    const proposal = proposalFor(plan, rung, agreements);
    const isPostponed = isRungPostponed(plan, rung);
    return {
      rung,
      isPostponed,
      ...proposal,
      score: settled?.score ?? proposal.proposed,
      reason: settled?.reason ?? '',
    };
  });
}

/** Those of some scores that count. */
export const countedScores = (scores: readonly RungScore[]): RungScore[] =>
  scores.filter(({ isPostponed }) => !isPostponed);

/** The weighted mean of the scores that count, as a fraction; null without any. */
export const weightedScore = (scores: readonly RungScore[]): number | null =>
  weightedMean(
    countedScores(scores),
    ({ score }) => score,
    ({ rung, agreed }) => (agreed ?? rung).weight,
  );

/** What an objective would be scored by what stands now and by the first agreement, where that is another score. */
export function scoresOtherwise(scores: readonly RungScore[]): ScoresOtherwise {
  const score = weightedScore(scores);
  const by = (which: 'now' | 'first', weightOf: (row: RungScore) => number): number | null => {
    const other = weightedMean(
      countedScores(scores),
      (row) => (row.reason === '' ? (row.otherwise?.[which] ?? row.proposed) : row.score),
      weightOf,
    );
    return score === null || other === null || !countedScores(scores).some(({ agreed }) => agreed)
      ? null
      : unlessSame(other, score);
  };
  return {
    now: by('now', ({ rung }) => rung.weight),
    first: by('first', ({ first, rung }) => (first ?? rung).weight),
  };
}

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
  /** Whether it is postponed: shown with the others, and no part of their totals. */
  readonly isPostponed: boolean;
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
