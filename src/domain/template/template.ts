import { z } from 'zod';
import { measure } from '../tables/column.ts';
import { keyResultKind } from '../tables/key-result.ts';
import { level } from '../tables/objective.ts';

const bilingual = z.object({ en: z.string(), id: z.string() });

export const templateKeyResultSchema = z.object({
  title: bilingual,
  kind: keyResultKind,
  measure: measure.optional(),
  comparison: z.enum(['at-least', 'at-most']).optional(),
  unit: bilingual.optional(),
  currency: z.string().optional(),
  /** Null is a placeholder: the team fills in where it stands. */
  baseline: z.number().nullable().default(null),
  baselinePeriod: bilingual.optional(),
  target: z.number().nullable().default(null),
  /** A target relative to the baseline, in percent; computed once the baseline is known. */
  relativeTarget: z.number().nullable().default(null),
  steps: z.array(bilingual).optional(),
});

export const templateSchema = z.object({
  key: z.string(),
  level,
  stage: z.string(),
  months: z.number().int().min(1),
  ambition: z.enum(['committed', 'aspirational']),
  /** Who usually owns it, in words. */
  ownerRole: bilingual,
  title: bilingual,
  description: bilingual,
  /** Easiest first. */
  keyResults: z.array(templateKeyResultSchema),
});
/** A ready objective with its ladder, in both languages. */
export type Template = z.infer<typeof templateSchema>;
export type TemplateKeyResult = z.infer<typeof templateKeyResultSchema>;
