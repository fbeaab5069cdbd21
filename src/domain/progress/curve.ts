import { hasValues, kindOf } from '../kinds/kinds.ts';
import { roundedLike } from '../number-format/number-format.ts';
import type { KeyResult, Objective, Step } from '../tables/tables.ts';
import { expectedValue, type PastCheckIns, progressOn } from './past-check-ins.ts';
import { expectedProgress } from './progress.ts';

/** A day of a key result's curve: values in its own unit, or progress as a fraction where it has none. */
export interface CurvePoint {
  readonly day: string;
  readonly actual: number | null;
  readonly expected: number | null;
  /** In percent. */
  readonly confidence: number | null;
  readonly note: string;
}

/**
 * The curve of a key result from its objective's start to its due date: its baseline, each day somebody said
 * something, and what was expected all along. A rising line of steps bends where one was done.
 */
export function curveOf(
  keyResult: KeyResult,
  objective: Objective,
  checkIns: PastCheckIns,
  steps: readonly Step[],
): CurvePoint[] {
  const due = keyResult.dueOn ?? objective.endsOn;
  const said = new Map(checkIns.map((point) => [point.checkedOn, point]));
  const bends = steps.flatMap(({ doneOn }) => (doneOn === null ? [] : [doneOn]));
  const last = [...said.keys(), ...bends].sort().at(-1);
  const days = [...new Set([objective.startsOn, ...said.keys(), ...bends, due])].sort();
  return days.map((day) => {
    const point = said.get(day);
    const isKnown = last !== undefined && day <= last;
    const isStart = day === objective.startsOn && !point;
    const actual = hasValues(keyResult)
      ? (point?.value ?? (isStart ? keyResult.baseline : null))
      : isKnown || isStart
        ? progressOn(keyResult, checkIns, steps, day)
        : null;
    return {
      day,
      actual,
      expected: hasValues(keyResult)
        ? expectedIn(keyResult, objective, day)
        : expectedProgress(keyResult, objective, day),
      confidence: point?.confidence ?? null,
      note: point?.note ?? '',
    };
  });
}

/** What is expected on a day, no finer than a key result's own figures are. */
function expectedIn(keyResult: KeyResult, objective: Objective, day: string): number | null {
  const value = expectedValue(keyResult, objective, day);
  return value === null ? null : roundedLike(value, keyResult);
}

/** A stretch of values that has a name. */
export interface ZoneStretch {
  readonly name: 'commit' | 'target' | 'stretch';
  readonly from: number;
  readonly to: number;
}

/** The zones of a measured key result along its values, from commit up; those without a limit are left out. */
export function zoneStretches(rung: KeyResult): ZoneStretch[] {
  const { commitValue, target, stretchValue } = rung;
  if (target === null || !kindOf(rung).moves) return [];
  const zones: ZoneStretch[] = [];
  if (commitValue !== null) zones.push({ name: 'commit', from: commitValue, to: target });
  if (stretchValue !== null) {
    zones.push({ name: 'target', from: target, to: stretchValue });
    zones.push({ name: 'stretch', from: stretchValue, to: stretchValue + (stretchValue - target) });
  }
  return zones;
}
