import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type HistoryOf, historiesOf } from '#domain/progress/history.ts';
import type { CheckIn } from '#domain/tables/tables.ts';
import { useCycle, usePlan, usePlanStore } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { useAsked } from '../window/use-asked.ts';

/**
 * The check-ins of some key results, first to last; undefined until they are there. They are not part of the
 * plan on the screen: they are read again whenever the standing of one of these key results is another one.
 */
export function useHistory(keyResultIds: readonly string[]): readonly CheckIn[] | undefined {
  const key = keyResultIds.join(' ');
  const standings = usePlanStore(
    useShallow((state) => keyResultIds.map((id) => state.plan?.standings.get(id))),
  );
  const history = useAsked(async () => {
    const rows =
      keyResultIds.length === 0 ? [] : await client.checkIn.history({ keyResultIds: [...keyResultIds] });
    return { key, rows };
  }, [key, standings]);
  return history?.key === key ? history.rows : undefined;
}

/** What was checked in of some key results as the cycle on the screen is judged; undefined until it is there. */
export function useHistoryInCycle(keyResultIds: readonly string[]): HistoryOf | undefined {
  const key = keyResultIds.join(' ');
  const plan = usePlan();
  const { id: cycleId } = useCycle();
  // As text: another number of key results is another question of the same form.
  const standings = JSON.stringify(keyResultIds.map((id) => plan.standings.get(id)));
  const answer = useAsked(async () => {
    if (keyResultIds.length === 0) return { key, rows: [] };
    return { key, rows: await client.checkIn.historyIn({ cycleId, keyResultIds: [...keyResultIds] }) };
  }, [cycleId, key, standings]);
  return useMemo(() => (answer?.key === key ? historiesOf(answer.rows) : undefined), [answer, key]);
}
