import { ladderOf } from '../ladder/ladder.ts';
import { rungsIn, type Scope } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult, Objective, Step } from '../plan/rows.ts';
import { type History, progressOn, standingOn } from '../progress/history.ts';
import { expectedProgress } from '../progress/progress.ts';

/** How a part of the plan stood at the end of a day: means over its objectives, as fractions. */
export interface OverTimePoint {
  readonly day: string;
  /** Null on days that are still to come. */
  readonly progress: number | null;
  readonly expected: number;
  /** The mean confidence of what had one by then, in percent; null where nothing had. */
  readonly confidence: number | null;
}

export type HistoryOf = (keyResultId: string) => History;

/** A mean that is built up value by value. */
class Mean {
  private sum = 0;
  private weight = 0;

  add(value: number, weight = 1): void {
    this.sum += value * weight;
    this.weight += weight;
  }

  get value(): number | null {
    return this.weight === 0 ? null : this.sum / this.weight;
  }
}

const noSteps: readonly Step[] = [];

const stepsOf = (plan: Plan, rung: KeyResult): readonly Step[] =>
  rung.kind === 'steps' ? plan.tables.step.where('keyResultId', rung.id) : noSteps;

/** Progress of an objective at the end of `day`: the weighted mean of its rungs as they stood then; null without any. */
export function objectiveProgressOn(
  plan: Plan,
  objective: Objective,
  historyOf: HistoryOf,
  day: string,
  rungs: readonly KeyResult[] = ladderOf(plan, objective.id),
): number | null {
  const mean = new Mean();
  for (const rung of rungs)
    mean.add(progressOn(rung, historyOf(rung.id), stepsOf(plan, rung), day), rung.weight);
  return mean.value;
}

/** Expected progress of an objective on `day`: the weighted mean of its rungs'; null without any. */
export function objectiveExpectedOn(
  plan: Plan,
  objective: Objective,
  day: string,
  rungs: readonly KeyResult[] = ladderOf(plan, objective.id),
): number | null {
  const mean = new Mean();
  for (const rung of rungs) mean.add(expectedProgress(rung, objective, day), rung.weight);
  return mean.value;
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
      const own = hasBegun ? objectiveProgressOn(plan, objective, historyOf, day, rungs) : null;
      if (own !== null) progress.add(own);
      const wanted = objectiveExpectedOn(plan, objective, day, rungs);
      if (wanted !== null) expected.add(wanted);
      if (!hasBegun) continue;
      for (const rung of rungs) {
        const said = standingOn(rung, historyOf(rung.id), day)?.confidence ?? null;
        if (said !== null) confidence.add(said);
      }
    }
    return {
      day,
      progress: hasBegun ? progress.value : null,
      expected: expected.value ?? 0,
      confidence: confidence.value,
    };
  });
}
