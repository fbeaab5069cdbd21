import { z } from 'zod';
import { changeCauseName } from '../tables/agreement.ts';
import { type TableName, tableNames } from '../tables/tables.ts';

/** What an action wrote of one row: some columns, or all of it where it was made or removed. */
const touchedRow = z.object({
  table: z.enum(tableNames as [TableName, ...TableName[]]),
  rowId: z.string(),
  columns: z.array(z.string()).nullable(),
});

/** An action since a cycle was signed, with what it wrote of what is agreed. */
export const touchSchema = z.object({
  changeSetId: z.string(),
  sequence: z.number().int(),
  at: z.string(),
  author: z.string(),
  action: z.string(),
  subject: z.string(),
  /** Why, where it was said with it. */
  cause: changeCauseName.nullable(),
  rows: z.array(touchedRow),
});
export type Touch = z.infer<typeof touchSchema>;

/** What the journal tells of the agreements of a cycle. */
export const agreementJournal = z.object({
  /** The number of the change set that signed each agreement; null where the journal does not have it. */
  places: z.record(z.string(), z.number().int().nullable()),
  /** The actions that stand since the first of them, in their order. */
  touches: z.array(touchSchema),
});
export type AgreementJournal = z.infer<typeof agreementJournal>;

/** What is told where there is no journal. */
export const noJournal: AgreementJournal = { places: {}, touches: [] };
