import { z } from 'zod';
import { wholePlanFormats } from '#contract/document.ts';
import { language } from '#domain/tables/plan.ts';

/** What an exporting process is asked, once. */
export const exportOrder = z.object({
  /** The plan file. */
  plan: z.string(),
  as: z.enum(wholePlanFormats),
  language,
  /** Where it writes; there is nothing yet. */
  to: z.string(),
});
export type ExportOrder = z.infer<typeof exportOrder>;

/** What it says: that it has read the plan, and how it ended. */
export const exportAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('written') }),
  z.object({ kind: z.literal('failed'), code: z.string().nullable(), detail: z.string() }),
]);
export type ExportAnswer = z.infer<typeof exportAnswer>;
