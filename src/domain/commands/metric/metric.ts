import { z } from 'zod';
import { end, rankAt } from '../../ladder/ladder.ts';
import { type Metric, metricWords } from '../../metric/metric.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import { remove, usesOf } from '../../tables/remove.ts';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id, name } from '../input.ts';
import { rowIn } from '../rows.ts';

/** Null words fall back to what ships with the program, in the reader's language. */
const fields = tables.metric.schema.omit({ id: true, key: true, rank: true });

const nameOf = (plan: Plan, metric: Metric) => metricWords(metric, plan.about.language).name;

export const metricCommands = {
  add: command(
    'metric.add',
    1,
    fields.partial().extend({ measure: fields.shape.measure, name }),
    (draft, input) => {
      const rank = rankAt(draft.plan.tables.metric.sorted(), end);
      return { id: draft.insert('metric', { ...input, rank }), subject: input.name };
    },
  ),

  update: command(
    'metric.update',
    1,
    fields.partial().extend({ id }),
    (draft, { id: metricId, ...asked }) => {
      const before = rowIn(draft.plan, 'metric', metricId);
      // One of the plan's own has no shipped name to fall back to.
      if (asked.name === null && before.key === null)
        throw new Problem('plan/invalid-input', { field: 'name' });
      draft.update('metric', metricId, asked);
      return { id: metricId, subject: asked.name ?? nameOf(draft.plan, before) };
    },
  ),

  /** Refused while key results are made of it. */
  remove: command('metric.remove', 1, z.object({ id }), (draft, input) => {
    const { plan } = draft;
    const metric = rowIn(plan, 'metric', input.id);
    const name = nameOf(plan, metric);
    const uses = usesOf(plan, 'metric', metric.id);
    if (uses > 0) throw new Problem('organisation/in-use', { name, uses });
    remove(draft, 'metric', metric.id);
    return { id: metric.id, subject: name };
  }),
};
