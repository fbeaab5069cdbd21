import { useEffect, useState } from 'react';
import { checkCycle } from '#domain/wording/check.ts';
import type { Hint } from '#domain/wording/hint.ts';
import { today, useCycle, usePlan } from '../plan-model/plan-store.ts';

/** How long the plan has to be left alone before it is read again, in milliseconds. */
const pause = 350;

/** The hints of the cycle being looked at. They come a moment after a change: nothing waits for them. */
export function useCycleHints(): readonly Hint[] {
  const plan = usePlan();
  const cycle = useCycle();
  const [hints, setHints] = useState<readonly Hint[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setHints(checkCycle(plan, cycle, today())), pause);
    return () => clearTimeout(timer);
  }, [plan, cycle]);
  return hints;
}
