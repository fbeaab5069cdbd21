import { Problem } from '#domain/problem.ts';
import { templateByKey, templateOf } from '#domain/template/template-of.ts';
import { alignTo } from '../alignment/align.ts';
import { planFileOf, router } from '../implement.ts';
import { objectiveIn } from '../objective/find.ts';
import { applyTemplate } from './apply.ts';

export const template = {
  apply: router.template.apply.handler(({ context, input: { key, parent, ...place } }) =>
    planFileOf(context).write('template.apply', (change, plan) => {
      const chosen = templateByKey(plan, key);
      if (!chosen) throw new Problem('template/unknown', { template: key });
      if (!plan.tables.cycle.get(place.cycleId)) throw new Problem('plan/row-missing');
      const id = applyTemplate(change, plan, chosen, place);
      if (parent) alignTo(change, plan.apply(change.changes), id, parent);
      return { id, subject: chosen.title[place.language] };
    }),
  ),

  save: router.template.save.handler(({ context, input }) =>
    planFileOf(context).write('template.save', (change, plan) => {
      const objective = objectiveIn(plan, input.objectiveId);
      const id = change.insert('template', {
        name: objective.title,
        content: JSON.stringify(templateOf(plan, objective)),
        createdAt: new Date().toISOString(),
      });
      return { id, subject: objective.title };
    }),
  ),

  remove: router.template.remove.handler(({ context, input }) =>
    planFileOf(context).write('template.remove', (change, plan) => {
      const row = plan.tables.template.get(input.id);
      if (!row) throw new Problem('plan/row-missing');
      change.delete('template', row.id);
      return { id: row.id, subject: row.name };
    }),
  ),
};
