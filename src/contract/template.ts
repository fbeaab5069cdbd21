import { z } from 'zod';
import { language } from '#domain/plan/rows.ts';
import { templateSchema } from '#domain/template/template.ts';
import { alignmentParentSchema, id, ownerSchema, procedure, write } from './base.ts';

export const template = {
  list: procedure.output(z.array(templateSchema)),
  /** Makes an objective with its ladder of a template; its end follows from the template's timeframe. */
  apply: write(
    z.object({
      key: z.string(),
      cycleId: id,
      owner: ownerSchema,
      startsOn: z.iso.date(),
      language,
      parent: alignmentParentSchema.optional(),
    }),
  ),
};
