import { Problem } from '#domain/problem.ts';
import { builtInTemplates } from '#domain/template/built-in.ts';
import { alignTo } from '../alignment/align.ts';
import { planFileOf, router } from '../implement.ts';
import { applyTemplate } from './apply.ts';

export const template = {
  list: router.template.list.handler(() => [...builtInTemplates]),

  apply: router.template.apply.handler(({ context, input: { key, parent, ...place } }) =>
    planFileOf(context).write('template.apply', (change, plan) => {
      const chosen = builtInTemplates.find((known) => known.key === key);
      if (!chosen) throw new Problem('template/unknown', { template: key });
      if (!plan.tables.cycle.get(place.cycleId)) throw new Problem('plan/row-missing');
      const id = applyTemplate(change, plan, chosen, place);
      if (parent) alignTo(change, plan.apply(change.changes), id, parent);
      return { id, subject: chosen.title[place.language] };
    }),
  ),
};
