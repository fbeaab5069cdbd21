import { z } from 'zod';
import { Problem } from '../../problem.ts';
import { date } from '../../tables/column.ts';
import { language } from '../../tables/plan.ts';
import { templateByKey, templateOf } from '../../template/template-of.ts';
import { alignTo } from '../alignment/align.ts';
import { command } from '../command.ts';
import { alignmentParentSchema, id, ownerSchema } from '../input.ts';
import { removeRow } from '../row-commands.ts';
import { rowIn } from '../rows.ts';
import { applyTemplate } from './apply.ts';

export const templateCommands = {
  /** Makes an objective with its ladder of a template; its end follows from the template's timeframe. */
  apply: command(
    'template.apply',
    1,
    z.object({
      key: z.string(),
      cycleId: id,
      owner: ownerSchema,
      startsOn: date,
      language,
      parent: alignmentParentSchema.optional(),
    }),
    (draft, { key, parent, ...place }, { now }) => {
      const chosen = templateByKey(draft.plan, key);
      if (!chosen) throw new Problem('template/unknown', { template: key });
      rowIn(draft.plan, 'cycle', place.cycleId);
      const objectiveId = applyTemplate(draft, chosen, place, now);
      if (parent) alignTo(draft, objectiveId, parent);
      return { id: objectiveId, subject: chosen.title[place.language] };
    },
  ),

  /** Keeps an objective with its ladder as a template of this plan. */
  save: command('template.save', 1, z.object({ objectiveId: id }), (draft, input, { now }) => {
    const objective = rowIn(draft.plan, 'objective', input.objectiveId);
    const content = JSON.stringify(templateOf(draft.plan, objective));
    const templateId = draft.insert('template', { name: objective.title, content, createdAt: now });
    return { id: templateId, subject: objective.title };
  }),

  remove: removeRow('template.remove', 'template'),
};
