import { factsOf, hasValues, kindOf } from '../kinds/kinds.ts';
import type { Plan } from '../plan/plan.ts';
import { standingOf } from '../progress/past-check-ins.ts';
import type { KeyResult } from '../tables/tables.ts';

/** How far a progress may lie from the score that it stands for. */
const near = 0.005;

/** The value with which a key result has a score, a fraction; null where no single value of its kind gives that. */
export function valueOfScore(plan: Plan, rung: KeyResult, score: number, on: string): number | null {
  const kind = kindOf(rung);
  const value = hasValues(rung) ? kind.expectedValue(rung, score) : Math.floor(score);
  if (value === null) return null;
  const standing = standingOf(rung, [{ checkedOn: on, value, confidence: null, note: '' }]);
  return Math.abs(kind.progress({ ...factsOf(plan, rung), rung, standing }) - score) <= near ? value : null;
}
