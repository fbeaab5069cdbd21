import { supportOf } from '../alignment/alignment.ts';
import { daysBetween, localDay } from '../cycle/days.ts';
import { roundedScore } from '../figure/fraction.ts';
import { factsOf, kindOf } from '../kinds/kinds.ts';
import { countedLadder, isObjectivePostponed } from '../ladder/postponed.ts';
import { meanOf, weightedMean } from '../mean/mean.ts';
import type { Plan, Standing } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { KeyResult, Objective } from '../tables/tables.ts';

/** The value a measured key result has now: its latest check-in, else its baseline. */
export function currentValue(keyResult: KeyResult, standing: Standing | undefined): number | null {
  return standing?.latestValue ?? keyResult.baseline;
}

/** Progress of a key result in its plan, as a fraction from 0 to 1 [product: Key result kinds]. */
export const progressIn = (plan: Plan, keyResult: KeyResult): number =>
  kindOf(keyResult).progress(factsOf(plan, keyResult));

/** The day on which a key result was reached: its first check-in there, or its last step; null where it is not. */
export const reachedOn = (plan: Plan, rung: KeyResult): string | null =>
  kindOf(rung).reachedOn(factsOf(plan, rung));

/** The weighted mean of an objective's key results that count, as a fraction; null without any [product: Score]. */
export function objectiveProgress(plan: Plan, objectiveId: Id<'objective'>): number | null {
  return weightedMean(
    countedLadder(plan, objectiveId),
    (rung) => progressIn(plan, rung),
    ({ weight }) => weight,
  );
}

/**
 * How many objectives support this one and their mean progress, never mixed into its own [product: Roll-up]. One that was
 * carried over counts once, as what it has become.
 */
export function supportSummary(
  plan: Plan,
  objectiveId: Id<'objective'>,
): { count: number; mean: number | null } {
  const children = new Set(supportOf(plan, objectiveId).map((alignment) => alignment.childId));
  for (const id of [...children]) {
    const child = plan.tables.objective.get(id);
    if (child?.carriedFromId) children.delete(child.carriedFromId);
    if (child && isObjectivePostponed(plan, child)) children.delete(id);
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
 * Expected progress on `today` as a fraction: 0 before `expectedFrom`, 1 from the key result's due date on, and between
 * as its kind says.
 */
export function expectedProgress(keyResult: KeyResult, objective: Objective, today: string): number {
  const due = dueDay(keyResult, objective);
  const from = expectedFrom(keyResult, objective);
  if (today >= due) return 1;
  if (today <= from) return 0;
  return kindOf(keyResult).expected(daysBetween(from, today) / daysBetween(from, due));
}

/** The least rounded score of each band above the lowest [Doerr]. */
export const leastOfBand = { good: 0.7, warn: 0.4 } as const;

/** Bands of a score of 0–1 on its rounded figure. */
export function band(score: number): 'good' | 'warn' | 'bad' {
  const rounded = roundedScore(score);
  return rounded >= leastOfBand.good ? 'good' : rounded >= leastOfBand.warn ? 'warn' : 'bad';
}
