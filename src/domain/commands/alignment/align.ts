import {
  type AlignmentParent,
  alignmentObstacle,
  alignmentsOf,
  isSameParent,
  parentOf,
  primaryAlignment,
} from '../../alignment/alignment.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Alignment } from '../../tables/tables.ts';

/** The columns in which an alignment keeps its parent. */
export function parentColumns(parent: AlignmentParent) {
  return {
    parentObjectiveId: parent.kind === 'objective' ? parent.id : null,
    parentKeyResultId: parent.kind === 'key-result' ? parent.id : null,
  };
}

/**
 * Makes `parent` the primary one of an objective, replacing the primary one before; one that was a
 * further parent already is promoted.
 * @throws Problem `alignment/loop`, `alignment/level`, `alignment/to-itself`
 */
export function alignTo(draft: Draft, childId: string, parent: AlignmentParent): void {
  const { plan } = draft;
  const obstacle = alignmentObstacle(plan, childId, parent);
  if (obstacle) throw obstacle;
  const primary = primaryAlignment(plan, childId);
  if (primary && isSameParent(parentOf(primary), parent)) return;
  const known = alignmentsOf(plan, childId).find((row) => isSameParent(parentOf(row), parent));
  if (known) {
    if (primary) draft.delete('alignment', primary.id);
    draft.update('alignment', known.id, { isPrimary: true });
  } else if (primary) {
    draft.update('alignment', primary.id, parentColumns(parent));
  } else {
    draft.insert('alignment', { childId, ...parentColumns(parent), isPrimary: true });
  }
}

/** Ends alignments; of a child's parents that stay, the next becomes the primary one. */
export function endAlignments(draft: Draft, ended: ReadonlySet<Alignment>): void {
  const children = new Set<string>();
  for (const row of ended) {
    draft.delete('alignment', row.id);
    if (row.isPrimary) children.add(row.childId);
  }
  for (const childId of children) {
    const next = alignmentsOf(draft.plan, childId).find((row) => !ended.has(row));
    if (next) draft.update('alignment', next.id, { isPrimary: true });
  }
}
