import { assertOrder } from '#domain/commands/cycle/order.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { cycleBefore } from '#domain/cycle/cycle.ts';
import { Problem } from '#domain/problem.ts';
import { usesOf } from '#domain/tables/remove.ts';
import { planFileOf, router } from '../implement.ts';

const blank = {
  id: '',
  state: 'planning',
  checkInWeekday: null,
  closedAt: null,
  reopenedReason: '',
} as const;

export const cycle = {
  add: router.cycle.add.handler(({ context, input }) =>
    planFileOf(context).write('cycle.add', (change, plan) => {
      assertOrder(input.startsOn, input.endsOn);
      return {
        id: change.insert('cycle', {
          // A team checks in on the day on which it did before.
          checkInWeekday: cycleBefore(plan, { ...blank, ...input })?.checkInWeekday ?? null,
          ...input,
          state: 'planning',
          closedAt: null,
          reopenedReason: '',
        }),
        subject: input.name,
      };
    }),
  ),

  update: router.cycle.update.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('cycle.update', (change, plan) => {
      const cycle = rowIn(plan, 'cycle', id);
      assertOrder(fields.startsOn ?? cycle.startsOn, fields.endsOn ?? cycle.endsOn);
      change.update('cycle', id, fields);
      return { id, subject: fields.name ?? cycle.name };
    }),
  ),

  remove: router.cycle.remove.handler(({ context, input }) =>
    planFileOf(context).write('cycle.remove', (change, plan) => {
      const cycle = rowIn(plan, 'cycle', input.id);
      const uses = usesOf(plan, 'cycle', cycle.id);
      if (uses > 0) throw new Problem('cycle/in-use', { name: cycle.name, uses });
      if (plan.tables.cycle.rows.size === 1) throw new Problem('cycle/only-one', { name: cycle.name });
      change.delete('cycle', cycle.id);
      return { id: cycle.id, subject: cycle.name };
    }),
  ),
};
