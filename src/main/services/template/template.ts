import { alignTo } from '#domain/commands/alignment/align.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { Problem } from '#domain/problem.ts';
import { templateByKey, templateOf } from '#domain/template/template-of.ts';
import { planFileOf, router } from '../implement.ts';
import { applyTemplate } from './apply.ts';

export const template = {
  apply: router.template.apply.handler(({ context, input: { key, parent, ...place } }) =>
    planFileOf(context).write('template.apply', (change, plan) => {
      const chosen = templateByKey(plan, key);
      if (!chosen) throw new Problem('template/unknown', { template: key });
      rowIn(plan, 'cycle', place.cycleId);
      const id = applyTemplate(change, plan, chosen, place);
      if (parent) alignTo(change, plan.apply(change.changes), id, parent);
      return { id, subject: chosen.title[place.language] };
    }),
  ),

  save: router.template.save.handler(({ context, input }) =>
    planFileOf(context).write('template.save', (change, plan) => {
      const objective = rowIn(plan, 'objective', input.objectiveId);
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
      const row = rowIn(plan, 'template', input.id);
      change.delete('template', row.id);
      return { id: row.id, subject: row.name };
    }),
  ),
};
