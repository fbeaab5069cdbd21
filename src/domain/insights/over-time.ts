import { ladderOf } from '../ladder/ladder.ts';
import { Mean, weightedMean } from '../mean/mean.ts';
import { rungsIn, type Scope } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult, Objective, Step } from '../plan/rows.ts';
import { type HistoryOf, progressFrom, standingOn } from '../progress/history.ts';
import { expectedProgress } from '../progress/progress.ts';

/** How a part of the plan stood at the end of a day: means over its objectives, as fractions. */
export interface OverTimePoint {
  readonly day: string;
  /** Null on days that are still to come, and where there are no key results. */
  readonly progress: number | null;
  readonly expected: number;
  /** The mean confidence of what had one by then, in percent; null where nothing had. */
  readonly confidence: number | null;
}

const noSteps: readonly Step[] = [];

const stepsOf = (plan: Plan, rung: KeyResult): readonly Step[] =>
  rung.kind === 'steps' ? plan.tables.step.where('keyResultId', rung.id) : noSteps;

/** Expected progress of an objective on `day`: the weighted mean of its rungs'; null without any. */
export function objectiveExpectedOn(
  plan: Plan,
  objective: Objective,
  day: string,
  rungs: readonly KeyResult[] = ladderOf(plan, objective.id),
): number | null {
  return weightedMean(
    rungs,
    (rung) => expectedProgress(rung, objective, day),
    ({ weight }) => weight,
  );
}

/** How some objectives stood on each of `days`; after `today` only what is expected is known. */
export function overTime(
  plan: Plan,
  objectives: readonly Objective[],
  {
    scope,
    historyOf,
    days,
    today,
  }: {
    readonly scope: Scope;
    readonly historyOf: HistoryOf;
    readonly days: readonly string[];
    readonly today: string;
  },
): OverTimePoint[] {
  const parts = objectives.map((objective) => ({ objective, rungs: rungsIn(plan, objective, scope) }));
  return days.map((day, index) => {
    // A week that has begun counts as far as it has come.
    const hasBegun = day <= today || (days[index - 1] ?? '') < today;
    const progress = new Mean();
    const expected = new Mean();
    const confidence = new Mean();
    for (const { objective, rungs } of parts) {
      const wanted = objectiveExpectedOn(plan, objective, day, rungs);
      if (wanted !== null) expected.add(wanted);
      if (!hasBegun) continue;
      const own = new Mean();
      for (const rung of rungs) {
        const standing = standingOn(rung, historyOf(rung.id), day);
        own.add(progressFrom(rung, standing, stepsOf(plan, rung), day), rung.weight);
        const said = standing?.confidence ?? null;
        if (said !== null) confidence.add(said);
      }
      if (own.value !== null) progress.add(own.value);
    }
    return {
      day,
      progress: progress.value,
      expected: expected.value ?? 0,
      confidence: confidence.value,
    };
  });
}
