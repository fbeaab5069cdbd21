import { alignmentObstacle, alignmentsOf, parentOf, primaryAlignment } from '#domain/alignment/alignment.ts';
import { Problem } from '#domain/problem.ts';
import { planFileOf, router } from '../implement.ts';
import { objectiveIn } from '../objective/find.ts';
import { alignTo, parentColumns } from './align.ts';

export const alignment = {
  align: router.alignment.align.handler(({ context, input }) =>
    planFileOf(context).write('alignment.align', (change, plan) => {
      const child = objectiveIn(plan, input.childId);
      alignTo(change, plan, child.id, input.parent);
      return { id: child.id, subject: child.title };
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
      const child = objectiveIn(plan, input.childId);
      const rows = alignmentsOf(plan, child.id);
      const leaving = input.alignmentId ? rows.filter((row) => row.id === input.alignmentId) : rows;
      for (const row of leaving) change.delete('alignment', row.id);
      const staying = rows.filter((row) => !leaving.includes(row));
      if (staying[0] && !staying.some((row) => row.isPrimary)) {
        change.update('alignment', staying[0].id, { isPrimary: true });
      }
      return { id: child.id, subject: child.title };
    }),
  ),
};
