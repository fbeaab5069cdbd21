import { z } from 'zod';
import { faultOf } from '../../bonus/rule.ts';
import { Problem } from '../../problem.ts';
import { remove } from '../../tables/remove.ts';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';

/** More bands than this say nothing more. */
const mostBands = 20;

const rule = tables.bonusRule.schema.omit({ id: true }).extend({
  bands: z
    .array(tables.bonusBand.schema.pick({ fromScore: true, payOut: true }))
    .max(mostBands)
    .readonly(),
});

/** How scores become a bonus. */
export const bonusCommands = {
  /**
   * Says the whole rule, with its bands from the lowest score up.
   * @throws Problem as `faultOf` has them
   */
  setRule: command('bonus.set-rule', 1, rule, (draft, { bands, ...columns }) => {
    const fault = faultOf({ ...columns, bands });
    if (fault) throw fault;
    const { plan } = draft;
    const [row] = plan.tables.bonusRule.rows.values();
    const id: string = row?.id ?? plan.about.id;
    if (row) draft.update('bonusRule', id, columns);
    else draft.insert('bonusRule', { id, ...columns });
    // A band is known by its place, so that two copies of a plan have the same ones.
    const wanted = (columns.kind === 'bands' ? bands : []).map((band, place) => ({
      id: `${id} ${place}`,
      ruleId: id,
      ...band,
    }));
    for (const band of wanted) {
      if (plan.tables.bonusBand.get(band.id)) draft.update('bonusBand', band.id, band);
      else draft.insert('bonusBand', band);
    }
    const kept = new Set(wanted.map((band) => band.id));
    for (const band of [...plan.tables.bonusBand.where('ruleId', id)])
      if (!kept.has(band.id)) draft.delete('bonusBand', band.id);
    return { id, subject: plan.about.name };
  }),

  /** @throws Problem `bonus/no-rule` */
  removeRule: command('bonus.remove-rule', 1, z.object({}), (draft) => {
    const { about, tables } = draft.plan;
    const [row] = tables.bonusRule.rows.values();
    if (!row) throw new Problem('bonus/no-rule');
    remove(draft, 'bonusRule', row.id);
    return { id: row.id, subject: about.name };
  }),
};
