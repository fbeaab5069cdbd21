import { objectivesIn } from '../cycle/cycle.ts';
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

/** The objectives of a cycle with their scores, misses first; those without key results stand last. */
export function reviewedObjectives(plan: Plan, cycle: Cycle): ReviewedObjective[] {
  return objectivesIn(plan, cycle)
    .map((objective) => {
      const rungs = ladderScores(plan, cycle.id, objective.id);
      return {
        objective,
        rungs,
        score: weightedScore(rungs),
        review: reviewOf(plan, cycle.id, objective.id),
      };
    })
    .sort((a, b) => (a.score ?? 2) - (b.score ?? 2));
}

/** A cycle's review in figures. */
export function reviewTotals(reviewed: readonly ReviewedObjective[]): ReviewTotals {
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
