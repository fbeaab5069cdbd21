import { type ComponentType, type ReactNode, useMemo } from 'react';
import { isPast } from '#domain/past/past.ts';
import { type CycleReadings, readAgain } from '#domain/past/reading.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { client } from '../window/client.ts';
import { useAsked } from '../window/use-asked.ts';
import { ReadPlan, today, useCurrentPlan, useCycle } from './plan-store.ts';

/** The plan by which each of some cycles is judged; null until what is past has been read. */
export function usePlansOf(cycles: readonly Cycle[]): ((cycle: Cycle) => Plan) | null {
  const plan = useCurrentPlan();
  const past = cycles.filter((cycle) => isPast(cycle, today())).map(({ id }) => id);
  const key = past.join(' ');
  const answer = useAsked(async () => {
    if (past.length === 0) return null;
    return { key, read: JSON.parse(await client.plan.readings({ cycleIds: past })) as CycleReadings };
  }, [key, plan.about.id, plan.sequence]);
  return useMemo(() => {
    if (key === '') return () => plan;
    // An answer to another question, or of another plan, is none.
    if (answer?.key !== key || answer.read.planId !== plan.about.id) return null;
    const plans = new Map(answer.read.readings.map((read) => [read.cycleId, readAgain(plan, read)]));
    return ({ id }: Cycle) => plans.get(id) ?? plan;
  }, [plan, key, answer]);
}

/** Shows what is inside by the plan as the cycle on the screen is judged. */
export function PastPlan({ children }: { readonly children: ReactNode }) {
  const cycle = useCycle();
  const planOf = usePlansOf([cycle]);
  return planOf && <ReadPlan value={planOf(cycle)}>{children}</ReadPlan>;
}

/** A screen that tells of the plan as the chosen cycle is judged. */
export function asJudged(Screen: ComponentType): ComponentType {
  return function Judged() {
    return (
      <PastPlan>
        <Screen />
      </PastPlan>
    );
  };
}
