import { useMemo } from 'react';
import { type CheckInsOf, checkInsByKeyResult } from '#domain/progress/past-check-ins.ts';
import type { CheckIn } from '#domain/tables/tables.ts';
import { useCycle } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';

/** The check-ins of a key result, first to last; undefined until they are there. They are not part of the plan on the screen. */
export const useCheckInsOf = (keyResultId: string): readonly CheckIn[] | undefined =>
  useAnswer('checkIn.list', { keyResultIds: [keyResultId] });

/** What was checked in of some key results as the cycle on the screen is judged; undefined until it is there. */
export function useCheckInsInCycle(keyResultIds: readonly string[]): CheckInsOf | undefined {
  const { id: cycleId } = useCycle();
  const isAny = keyResultIds.length > 0;
  const rows = useAnswer('checkIn.listIn', isAny ? { cycleId, keyResultIds: [...keyResultIds] } : null);
  return useMemo(() => (isAny ? rows && checkInsByKeyResult(rows) : checkInsByKeyResult([])), [rows, isAny]);
}
