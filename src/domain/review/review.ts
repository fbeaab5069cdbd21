import { objectivesIn } from '../cycle/cycle.ts';
import { isObjectivePostponed } from '../ladder/postponed.ts';
import { meanOf } from '../mean/mean.ts';
import type { Plan } from '../plan/plan.ts';
import { band } from '../progress/progress.ts';
import type { Cycle } from '../tables/tables.ts';
import {
  isDecided,
  ladderScores,
  type ReviewedObjective,
  type ReviewTotals,
  reviewOf,
  weightedScore,
} from './score.ts';

/** The objectives of a cycle with their scores, misses first; those without key results and those postponed stand last. */
export function reviewedObjectives(plan: Plan, cycle: Cycle): ReviewedObjective[] {
  return objectivesIn(plan, cycle)
    .map((objective) => {
      const rungs = ladderScores(plan, cycle.id, objective.id);
      return {
        objective,
        isPostponed: isObjectivePostponed(plan, objective),
        rungs,
        score: weightedScore(rungs),
        review: reviewOf(plan, cycle.id, objective.id),
      };
    })
    .sort((a, b) => (a.score ?? 2) - (b.score ?? 2));
}

/** A cycle's review in figures, of which what is postponed is no part. */
export function reviewTotals(all: readonly ReviewedObjective[]): ReviewTotals {
  const reviewed = all.filter(({ isPostponed }) => !isPostponed);
  const scores = reviewed.flatMap(({ score }) => score ?? []);
  const inBand = (wanted: ReturnType<typeof band>) => scores.filter((score) => band(score) === wanted).length;
  return {
    objectives: reviewed.length,
    decided: reviewed.filter(isDecided).length,
    mean: meanOf(scores),
    good: inBand('good'),
    warn: inBand('warn'),
    bad: inBand('bad'),
  };
}
