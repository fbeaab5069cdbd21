import type { KeyResult } from '../plan/rows.ts';

/** What of a key result is different where it goes on in the next cycle. */
export type CarriedFields = Pick<
  KeyResult,
  'baseline' | 'baselinePeriod' | 'target' | 'relativeTarget' | 'commitValue' | 'stretchValue' | 'confidence'
>;

/**
 * A key result that goes on from the value it reached in a cycle. It never turns round: what it has reached already
 * is no target any more, and one that overshot waits for a new one. How sure people are is asked anew.
 */
export function carriedFields(rung: KeyResult, reached: number | null, cycleName: string): CarriedFields {
  const { baseline, target, commitValue, stretchValue, relativeTarget, baselinePeriod } = rung;
  const kept = {
    baseline,
    baselinePeriod,
    target,
    relativeTarget,
    commitValue,
    stretchValue,
    confidence: null,
  };
  if (reached === null || rung.kind === 'milestone' || rung.kind === 'steps') return kept;
  const begun = { ...kept, baseline: reached, baselinePeriod: cycleName, relativeTarget: null };
  if (rung.kind === 'keep') return begun;
  // Without a baseline the direction is known from nothing but the target itself.
  const start = baseline ?? reached;
  const isAhead = (value: number | null): boolean =>
    value !== null && (target !== null && target < start ? value < reached : value > reached);
  if (target !== null && baseline !== null && !isAhead(target))
    return { ...begun, target: null, commitValue: null, stretchValue: null };
  return {
    ...begun,
    commitValue: isAhead(commitValue) ? commitValue : null,
    stretchValue: isAhead(stretchValue) ? stretchValue : null,
  };
}
