import { rowIn } from '#domain/commands/rows.ts';
import { rankAt } from '#domain/ladder/ladder.ts';
import { type Metric, metricWords } from '#domain/metric/metric.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import { usesOf } from '#domain/tables/remove.ts';
import { planFileOf, router } from '../implement.ts';

const nameOf = (plan: Plan, metric: Metric) => metricWords(metric, plan.about.language).name;

export const metric = {
  add: router.metric.add.handler(({ context, input }) =>
    planFileOf(context).write('metric.add', (change, plan) => {
      const rank = rankAt(plan.tables.metric.sorted(), Number.MAX_SAFE_INTEGER);
      return { id: change.insert('metric', { ...input, key: null, rank }), subject: input.name };
    }),
  ),

  update: router.metric.update.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('metric.update', (change, plan) => {
      const before = rowIn(plan, 'metric', id);
      change.update('metric', id, fields);
      return { id, subject: fields.name ?? nameOf(plan, before) };
    }),
  ),

  remove: router.metric.remove.handler(({ context, input }) =>
    planFileOf(context).write('metric.remove', (change, plan) => {
      const metric = rowIn(plan, 'metric', input.id);
      const uses = usesOf(plan, 'metric', metric.id);
      if (uses > 0) throw new Problem('organisation/in-use', { name: nameOf(plan, metric), uses });
      change.delete('metric', metric.id);
      return { id: metric.id, subject: nameOf(plan, metric) };
    }),
  ),
};
