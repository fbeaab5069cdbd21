import type { ReactNode } from 'react';
import { OpenedPlan, ShownCycle, usePlanStore } from './plan-store.ts';

/** Tells everything in it which plan is open, and which of its cycles is looked at. */
export const Opened = ({ children }: { readonly children: ReactNode }) => (
  <OpenedPlan value={usePlanStore(({ plan }) => plan)}>
    <ShownCycle value={usePlanStore(({ cycleId }) => cycleId)}>{children}</ShownCycle>
  </OpenedPlan>
);
