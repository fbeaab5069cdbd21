import { type CalibrationTotals, calibrate } from '../calibration/calibration.ts';
import { cyclesOf } from '../cycle/cycle.ts';
import { allOf } from '../once.ts';
import type { Plan } from '../plan/plan.ts';
import { reviewedInTurns, reviewTotals } from '../review/review.ts';
import { countedScores, type ReviewTotals } from '../review/score.ts';
import { isJudged } from '../review/tone.ts';
import type { Cycle } from '../tables/tables.ts';

/** A cycle in figures, to be held against others. */
export interface CycleFigures extends Pick<ReviewTotals, 'objectives' | 'decided' | 'mean'> {
  readonly cycle: Cycle;
  /** How many scores are in each band; null while the cycle runs and none of them is judged, as is their mean. */
  readonly good: number | null;
  readonly warn: number | null;
  readonly bad: number | null;
  readonly keyResults: number;
  /** How planned and actual difficulty agree; nothing before the cycle is closed. */
  readonly calibration: CalibrationTotals;
}

/** The cycles of a plan in order of time, in figures; `planOf` is the plan by which each is judged. */
export const compareCycles = (
  ...about: readonly [plan: Plan, planOf: (cycle: Cycle) => Plan, today: string]
): CycleFigures[] => [...comparedInTurns(...about)].flat();

/** The same, for whoever goes through it a little at a time. */
export function* comparedInTurns(
  plan: Plan,
  planOf: (cycle: Cycle) => Plan,
  today: string,
): Generator<CycleFigures[]> {
  for (const cycle of cyclesOf(plan)) {
    const read = planOf(cycle);
    const reviewed = yield* allOf(reviewedInTurns(read, cycle));
    const counted = reviewed.flatMap(({ rungs }) => countedScores(rungs));
    const totals = reviewTotals(reviewed);
    yield [];
    yield [
      {
        cycle,
        ...totals,
        ...(isJudged(cycle, today) ? {} : { mean: null, good: null, warn: null, bad: null }),
        keyResults: counted.length,
        calibration: calibrate(read, cycle).totals,
      },
    ];
  }
}
