import { alignmentObstacle, alignmentsOf, parentOf, primaryAlignment } from '#domain/alignment/alignment.ts';
import { Problem } from '#domain/problem.ts';
import { planFileOf, router } from '../implement.ts';
import { objectiveIn, receiptOf } from '../objective/find.ts';
import { alignTo, parentColumns } from './align.ts';

export const alignment = {
  align: router.alignment.align.handler(({ context, input }) =>
    planFileOf(context).write('alignment.align', (change, plan) => {
      const children = input.childIds.map((id) => objectiveIn(plan, id));
      for (const child of children) alignTo(change, plan.apply(change.changes), child.id, input.parent);
      return receiptOf(children);
    }),
  ),

  add: router.alignment.add.handler(({ context, input }) =>
    planFileOf(context).write('alignment.add', (change, plan) => {
      const child = objectiveIn(plan, input.childId);
      const obstacle = alignmentObstacle(plan, child.id, input.parent);
      if (obstacle) throw obstacle;
      const isKnown = alignmentsOf(plan, child.id).some((row) => {
        const parent = parentOf(row);
        return parent.kind === input.parent.kind && parent.id === input.parent.id;
      });
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
      const chosen = plan.tables.alignment.get(input.alignmentId);
      if (!chosen) throw new Problem('plan/row-missing');
      const child = objectiveIn(plan, chosen.childId);
      for (const row of alignmentsOf(plan, child.id))
        change.update('alignment', row.id, { isPrimary: row.id === chosen.id });
      return { id: child.id, subject: child.title };
    }),
  ),

  detach: router.alignment.detach.handler(({ context, input }) =>
    planFileOf(context).write('alignment.detach', (change, plan) => {
      const children = input.childIds.map((id) => objectiveIn(plan, id));
      for (const child of children) {
        for (const row of alignmentsOf(plan, child.id)) change.delete('alignment', row.id);
      }
      return receiptOf(children);
    }),
  ),

  remove: router.alignment.remove.handler(({ context, input }) =>
    planFileOf(context).write('alignment.detach', (change, plan) => {
      const leaving = plan.tables.alignment.get(input.alignmentId);
      if (!leaving) throw new Problem('plan/row-missing');
      const child = objectiveIn(plan, leaving.childId);
      change.delete('alignment', leaving.id);
      const next = alignmentsOf(plan, child.id).find((row) => row.id !== leaving.id);
      if (leaving.isPrimary && next) change.update('alignment', next.id, { isPrimary: true });
      return { id: child.id, subject: child.title };
    }),
  ),
};
