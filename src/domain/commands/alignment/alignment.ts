import { z } from 'zod';
import {
  alignmentObstacle,
  alignmentsOf,
  isSameParent,
  parentOf,
  primaryAlignment,
} from '../../alignment/alignment.ts';
import { command } from '../command.ts';
import { alignmentParentSchema, id, ids } from '../input.ts';
import { receiptOf, rowIn } from '../rows.ts';
import { alignTo, endAlignments, parentColumns } from './align.ts';

export const alignmentCommands = {
  /** Makes `parent` the primary one, in the place of the primary one before it. */
  align: command(
    'alignment.align',
    1,
    z.object({ childIds: ids, parent: alignmentParentSchema }),
    (draft, { childIds, parent }) => {
      const { plan } = draft;
      const children = childIds.map((childId) => rowIn(plan, 'objective', childId));
      const moved = children.filter((child) => {
        const primary = primaryAlignment(plan, child.id);
        return !primary || !isSameParent(parentOf(primary), parent);
      });
      for (const child of moved) alignTo(draft, child.id, parent);
      return receiptOf(moved.length > 0 ? moved : children);
    },
  ),

  /** Adds a further parent; it is the primary one only where there is no other. */
  add: command(
    'alignment.add',
    1,
    z.object({ childId: id, parent: alignmentParentSchema }),
    (draft, { childId, parent }) => {
      const { plan } = draft;
      const child = rowIn(plan, 'objective', childId);
      const obstacle = alignmentObstacle(plan, child.id, parent);
      if (obstacle) throw obstacle;
      const isKnown = alignmentsOf(plan, child.id).some((row) => isSameParent(parentOf(row), parent));
      if (!isKnown) {
        draft.insert('alignment', {
          childId: child.id,
          ...parentColumns(parent),
          isPrimary: !primaryAlignment(plan, child.id),
        });
      }
      return { id: child.id, subject: child.title };
    },
  ),

  makePrimary: command(
    'alignment.make-primary',
    1,
    z.object({ alignmentId: id }),
    (draft, { alignmentId }) => {
      const chosen = rowIn(draft.plan, 'alignment', alignmentId);
      const child = rowIn(draft.plan, 'objective', chosen.childId);
      for (const row of alignmentsOf(draft.plan, child.id))
        draft.update('alignment', row.id, { isPrimary: row.id === chosen.id });
      return { id: child.id, subject: child.title };
    },
  ),

  /** Ends all alignments of these objectives: they serve nothing then. */
  detach: command('alignment.detach', 1, z.object({ childIds: ids }), (draft, { childIds }) => {
    const children = childIds.map((childId) => rowIn(draft.plan, 'objective', childId));
    const serving = children.filter((child) => alignmentsOf(draft.plan, child.id).length > 0);
    endAlignments(draft, new Set(serving.flatMap((child) => alignmentsOf(draft.plan, child.id))));
    return receiptOf(serving.length > 0 ? serving : children);
  }),

  /** Ends one alignment; of those that stay the next becomes the primary one. */
  remove: command('alignment.remove', 1, z.object({ alignmentId: id }), (draft, { alignmentId }) => {
    const leaving = rowIn(draft.plan, 'alignment', alignmentId);
    const child = rowIn(draft.plan, 'objective', leaving.childId);
    endAlignments(draft, new Set([leaving]));
    return { id: child.id, subject: child.title };
  }),
};
