import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Proposal } from './proposal.ts';

/**
 * How many ladders are in another order in the files than in the plan, which stays: it may have been changed since for a
 * reason. Only of what is new the order of the files is taken.
 */
export function keptOrders({ entries }: Proposal, plan: Plan): number {
  const known = entries.filter(({ table, outcome }) => table === 'keyResult' && outcome !== 'created');
  const ladders = Map.groupBy(known, ({ under }) => under ?? '');
  return [...ladders].filter(([objectiveId, rungs]) => {
    const told = new Set(rungs.map(({ id }) => id));
    const there = ladderOf(plan, objectiveId).filter(({ id }) => told.has(id));
    return [...told]
      .filter((id) => there.some((rung) => rung.id === id))
      .some((id, at) => id !== there[at]?.id);
  }).length;
}
