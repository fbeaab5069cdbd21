import { useMemo } from 'react';
import { type Calibration, lessonsFor, reviewedBefore } from '#domain/calibration/calibration.ts';
import { usePlansOf } from '../plan-model/past-plan.tsx';
import { useCurrentPlan, useCycle } from '../plan-model/plan-store.ts';

/** What the last review before the cycle on the screen taught; null before the first one, and until it is read. */
export function useLessons(): Calibration | null {
  const plan = useCurrentPlan();
  const cycle = useCycle();
  const reviewed = reviewedBefore(plan, cycle);
  const planOf = usePlansOf(reviewed ? [reviewed] : []);
  return useMemo(() => planOf && lessonsFor(plan, cycle, planOf), [plan, cycle, planOf]);
}
