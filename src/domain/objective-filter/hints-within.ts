import type { Plan } from '../plan/plan.ts';
import type { Cycle } from '../tables/tables.ts';
import { checkInTurns } from '../wording/check.ts';
import type { Hint } from '../wording/hint.ts';
import { filterCycle, isFiltering, type ObjectiveFilter } from './objective-filter.ts';

/** The hints of what a filter leaves, a few at a time; all of them where none is asked. */
export function* hintsWithin(
  plan: Plan,
  cycle: Cycle,
  filter: ObjectiveFilter,
  today: string,
): Generator<readonly Hint[]> {
  const matches = isFiltering(filter) ? filterCycle(plan, cycle, filter, today).matches : null;
  for (const hints of checkInTurns(plan, cycle, today))
    yield matches ? hints.filter(({ objectiveId }) => matches.has(objectiveId)) : hints;
}
