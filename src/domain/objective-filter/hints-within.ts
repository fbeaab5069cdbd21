import type { Plan } from '../plan/plan.ts';
import type { Cycle } from '../tables/tables.ts';
import { checkCycle } from '../wording/check.ts';
import type { Hint } from '../wording/hint.ts';
import { filterCycle, isFiltering, type ObjectiveFilter } from './objective-filter.ts';

/** The hints of what a filter leaves; all of them where none is asked. */
export function hintsWithin(plan: Plan, cycle: Cycle, filter: ObjectiveFilter, today: string): Hint[] {
  const hints = checkCycle(plan, cycle, today);
  if (!isFiltering(filter)) return hints;
  const { matches } = filterCycle(plan, cycle, filter, today);
  return hints.filter(({ objectiveId }) => matches.has(objectiveId));
}
