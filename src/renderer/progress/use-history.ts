import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { CheckIn } from '#domain/plan/rows.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { usePlanStore } from '../plan-model/plan-store.ts';

/**
 * The check-ins of some key results, first to last; undefined until they are there. They are not part of the
 * plan on the screen: they are read again whenever the standing of one of these key results is another one.
 */
export function useHistory(keyResultIds: readonly string[]): readonly CheckIn[] | undefined {
  const key = keyResultIds.join(' ');
  const [history, setHistory] = useState<{ key: string; rows: readonly CheckIn[] }>();
  const standings = usePlanStore(
    useShallow((state) => keyResultIds.map((id) => state.plan?.standings.get(id))),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: standings tell when there is something new to read
  useEffect(() => {
    const ids = key === '' ? [] : key.split(' ');
    if (ids.length === 0) {
      setHistory({ key, rows: [] });
      return;
    }
    let isCurrent = true;
    void attempt(client.checkIn.history({ keyResultIds: ids })).then((rows) => {
      if (isCurrent && rows) setHistory({ key, rows });
    });
    return () => {
      isCurrent = false;
    };
  }, [key, standings]);
  return history?.key === key ? history.rows : undefined;
}
