import { isWithin } from '../figure/decimal.ts';
import type { State } from '../progress/state.ts';

/** What a gap of expected minus actual progress (fractions) says. */
export function stateOfGap(gap: number): State {
  if (isWithin(gap, 0.1)) return 'on-track';
  return isWithin(gap, 0.25) ? 'at-risk' : 'behind';
}

/** What confidence alone says, in percent. */
export function stateOfConfidence(confidence: number | null): State {
  if (confidence === null || confidence >= 50) return 'on-track';
  return confidence < 25 ? 'behind' : 'at-risk';
}
