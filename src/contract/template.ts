import { z } from 'zod';
import { alignmentParentSchema, id, ownerSchema } from '#domain/commands/input.ts';
import { date } from '#domain/tables/column.ts';
import { language } from '#domain/tables/plan.ts';
import { write } from './base.ts';

export const template = {
  /** Keeps an objective with its ladder as a template of this plan. */
  save: write(z.object({ objectiveId: id })),
  remove: write(z.object({ id })),
  /** Makes an objective with its ladder of a template; its end follows from the template's timeframe. */
  apply: write(
    z.object({
      key: z.string(),
      cycleId: id,
      owner: ownerSchema,
      startsOn: date,
      language,
      parent: alignmentParentSchema.optional(),
    }),
  ),
};
