import { alignmentObstacle, alignmentsOf, parentOf, supportOf } from '../../alignment/alignment.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Alignment, Objective } from '../../tables/tables.ts';
import { endAlignments } from '../alignment/align.ts';

/** Ends the alignments that a level which changed no longer allows. */
export function endForbidden(draft: Draft, objectives: readonly Objective[]): void {
  const { plan } = draft;
  const concerned = objectives.flatMap((objective) => [
    ...alignmentsOf(plan, objective.id),
    ...supportOf(plan, objective.id),
  ]);
  const ended = new Set<Alignment>();
  for (const alignment of new Set(concerned)) {
    const without = plan.apply([
      { table: 'alignment', rowId: alignment.id, before: { ...alignment }, after: null },
    ]);
    if (alignmentObstacle(without, alignment.childId, parentOf(alignment))) ended.add(alignment);
  }
  endAlignments(draft, ended);
}
