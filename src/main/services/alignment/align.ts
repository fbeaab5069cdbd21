import {
  type AlignmentParent,
  alignmentObstacle,
  alignmentsOf,
  parentOf,
  primaryAlignment,
} from '#domain/alignment/alignment.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';

/** The columns in which an alignment keeps its parent. */
export function parentColumns(parent: AlignmentParent) {
  return {
    parentObjectiveId: parent.kind === 'objective' ? parent.id : null,
    parentKeyResultId: parent.kind === 'key-result' ? parent.id : null,
  };
}

const isSame = (a: AlignmentParent, b: AlignmentParent) => a.kind === b.kind && a.id === b.id;

/**
 * Makes `parent` the primary one of an objective, replacing the primary one before; one that was a
 * further parent already is promoted.
 * @throws Problem `alignment/loop`, `alignment/level`, `alignment/to-itself`
 */
export function alignTo(change: RowWriter, plan: Plan, childId: string, parent: AlignmentParent): void {
  const obstacle = alignmentObstacle(plan, childId, parent);
  if (obstacle) throw obstacle;
  const primary = primaryAlignment(plan, childId);
  if (primary && isSame(parentOf(primary), parent)) return;
  const known = alignmentsOf(plan, childId).find((row) => isSame(parentOf(row), parent));
  if (known) {
    if (primary) change.delete('alignment', primary.id);
    change.update('alignment', known.id, { isPrimary: true });
  } else if (primary) {
    change.update('alignment', primary.id, parentColumns(parent));
  } else {
    change.insert('alignment', { childId, ...parentColumns(parent), isPrimary: true });
  }
}
