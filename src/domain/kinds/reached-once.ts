import { reaches } from '../figure/decimal.ts';
import type { Kind } from './kind.ts';
import { stateOfGap } from './verdict.ts';

/**
 * What most kinds have in common: they measure nothing of their own, are reached once and for good, and are judged by
 * how far they lag behind a straight line.
 */
export const reachedOnce = (progress: Kind['progress']) =>
  ({
    requires: {},
    measureOf: null,
    moves: false,
    progress,
    holds: null,
    reachedOn: ({ standing }) => standing?.reachedOn ?? null,
    unknown: () => null,
    isDone: (facts) => reaches(progress(facts), 1),
    judge: (facts, expected) => stateOfGap(expected - progress(facts)),
    expected: (share) => share,
    wanted: (expected) => expected,
    expectedValue: () => null,
    typed: () => null,
    brings: () => ({}),
    firstValue: () => null,
    inMeasure: (measure) => ({ kind: measure }),
    carried: () => ({}),
  }) satisfies Partial<Kind>;
