import { z } from 'zod';
import { id } from '#domain/commands/input.ts';
import { tables } from '#domain/tables/tables.ts';
import { write } from './base.ts';

/** Null words fall back to what ships with the program, in the reader's language. */
const fields = tables.metric.schema.pick({
  stageId: true,
  name: true,
  measure: true,
  unit: true,
  formula: true,
  meaning: true,
  importance: true,
});

export const metric = {
  add: write(fields.extend({ name: z.string().trim().min(1).max(200) })),
  update: write(fields.partial().extend({ id })),
  /** Refused while key results are made of it. */
  remove: write(z.object({ id })),
};
