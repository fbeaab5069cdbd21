import { type CalibrationTotals, calibrate } from '../calibration/calibration.ts';
import { cyclesOf } from '../cycle/cycle.ts';
import type { Plan } from '../plan/plan.ts';
import { reviewedObjectives, reviewTotals } from '../review/review.ts';
import type { ReviewTotals } from '../review/score.ts';
import type { Cycle } from '../tables/tables.ts';

/** A cycle in figures, to be held against others. */
export interface CycleFigures extends ReviewTotals {
  readonly cycle: Cycle;
  readonly keyResults: number;
  /** How planned and actual difficulty agree; nothing before the cycle is closed. */
  readonly calibration: CalibrationTotals;
}

/** The cycles of a plan in order of time, in figures; `planOf` is the plan by which each is judged. */
export function compareCycles(plan: Plan, planOf: (cycle: Cycle) => Plan): CycleFigures[] {
  return cyclesOf(plan).map((cycle) => {
    const read = planOf(cycle);
    const reviewed = reviewedObjectives(read, cycle);
    return {
      cycle,
      ...reviewTotals(reviewed),
      keyResults: reviewed.reduce((sum, { rungs }) => sum + rungs.length, 0),
      calibration: calibrate(read, cycle).totals,
    };
  });
}
