import { useMemo } from 'react';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import { type ExplainedChange, explainedChanges } from '#domain/agreement/since.ts';
import { noJournal } from '#domain/agreement/touches.ts';
import type { Agreement } from '#domain/tables/tables.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';

/** What was signed of the cycle on the screen last, and what changed since; null where nothing was signed. */
export function useExplained(): { agreement: Agreement; changes: readonly ExplainedChange[] } | null {
  const plan = usePlan();
  const cycle = useCycle();
  const agreement = agreementsOf(plan, cycle.id).at(-1);
  const journal = useAnswer('agreement.journal', agreement ? { cycleId: cycle.id } : null);
  return useMemo(() => {
    if (!agreement) return null;
    return { agreement, changes: explainedChanges(plan, agreement, journal ?? noJournal) };
  }, [plan, agreement, journal]);
}
