import { z } from 'zod';
import { type TableName, tableNames, tables } from '#domain/tables/tables.ts';
import { journaledSet } from '../../plan-file/journaled-set.ts';
import { currentVersion } from '../../plan-file/migrations/index.ts';
import { planFormatName } from './plan-json.ts';

type Rows = { [T in TableName]: z.ZodArray<(typeof tables)[T]['schema']> };

/** What is looked at first: whether a JSON text is a plan, and under which schema its rows were written. */
export const planHead = z.object({ format: z.literal(planFormatName), schema: z.number().int().min(1) });

/** A plan as JSON: every row of every table, and the journal of everything that was done. */
export const planFormat = planHead.extend({
  schema: z.literal(currentVersion),
  tables: z.object(
    Object.fromEntries(tableNames.map((table) => [table, z.array(tables[table].schema)])) as unknown as Rows,
  ),
  history: z.array(journaledSet),
});

/** The same for other programs, as it is published. */
export const planJsonSchema = () =>
  z.toJSONSchema(planFormat, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
