import { addDays, daysApart, weeksApart } from '../cycle/days.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Standing } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { CheckIn, KeyResult, Objective, Step } from '../tables/tables.ts';
import { expectedProgress } from './progress.ts';

/** What of a check-in a curve needs. */
export type PastCheckIn = Pick<CheckIn, 'checkedOn' | 'value' | 'confidence' | 'note'>;

/** The check-ins of a key result from the first to the last day; of two on one day the later one comes last. */
export type PastCheckIns = readonly PastCheckIn[];

/** The check-ins of each of some key results. */
export type CheckInsOf = (keyResultId: Id<'keyResult'>) => PastCheckIns;

const none: PastCheckIns = [];

/** Tells check-ins of several key results apart, which are in the order of their days. */
export function checkInsByKeyResult(
  checkIns: readonly (PastCheckIn & Pick<CheckIn, 'keyResultId'>)[],
): CheckInsOf {
  const byKeyResult = Map.groupBy(checkIns, ({ keyResultId }) => keyResultId);
  return (id) => byKeyResult.get(id) ?? none;
}

/** The beginning of check-ins up to the end of a day; all of it without one. */
export function upTo(checkIns: PastCheckIns, day: string | null): PastCheckIns {
  const end = day === null ? -1 : checkIns.findIndex(({ checkedOn }) => checkedOn > day);
  return end < 0 ? checkIns : checkIns.slice(0, end);
}

/** Values as a standing has them. */
export const valuesAsText = (values: readonly number[]): string =>
  JSON.stringify(values.toSorted((a, b) => a - b));

/** Where a key result stands by its check-ins; undefined before its first check-in. */
export function standingOf(keyResult: KeyResult, checkIns: PastCheckIns): Standing | undefined {
  const first = checkIns[0];
  const latest = checkIns.at(-1);
  if (!first || !latest) return undefined;
  const kind = kindOf(keyResult);
  const isThere = ({ value }: PastCheckIn) => kind.isReachedBy(keyResult, value);
  return {
    keyResultId: keyResult.id,
    latestValue: latest.value,
    latestOn: latest.checkedOn,
    // Who says nothing of it has not taken back what was said before.
    confidence: checkIns.findLast(({ confidence }) => confidence !== null)?.confidence ?? null,
    count: checkIns.length,
    held: checkIns.filter(({ value }) => kind.holds?.(keyResult, value)).length,
    values: kind.holds ? valuesAsText(checkIns.map(({ value }) => value)) : null,
    reachedOn: isThere(latest) ? (checkIns.find(isThere)?.checkedOn ?? null) : null,
  };
}

/** Where a key result stood at the end of `day`; undefined before its first check-in. */
export const standingOn = (keyResult: KeyResult, checkIns: PastCheckIns, day: string): Standing | undefined =>
  standingOf(keyResult, upTo(checkIns, day));

/** Progress of a key result at the end of `day`, as a fraction: what it would have shown then. */
export const progressOn = (
  keyResult: KeyResult,
  checkIns: PastCheckIns,
  steps: readonly Step[],
  day: string,
): number => progressFrom(keyResult, standingOn(keyResult, checkIns, day), steps, day);

/** Progress of a key result at the end of `day` from where it stood then, as a fraction. */
export function progressFrom(
  keyResult: KeyResult,
  standing: Standing | undefined,
  steps: readonly Step[],
  day: string,
): number {
  const doneThen = steps.map((step) =>
    step.doneOn !== null && step.doneOn > day ? { ...step, doneOn: null } : step,
  );
  return kindOf(keyResult).progress({ rung: keyResult, standing, steps: doneThen });
}

/** The value that a measured key result is expected to have on `day`; null where it has no value or no target. */
export const expectedValue = (keyResult: KeyResult, objective: Objective, day: string): number | null =>
  kindOf(keyResult).expectedValue(keyResult, expectedProgress(keyResult, objective, day));

/** The last day of each week of a span, and its very last day; for curves over time. */
export function weekEnds(startsOn: string, endsOn: string): string[] {
  const apart = weeksApart(startsOn, endsOn);
  const days = daysApart(startsOn, endsOn, apart).map((day) => addDays(day, apart - 1));
  return [...days.filter((day) => day < endsOn), endsOn];
}
