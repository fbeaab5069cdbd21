import { isClosed } from '../cycle/archive.ts';
import { isWithin } from '../figure/decimal.ts';
import { objectiveExpectedOn } from '../insights/over-time.ts';
import { countedLadder } from '../ladder/postponed.ts';
import type { Plan } from '../plan/plan.ts';
import { band } from '../progress/progress.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';

/** How a score is shown: by its band, or while its cycle runs against what is expected by now; `open` is nothing yet. */
export type ScoreTone = ReturnType<typeof band> | 'open';

/** Whether the scores of a cycle are judged by their bands: it is closed, or over. */
export const isJudged = (cycle: Cycle, today: string): boolean => isClosed(cycle) || today >= cycle.endsOn;

/**
 * What is expected by now of an objective in a review, or of some of its key results, as a fraction; null once the cycle
 * is over or closed: then a score is judged by its band.
 */
export function expectedByNow(
  plan: Plan,
  cycle: Cycle,
  objective: Objective,
  today: string,
  rungs: readonly KeyResult[] = countedLadder(plan, objective.id),
): number | null {
  if (isJudged(cycle, today)) return null;
  return objectiveExpectedOn(plan, objective, today, rungs);
}

/** How a score is shown against what is expected by now; null where it is judged by its band. */
export function toneOf(score: number, expected: number | null): ScoreTone {
  if (expected === null) return band(score);
  if (expected <= 0) return 'open';
  if (isWithin(expected - score, 0.1)) return 'good';
  return isWithin(expected - score, 0.25) ? 'warn' : 'bad';
}
