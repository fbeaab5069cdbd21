import { milestoneSteps } from '../kinds/kinds.ts';
import { countedLadder } from '../ladder/postponed.ts';
import { Mean, weightedMean } from '../mean/mean.ts';
import { countedRungsIn, objectivesOf, type Scope } from '../ownership/scope.ts';
import type { Plan, Standing } from '../plan/plan.ts';
import type { CurvePoint } from '../progress/curve.ts';
import { type CheckInsOf, progressFrom, standingOn, weekEnds } from '../progress/past-check-ins.ts';
import { expectedProgress } from '../progress/progress.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';

/** How a part of the plan stood at the end of a day: means over its objectives, as fractions. */
export interface OverTimePoint {
  readonly day: string;
  /** Null on days that are still to come, and where there are no key results. */
  readonly progress: number | null;
  readonly expected: number;
  /** The mean confidence of what had one by then, in percent; null where nothing had. */
  readonly confidence: number | null;
}

/** The same as any curve that is drawn; of an empty ladder nothing is expected. */
export const asCurve = (
  points: readonly (Omit<OverTimePoint, 'expected'> & Pick<CurvePoint, 'expected'>)[],
): CurvePoint[] => points.map(({ progress, ...point }) => ({ ...point, actual: progress, note: '' }));

/** Expected progress of an objective on `day`: the weighted mean of its rungs'; null without any. */
export function objectiveExpectedOn(
  plan: Plan,
  objective: Objective,
  day: string,
  rungs: readonly KeyResult[] = countedLadder(plan, objective.id),
): number | null {
  return weightedMean(
    rungs,
    (rung) => expectedProgress(rung, objective, day),
    ({ weight }) => weight,
  );
}

/** What of a plan a curve tells, and how it is read. */
export interface OverTimeOf {
  readonly scope: Scope;
  readonly objectivesIn: (plan: Plan) => readonly Objective[];
  /** The ladders as they were on a day [product: The past is judged by what was known then]. */
  readonly laddersOn: (day: string) => Plan;
  readonly checkInsOf: CheckInsOf;
  readonly days: readonly string[];
  readonly today: string;
}

/** An objective with those of its key results that are looked at. */
export interface Part {
  readonly objective: Objective;
  readonly rungs: readonly KeyResult[];
}

/** How parts of a plan stand on a day, by where each key result stands then: means over the objectives. */
export function meansOn(
  plan: Plan,
  parts: readonly Part[],
  day: string,
  standingOf: (rung: KeyResult) => Standing | undefined,
): { progress: number | null; expected: number | null; confidence: number | null } {
  const mean = { progress: new Mean(), expected: new Mean(), confidence: new Mean() };
  for (const { objective, rungs } of parts) {
    mean.expected.addKnown(objectiveExpectedOn(plan, objective, day, rungs));
    const own = new Mean();
    for (const rung of rungs) {
      const standing = standingOf(rung);
      own.add(progressFrom(rung, standing, milestoneSteps(plan, rung), day), rung.weight);
      mean.confidence.addKnown(standing?.confidence ?? rung.confidence);
    }
    mean.progress.addKnown(own.value);
  }
  return {
    progress: mean.progress.value,
    expected: mean.expected.value,
    confidence: mean.confidence.value,
  };
}

/** How some objectives stood on each of `days`; after `today` only what is expected is known. */
export function overTime({
  scope,
  objectivesIn,
  laddersOn,
  checkInsOf,
  days,
  today,
}: OverTimeOf): OverTimePoint[] {
  let plan: Plan | undefined;
  let parts: readonly Part[] = [];
  return days.map((day, index) => {
    const then = laddersOn(day);
    if (then !== plan)
      parts = objectivesIn(then).map((objective) => ({
        objective,
        rungs: countedRungsIn(then, objective, scope),
      }));
    plan = then;
    // A week that has begun counts as far as it has come.
    const hasBegun = day <= today || (days[index - 1] ?? '') < today;
    const { progress, expected, confidence } = meansOn(then, parts, day, (rung) =>
      standingOn(rung, checkInsOf(rung.id), day),
    );
    return {
      day,
      progress: hasBegun ? progress : null,
      expected: expected ?? 0,
      confidence: hasBegun ? confidence : null,
    };
  });
}

/** The curve of a scope in a cycle, week by week. */
export const cycleOverTime = (
  cycle: Cycle,
  about: Omit<OverTimeOf, 'objectivesIn' | 'days'>,
): OverTimePoint[] =>
  overTime({
    ...about,
    objectivesIn: (plan) => objectivesOf(plan, cycle, about.scope),
    days: weekEnds(cycle.startsOn, cycle.endsOn),
  });
