import { useEffect, useState } from 'react';
import type { Hint } from '#domain/wording/hint.ts';
import { today, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { fetched } from '../window/later.ts';
import { useBoardView } from './board-view.ts';

/** How long the plan has to be left alone before it is read again, in milliseconds. */
const pause = 350;

/** What reads a plan for hints. */
export const reading = fetched(async () => (await import('./parts.ts')).hintsWithin);

/** The hints of what is looked at. They come a moment after a change: nothing waits for them. */
export function useCycleHints(): readonly Hint[] {
  const plan = usePlan();
  const cycle = useCycle();
  const { filter } = useBoardView();
  const [hints, setHints] = useState<readonly Hint[]>([]);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const hintsWithin = await reading.come();
      if (isWanted) setHints(hintsWithin(plan, cycle, filter, today()));
    };
    // What cannot be had the window tells of.
    const timer = setTimeout(() => void read().catch(() => undefined), pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [plan, cycle, filter]);
  return hints;
}
