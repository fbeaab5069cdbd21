import { isSame, isWithin, reaches } from '../figure/decimal.ts';
import type { Measure } from '../tables/column.ts';
import type { Kind } from './kind.ts';
import { measured } from './measured.ts';

const isReachedBy: Kind['isReachedBy'] = ({ baseline, target }, value) => {
  if (target === null) return false;
  const start = baseline ?? 0;
  if (target < start) return isWithin(value, target);
  return target > start ? reaches(value, target) : isSame(value, target);
};

/** One whose target equals its baseline counts as reached once its value is there. */
const progress: Kind['progress'] = ({ rung, standing }) => {
  const { baseline, target } = rung;
  if (target === null || !standing) return 0;
  const start = baseline ?? 0;
  if (isReachedBy(rung, standing.latestValue)) return 1;
  return target === start ? 0 : Math.max(0, Math.min(1, (standing.latestValue - start) / (target - start)));
};

/**
 * It never turns round: what it has reached already is no target any more, and one that overshot waits for a new one.
 */
const carried: Kind['carried'] = (rung, reached, baselinePeriod) => {
  const { baseline, target, commitValue, stretchValue } = rung;
  const begun = { baseline: reached, baselinePeriod, relativeTarget: null };
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
};

/** The kind of what goes from a baseline to a target, in values of one measure. */
export const moving = (measure: Measure): Kind => ({
  ...measured(progress),
  measureOf: () => measure,
  moves: true,
  editor: [['baseline', 'target'], ['baselinePeriod', 'unit'], ['commitValue', 'stretchValue'], ['now']],
  isReachedBy,
  expectedValue: ({ baseline, target }, expected) => {
    if (target === null) return null;
    const start = baseline ?? 0;
    return start + (target - start) * expected;
  },
  line: ({ rung: { baseline, target }, standing }, { baselineOpen, targetOpen, bare, figure }) => {
    const from = baseline === null ? baselineOpen : bare(baseline);
    const to = target === null ? targetOpen : figure(target);
    return { from, to, now: standing ? figure(standing.latestValue) : null, way: [from, to] };
  },
  carried,
});
