import {
  alignmentObstacle,
  alignmentsOf,
  isSameParent,
  parentOf,
  primaryAlignment,
} from '#domain/alignment/alignment.ts';
import { planFileOf, router } from '../implement.ts';
import { receiptOf, rowIn } from '../rows.ts';
import { alignTo, endAlignments, parentColumns } from './align.ts';

export const alignment = {
  align: router.alignment.align.handler(({ context, input }) =>
    planFileOf(context).write('alignment.align', (change, plan) => {
      const children = input.childIds.map((id) => rowIn(plan, 'objective', id));
      for (const child of children) alignTo(change, plan.apply(change.changes), child.id, input.parent);
      return receiptOf(children);
    }),
  ),

  add: router.alignment.add.handler(({ context, input }) =>
    planFileOf(context).write('alignment.add', (change, plan) => {
      const child = rowIn(plan, 'objective', input.childId);
      const obstacle = alignmentObstacle(plan, child.id, input.parent);
      if (obstacle) throw obstacle;
      const isKnown = alignmentsOf(plan, child.id).some((row) => isSameParent(parentOf(row), input.parent));
      if (!isKnown) {
        change.insert('alignment', {
          childId: child.id,
          ...parentColumns(input.parent),
          isPrimary: !primaryAlignment(plan, child.id),
        });
      }
      return { id: child.id, subject: child.title };
    }),
  ),

  makePrimary: router.alignment.makePrimary.handler(({ context, input }) =>
    planFileOf(context).write('alignment.make-primary', (change, plan) => {
      const chosen = rowIn(plan, 'alignment', input.alignmentId);
      const child = rowIn(plan, 'objective', chosen.childId);
      for (const row of alignmentsOf(plan, child.id))
        change.update('alignment', row.id, { isPrimary: row.id === chosen.id });
      return { id: child.id, subject: child.title };
    }),
  ),

  detach: router.alignment.detach.handler(({ context, input }) =>
    planFileOf(context).write('alignment.detach', (change, plan) => {
      const children = input.childIds.map((id) => rowIn(plan, 'objective', id));
      endAlignments(change, plan, new Set(children.flatMap((child) => alignmentsOf(plan, child.id))));
      return receiptOf(children);
    }),
  ),

  remove: router.alignment.remove.handler(({ context, input }) =>
    planFileOf(context).write('alignment.detach', (change, plan) => {
      const leaving = rowIn(plan, 'alignment', input.alignmentId);
      const child = rowIn(plan, 'objective', leaving.childId);
      endAlignments(change, plan, new Set([leaving]));
      return { id: child.id, subject: child.title };
    }),
  ),
};
