import { daysBetween } from '../cycle/days.ts';
import { isWithin, reaches } from '../figure/decimal.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { weightedMean } from '../mean/mean.ts';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult, Objective } from '../plan/rows.ts';
import { expectedProgress, holds, progressIn } from './progress.ts';

export const states = ['on-track', 'at-risk', 'behind', 'stale'] as const;
/** How something stands against what is expected of it today [product: Expected progress]. */
export type State = (typeof states)[number];

/** Without a check-in for longer than this many days a key result is stale. */
const staleAfter = 14;

/** What a gap of expected minus actual progress (fractions) says. */
function stateOfGap(gap: number): State {
  if (isWithin(gap, 0.1)) return 'on-track';
  return isWithin(gap, 0.25) ? 'at-risk' : 'behind';
}

function stateOfConfidence(confidence: number | null): State {
  if (confidence === null || confidence >= 50) return 'on-track';
  return confidence < 25 ? 'behind' : 'at-risk';
}

/** The last day on which somebody said how a key result stands; its objective's start where nobody did. */
function lastWord(plan: Plan, rung: KeyResult, objective: Objective): string {
  const days = [objective.startsOn];
  const standing = plan.standings.get(rung.id);
  if (standing) days.push(standing.latestOn);
  for (const { doneOn } of plan.tables.step.where('keyResultId', rung.id)) if (doneOn) days.push(doneOn);
  return days.sort().at(-1) as string;
}

/** The state of a key result on `today`. What is reached is on track, whenever it was last spoken of. */
export function keyResultState(plan: Plan, rung: KeyResult, objective: Objective, today: string): State {
  const standing = plan.standings.get(rung.id);
  const progress = progressIn(plan, rung);
  const isReached = progress >= 1 && rung.kind !== 'keep';
  if (isReached) return 'on-track';
  if (today > objective.startsOn && daysBetween(lastWord(plan, rung, objective), today) > staleAfter) {
    return 'stale';
  }
  if (rung.kind === 'keep') {
    return !standing || holds(rung, standing.latestValue) ? 'on-track' : 'behind';
  }
  const due = rung.dueOn ?? objective.endsOn;
  if (rung.kind === 'milestone' && today < due)
    return stateOfConfidence(standing?.confidence ?? rung.confidence);
  return stateOfGap(expectedProgress(rung, objective, today) - progress);
}

/**
 * The state of an objective: the weighted mean of what its rungs lack; stale where every rung that is not
 * reached is stale. Without key results it is on track.
 */
export function objectiveState(plan: Plan, objective: Objective, today: string): State {
  const rungs = ladderOf(plan, objective.id);
  const rungStates = new Map(rungs.map((rung) => [rung, keyResultState(plan, rung, objective, today)]));
  const open = rungs.filter((rung) => progressIn(plan, rung) < 1 || rung.kind === 'keep');
  if (open.length > 0 && open.every((rung) => rungStates.get(rung) === 'stale')) return 'stale';
  const severity: Record<State, number> = { 'on-track': 0, 'at-risk': 1, behind: 2, stale: 1 };
  const mean = weightedMean(
    rungs,
    (rung) => severity[rungStates.get(rung) as State],
    ({ weight }) => weight,
  );
  if (mean === null) return 'on-track';
  return !reaches(mean, 0.5) ? 'on-track' : !reaches(mean, 1.5) ? 'at-risk' : 'behind';
}
