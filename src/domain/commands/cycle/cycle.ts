import { cycleBefore } from '../../cycle/cycle.ts';
import { Problem } from '../../problem.ts';
import { usesOf } from '../../tables/remove.ts';
import { tables, wholeRow } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { removeRow } from '../row-commands.ts';
import { rowIn } from '../rows.ts';
import { assertOrder } from './order.ts';

const fields = tables.cycle.schema.pick({
  name: true,
  startsOn: true,
  endsOn: true,
  checkInWeekday: true,
});

export const cycleCommands = {
  add: command('cycle.add', 1, fields.partial({ checkInWeekday: true }), (draft, input) => {
    assertOrder(input.startsOn, input.endsOn);
    const blank = wholeRow('cycle', input);
    // A team checks in on the day on which it did before.
    const before = cycleBefore(draft.plan, { ...blank, id: '' })?.checkInWeekday ?? null;
    const checkInWeekday = input.checkInWeekday === undefined ? before : input.checkInWeekday;
    return { id: draft.insert('cycle', { ...blank, checkInWeekday }), subject: input.name };
  }),

  update: command('cycle.update', 1, fields.partial().extend({ id }), (draft, { id: cycleId, ...asked }) => {
    const cycle = rowIn(draft.plan, 'cycle', cycleId);
    assertOrder(asked.startsOn ?? cycle.startsOn, asked.endsOn ?? cycle.endsOn);
    draft.update('cycle', cycleId, asked);
    return { id: cycleId, subject: asked.name ?? cycle.name };
  }),

  /** Refused while anything belongs to it, and for the last one. */
  remove: removeRow('cycle.remove', 'cycle', ({ plan }, { id: cycleId, name }) => {
    const uses = usesOf(plan, 'cycle', cycleId);
    if (uses > 0) throw new Problem('cycle/in-use', { name, uses });
    if (plan.tables.cycle.rows.size === 1) throw new Problem('cycle/only-one', { name });
  }),
};
