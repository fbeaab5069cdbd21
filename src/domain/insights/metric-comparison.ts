import { countedIn } from '../cycle/cycle.ts';
import { hasValues } from '../kinds/kinds.ts';
import { drawn } from '../ladder/ladder.ts';
import { countedLadder } from '../ladder/postponed.ts';
import { type Owner, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import { currentValue, progressIn } from '../progress/progress.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';

/** A key result that measures something against the period before: what leadership asks for. */
export interface Evidence {
  readonly rung: KeyResult;
  readonly objective: Objective;
  readonly owner: Owner;
  readonly before: number;
  readonly now: number;
  readonly absolute: number;
  /** The change as a fraction of the value before; null where that was zero. */
  readonly relative: number | null;
  readonly progress: number;
}

function evidenceOf(plan: Plan, rung: KeyResult, objective: Objective): Evidence | null {
  const now = currentValue(rung, plan.standings.get(rung.id));
  if (rung.baseline === null || now === null || !hasValues(rung)) return null;
  const absolute = now - rung.baseline;
  return {
    rung,
    objective,
    owner: ownerOf(objective),
    before: rung.baseline,
    now,
    absolute,
    relative: rung.baseline === 0 ? null : absolute / Math.abs(rung.baseline),
    progress: progressIn(plan, rung),
  };
}

/** The measured key results of a cycle, period against baseline period, in the order of the plan. */
export function evidenceIn(plan: Plan, cycle: Cycle): Evidence[] {
  return countedIn(plan, cycle).flatMap((objective) =>
    drawn(plan, countedLadder(plan, objective.id)).flatMap((rung) => evidenceOf(plan, rung, objective) ?? []),
  );
}

/** The key results that measure one metric, whoever has them. */
export const evidenceOfMetric = (plan: Plan, cycle: Cycle, metricId: Id<'metric'>): Evidence[] =>
  evidenceIn(plan, cycle).filter(({ rung }) => rung.metricId === metricId);

/** The metrics that a cycle's key results measure, most used first. */
export function metricsUsed(plan: Plan, cycle: Cycle): { metricId: Id<'metric'>; count: number }[] {
  const counts = new Map<string, number>();
  for (const { rung } of evidenceIn(plan, cycle)) {
    if (rung.metricId) counts.set(rung.metricId, (counts.get(rung.metricId) ?? 0) + 1);
  }
  return [...counts].map(([metricId, count]) => ({ metricId, count })).sort((a, b) => b.count - a.count);
}
