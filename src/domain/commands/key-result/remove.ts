import { alignmentsOf } from '../../alignment/alignment.ts';
import type { Draft } from '../../plan/draft.ts';
import { remove } from '../../tables/remove.ts';
import type { KeyResult } from '../../tables/tables.ts';
import { endAlignments, parentColumns } from '../alignment/align.ts';

/** Removes a rung; what served it goes on serving its objective, unless it does so already. */
export function removeRung(draft: Draft, { id, objectiveId }: KeyResult): void {
  const { plan } = draft;
  for (const support of plan.tables.alignment.where('parentKeyResultId', id)) {
    if (alignmentsOf(plan, support.childId).some((row) => row.parentObjectiveId === objectiveId)) {
      endAlignments(draft, new Set([support]));
    } else {
      draft.update('alignment', support.id, parentColumns({ kind: 'objective', id: objectiveId }));
    }
  }
  remove(draft, 'keyResult', id);
}
