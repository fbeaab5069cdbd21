import { useEffect, useState } from 'react';
import type { Hint } from '#domain/wording/hint.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { fetched } from '../window/later.ts';
import { useBoardView } from './board-view.ts';

/** How long the plan has to be left alone before it is read again, in milliseconds. */
const pause = 350;

/** What reads a plan for hints. */
export const reading = fetched(async () => (await import('./parts.ts')).hintsRead);

/**
 * The hints of what is looked at; null until they were read for the first time. They come a moment after a change:
 * nothing waits for them. Whoever shows them alone wants them now.
 */
export function useCycleHints(isWantedNow = false): readonly Hint[] | null {
  const plan = usePlan();
  const cycle = useCycle();
  const { filter } = useBoardView();
  const [hints, setHints] = useState(() => reading.here()?.known(plan, cycle, filter) ?? null);
  useEffect(() => {
    const stopped = new AbortController();
    const read = async () => {
      const { read } = await reading.come();
      const found = await read(plan, cycle, filter, stopped.signal);
      if (found) setHints(found);
    };
    // What cannot be had the window tells of.
    const timer = setTimeout(() => void read().catch(() => undefined), isWantedNow ? 0 : pause);
    return () => {
      stopped.abort();
      clearTimeout(timer);
    };
  }, [plan, cycle, filter, isWantedNow]);
  return hints;
}
