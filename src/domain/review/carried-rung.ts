import type { CarriedFields } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { KeyResult } from '../tables/tables.ts';

/** A key result that goes on from the value it reached in a cycle, as its kind does. How sure people are is asked anew. */
export function carriedFields(rung: KeyResult, reached: number | null, cycleName: string): CarriedFields {
  const { baseline, target, commitValue, stretchValue, relativeTarget, baselinePeriod } = rung;
  return {
    baseline,
    baselinePeriod,
    target,
    relativeTarget,
    commitValue,
    stretchValue,
    confidence: null,
    ...(reached === null ? {} : kindOf(rung).carried(rung, reached, cycleName)),
  };
}
