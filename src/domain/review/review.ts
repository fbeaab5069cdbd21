import { objectivesIn } from '../cycle/cycle.ts';
import { isObjectivePostponed } from '../ladder/postponed.ts';
import { meanOf } from '../mean/mean.ts';
import type { Plan } from '../plan/plan.ts';
import { band } from '../progress/progress.ts';
import type { Cycle, Objective } from '../tables/tables.ts';
import {
  isDecided,
  ladderScores,
  type ReviewedObjective,
  type ReviewTotals,
  reviewOf,
  weightedScore,
} from './score.ts';

/** The objectives of a cycle with their scores, misses first; those without key results and those postponed stand last. */
export const reviewedObjectives = (plan: Plan, cycle: Cycle): ReviewedObjective[] =>
  missesFirst([...reviewedInTurns(plan, cycle)].flat());

/** The objectives of a cycle with their scores in the order of the plan, for whoever goes through them a little at a time. */
export function* reviewedInTurns(plan: Plan, cycle: Cycle): Generator<ReviewedObjective[]> {
  for (const objective of objectivesIn(plan, cycle)) yield [reviewedObjective(plan, cycle, objective)];
}

/** An objective with its scores. */
export function reviewedObjective(plan: Plan, cycle: Cycle, objective: Objective): ReviewedObjective {
  const rungs = ladderScores(plan, cycle.id, objective.id);
  return {
    objective,
    isPostponed: isObjectivePostponed(plan, objective),
    rungs,
    score: weightedScore(rungs),
    review: reviewOf(plan, cycle.id, objective.id),
  };
}

/** Objectives in the order of their scores; those that have none stand last. */
export const missesFirst = (all: readonly ReviewedObjective[]): ReviewedObjective[] =>
  [...all].sort((a, b) => (a.score ?? 2) - (b.score ?? 2));

/** How many objectives of a review are decided, of which what is postponed is no part, of how many. */
export function decidedIn(all: readonly ReviewedObjective[]): Pick<ReviewTotals, 'decided' | 'objectives'> {
  const reviewed = all.filter(({ isPostponed }) => !isPostponed);
  return { objectives: reviewed.length, decided: reviewed.filter(isDecided).length };
}

/** A cycle's review in figures, of which what is postponed is no part. */
export function reviewTotals(all: readonly ReviewedObjective[]): ReviewTotals {
  const reviewed = all.filter(({ isPostponed }) => !isPostponed);
  const scores = reviewed.flatMap(({ score }) => score ?? []);
  const inBand = (wanted: ReturnType<typeof band>) => scores.filter((score) => band(score) === wanted).length;
  return {
    ...decidedIn(reviewed),
    mean: meanOf(scores),
    good: inBand('good'),
    warn: inBand('warn'),
    bad: inBand('bad'),
  };
}
