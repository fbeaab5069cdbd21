import { isWithin, reaches } from '../figure/decimal.ts';
import type { KeyResult } from '../tables/tables.ts';
import { titleDirection } from '../wording/direction.ts';
import type { Aim, Kind } from './kind.ts';
import { measured } from './measured.ts';

/** Whether a value holds its threshold; without one nothing is held. */
function holds({ comparison, target }: Aim, value: number): boolean {
  if (target === null) return false;
  return comparison === 'at-most' ? isWithin(value, target) : reaches(value, target);
}

/** Whether a value that is to be kept was to go up or down before. */
function sideOf({ baseline, target, title }: Pick<KeyResult, 'baseline' | 'target' | 'title'>) {
  const isDownwards =
    baseline !== null && target !== null && target !== baseline
      ? target < baseline
      : titleDirection(title) === 'down';
  return isDownwards ? 'at-most' : 'at-least';
}

/** A value that is to stay on its side of a threshold: how far it is, is how often it held. */
export const keep: Kind<'measure' | 'comparison'> = {
  ...measured(({ standing }) => (standing && standing.count > 0 ? standing.held / standing.count : 0)),
  requires: { measure: true, comparison: true },
  measureOf: ({ measure }) => measure ?? 'number',
  editor: [['comparison', 'measure'], ['baseline', 'threshold'], ['baselinePeriod', 'unit'], ['now']],
  // It is done when its time is over, never before.
  isReachedBy: () => false,
  holds,
  isDone: ({ rung, standing }, isOver) =>
    isOver && standing !== undefined && holds(rung, standing.latestValue),
  judge: ({ rung, standing }) => (standing && holds(rung, standing.latestValue) ? 'on-track' : 'behind'),
  // It is wanted whole from its first day on: half of its time is no half of it.
  wanted: (expected) => (expected > 0 ? 1 : expected),
  expectedValue: ({ target }) => target,
  line: ({ rung: { baseline, target, comparison }, standing }, speech) => {
    const from = baseline === null ? '' : speech.bare(baseline);
    const threshold = target === null ? speech.targetOpen : speech.figure(target);
    const to = `${speech.comparison[comparison]} ${threshold}`;
    return {
      from,
      to,
      now: standing ? speech.figure(standing.latestValue) : null,
      way: from === '' ? [to] : [from, to],
    };
  },
  brings: (asked, before, measureBefore) => {
    const wasKept = before.kind === 'keep';
    return {
      measure: asked.measure ?? measureBefore ?? 'number',
      comparison: asked.comparison ?? (wasKept ? before.comparison : null) ?? sideOf({ ...before, ...asked }),
      // A threshold stands by itself.
      ...(wasKept ? {} : { relativeTarget: null }),
    };
  },
  inMeasure: (measure) => ({ measure }),
  carried: (_, reached, baselinePeriod) => ({ baseline: reached, baselinePeriod, relativeTarget: null }),
};
