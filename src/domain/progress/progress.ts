import { supportOf } from '../alignment/alignment.ts';
import { daysBetween, localDay } from '../cycle/days.ts';
import { isSame, isWithin, reaches } from '../figure/decimal.ts';
import { roundedScore } from '../figure/fraction.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { meanOf, weightedMean } from '../mean/mean.ts';
import type { Plan, Standing } from '../plan/plan.ts';
import type { KeyResult, Objective, Step } from '../plan/rows.ts';

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

type Threshold = Pick<KeyResult, 'comparison' | 'target'>;

/** Whether a `keep` value holds its threshold; without one nothing is held. */
export function holds({ comparison, target }: Threshold, value: number): boolean {
  if (target === null) return false;
  return comparison === 'at-most' ? isWithin(value, target) : reaches(value, target);
}

type Aim = Pick<KeyResult, 'kind' | 'baseline' | 'target'>;

/** Whether a measured value or a milestone is where its target is. */
export function isReachedBy({ kind, baseline, target }: Aim, value: number): boolean {
  switch (kind) {
    case 'milestone':
      return value >= 1;
    case 'steps':
    case 'keep':
      return false;
    case 'number':
    case 'percent':
    case 'currency': {
      if (target === null) return false;
      const start = baseline ?? 0;
      if (target < start) return isWithin(value, target);
      return target > start ? reaches(value, target) : isSame(value, target);
    }
  }
}

/** The value a measured key result has now: its latest check-in, else its baseline. */
export function currentValue(keyResult: KeyResult, standing: Standing | undefined): number | null {
  return standing?.latestValue ?? keyResult.baseline;
}

/**
 * Progress of a key result as a fraction from 0 to 1 [product: Key result kinds]. A measured one whose
 * target equals its baseline counts as reached once its value is there.
 */
export function progressOf(
  keyResult: KeyResult,
  standing: Standing | undefined,
  steps: readonly Step[] = [],
): number {
  switch (keyResult.kind) {
    case 'keep':
      return standing && standing.count > 0 ? standing.held / standing.count : 0;
    case 'milestone':
      return standing && standing.latestValue >= 1 ? 1 : 0;
    case 'steps':
      return steps.length === 0 ? 0 : steps.filter((step) => step.doneOn !== null).length / steps.length;
    case 'number':
    case 'percent':
    case 'currency': {
      const { baseline, target } = keyResult;
      if (target === null || !standing) return 0;
      const start = baseline ?? 0;
      if (isReachedBy(keyResult, standing.latestValue)) return 1;
      return target === start ? 0 : clamp((standing.latestValue - start) / (target - start));
    }
  }
}

/** Progress of a key result in its plan, as a fraction. */
export function progressIn(plan: Plan, keyResult: KeyResult): number {
  return progressOf(
    keyResult,
    plan.standings.get(keyResult.id),
    keyResult.kind === 'steps' ? plan.tables.step.where('keyResultId', keyResult.id) : [],
  );
}

/** The day on which a key result was reached: its first check-in there, or its last step; null where it is not. */
export function reachedOn(plan: Plan, rung: KeyResult): string | null {
  if (rung.kind !== 'steps') return plan.standings.get(rung.id)?.reachedOn ?? null;
  const days = plan.tables.step.where('keyResultId', rung.id).map(({ doneOn }) => doneOn);
  if (days.length === 0 || days.some((day) => day === null)) return null;
  return (days as string[]).sort().at(-1) ?? null;
}

/** The weighted mean of an objective's key results, as a fraction; null without any [product: Score]. */
export function objectiveProgress(plan: Plan, objectiveId: string): number | null {
  return weightedMean(
    ladderOf(plan, objectiveId),
    (rung) => progressIn(plan, rung),
    ({ weight }) => weight,
  );
}

/**
 * How many objectives support this one and their mean progress, never mixed into its own [product: Roll-up]. One that was
 * carried over counts once, as what it has become.
 */
export function supportSummary(plan: Plan, objectiveId: string): { count: number; mean: number | null } {
  const children = new Set(supportOf(plan, objectiveId).map((alignment) => alignment.childId));
  for (const id of [...children]) {
    const from = plan.tables.objective.get(id)?.carriedFromId;
    if (from) children.delete(from);
  }
  return { count: children.size, mean: meanOf([...children].map((id) => objectiveProgress(plan, id))) };
}

/**
 * The first day of what is expected of a key result: what was made by hand after its objective began is expected from the
 * day it was made; what came with a past, carried over or with the dates of a template, from the beginning.
 */
export function expectedFrom(keyResult: KeyResult, { startsOn, templateKey, createdAt }: Objective): string {
  const isOfTemplate = templateKey !== null && keyResult.createdAt === createdAt;
  if (keyResult.carriedFromId !== null || isOfTemplate) return startsOn;
  const made = localDay(keyResult.createdAt);
  return made > startsOn ? made : startsOn;
}

/** The day by which a key result is due: its own, else the end of its objective. */
export const dueDay = ({ dueOn }: Pick<KeyResult, 'dueOn'>, { endsOn }: Pick<Objective, 'endsOn'>): string =>
  dueOn ?? endsOn;

/**
 * Expected progress on `today` as a fraction: linear from `expectedFrom` to the key result's due date, 0 before and 1
 * after; a milestone without steps is expected only when due.
 */
export function expectedProgress(keyResult: KeyResult, objective: Objective, today: string): number {
  const due = dueDay(keyResult, objective);
  const from = expectedFrom(keyResult, objective);
  if (today >= due) return 1;
  if (keyResult.kind === 'milestone' || today <= from) return 0;
  return clamp(daysBetween(from, today) / daysBetween(from, due));
}

/** Bands of a score of 0–1 on its rounded figure [Doerr]. */
export function band(score: number): 'good' | 'warn' | 'bad' {
  const rounded = roundedScore(score);
  return rounded >= 0.7 ? 'good' : rounded >= 0.4 ? 'warn' : 'bad';
}
