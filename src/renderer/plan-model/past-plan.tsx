import { type ComponentType, type FunctionComponent, type ReactNode, useMemo } from 'react';
import { isPast } from '#domain/past/past.ts';
import { type CycleReadings, readAgain } from '#domain/past/reading.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { ReadPlan, useCurrentPlan, useCycle } from './plan-store.ts';
import { today } from './today.ts';
import { useAnswer } from './use-answer.ts';

/** The plan by which each of some cycles is judged; null until what is past has been read. */
export function usePlansOf(cycles: readonly Cycle[]): ((cycle: Cycle) => Plan) | null {
  const plan = useCurrentPlan();
  const past = cycles.filter((cycle) => isPast(cycle, today())).map(({ id }) => id);
  const isAny = past.length > 0;
  const answer = useAnswer('plan.readings', isAny ? { cycleIds: past } : null);
  const readings = useMemo(
    () => (answer === undefined ? null : (JSON.parse(answer) as CycleReadings)),
    [answer],
  );
  return useMemo(() => {
    if (!isAny) return () => plan;
    if (!readings) return null;
    const plans = new Map(readings.map((read) => [read.cycleId, readAgain(plan, read)]));
    return ({ id }: Cycle) => plans.get(id) ?? plan;
  }, [plan, isAny, readings]);
}

/** Shows what is inside by the plan as the cycle on the screen is judged. */
export function PastPlan({ children }: { readonly children: ReactNode }) {
  const cycle = useCycle();
  const planOf = usePlansOf([cycle]);
  return planOf && <ReadPlan value={planOf(cycle)}>{children}</ReadPlan>;
}

/** A screen that tells of the plan as the chosen cycle is judged. */
export function asJudged(Screen: ComponentType): FunctionComponent {
  return function Judged() {
    return (
      <PastPlan>
        <Screen />
      </PastPlan>
    );
  };
}
