import { useEffect, useState } from 'react';
import { filterCycle, isFiltering, type ObjectiveFilter } from '#domain/objective-filter/objective-filter.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { checkCycle } from '#domain/wording/check.ts';
import type { Hint } from '#domain/wording/hint.ts';
import { today, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useBoardView } from './board-view.ts';

/** How long the plan has to be left alone before it is read again, in milliseconds. */
const pause = 350;

/** The hints of what a filter leaves; all of them where none is asked. */
export function hintsWithin(plan: Plan, cycle: Cycle, filter: ObjectiveFilter): Hint[] {
  const hints = checkCycle(plan, cycle, today());
  if (!isFiltering(filter)) return hints;
  const { matches } = filterCycle(plan, cycle, filter, today());
  return hints.filter(({ objectiveId }) => matches.has(objectiveId));
}

/** The hints of what is looked at. They come a moment after a change: nothing waits for them. */
export function useCycleHints(): readonly Hint[] {
  const plan = usePlan();
  const cycle = useCycle();
  const { filter } = useBoardView();
  const [hints, setHints] = useState<readonly Hint[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setHints(hintsWithin(plan, cycle, filter)), pause);
    return () => clearTimeout(timer);
  }, [plan, cycle, filter]);
  return hints;
}
