import { useMemo } from 'react';
import type { Objective } from '#domain/tables/tables.ts';
import { type BareHint, checkObjective } from '#domain/wording/check.ts';
import { sentenceRules } from '#domain/wording/hint.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';

/**
 * What the wording check says of an objective, or of one of its rungs, besides its sentence: that is
 * judged at each keystroke, before it is part of the plan.
 */
export function useOtherHints(objective: Objective | undefined, keyResultId: string | null): BareHint[] {
  const plan = usePlan();
  const cycle = useCycle();
  return useMemo(
    () =>
      (objective ? checkObjective(plan, cycle, objective, today()) : [])
        .filter((hint) => hint.keyResultId === keyResultId && !sentenceRules.has(hint.rule))
        .map((hint): BareHint => [hint.rule, hint.parameters]),
    [plan, cycle, objective, keyResultId],
  );
}
