import { useShallow } from 'zustand/react/shallow';
import type { CheckIn } from '#domain/plan/rows.ts';
import { client } from '../app/client.ts';
import { useAsked } from '../app/use-asked.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';

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
