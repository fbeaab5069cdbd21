import { z } from 'zod';
import { currency, isJsonOf, measure } from '../tables/column.ts';
import { keyResultKind } from '../tables/key-result.ts';
import { level } from '../tables/objective.ts';
import { shippedText } from './shipped-text.ts';

export const templateKeyResultSchema = z.object({
  title: shippedText,
  kind: keyResultKind,
  measure: measure.optional(),
  comparison: z.enum(['at-least', 'at-most']).optional(),
  unit: shippedText.optional(),
  currency: currency.optional(),
  /** Null is a placeholder: the team fills in where it stands. */
  baseline: z.number().nullable().default(null),
  baselinePeriod: shippedText.optional(),
  target: z.number().nullable().default(null),
  /** A target relative to the baseline, in percent; computed once the baseline is known. */
  relativeTarget: z.number().nullable().default(null),
  steps: z.array(shippedText).optional(),
});

export const templateSchema = z.object({
  key: z.string(),
  level,
  stage: z.string(),
  months: z.number().int().min(1),
  ambition: z.enum(['committed', 'aspirational']),
  /** Who usually owns it, in words. */
  ownerRole: shippedText,
  title: shippedText,
  description: shippedText,
  /** Easiest first. */
  keyResults: z.array(templateKeyResultSchema),
});
/** A ready objective with its ladder, in every language. */
export type Template = z.infer<typeof templateSchema>;
export type TemplateKeyResult = z.infer<typeof templateKeyResultSchema>;

/** Whether a text, which somebody else may have written, says a template. */
export const isTemplate = (content: string): boolean => isJsonOf(templateSchema, content);
