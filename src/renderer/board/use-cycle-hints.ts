import { useEffect, useState } from 'react';
import { hintsWithin } from '#domain/objective-filter/hints-within.ts';
import type { Hint } from '#domain/wording/hint.ts';
import { today, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useBoardView } from './board-view.ts';

/** How long the plan has to be left alone before it is read again, in milliseconds. */
const pause = 350;

/** The hints of what is looked at. They come a moment after a change: nothing waits for them. */
export function useCycleHints(): readonly Hint[] {
  const plan = usePlan();
  const cycle = useCycle();
  const { filter } = useBoardView();
  const [hints, setHints] = useState<readonly Hint[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setHints(hintsWithin(plan, cycle, filter, today())), pause);
    return () => clearTimeout(timer);
  }, [plan, cycle, filter]);
  return hints;
}
