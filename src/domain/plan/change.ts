import { z } from 'zod';
import { type TableName, tableNames } from '../tables/tables.ts';

const image = z.record(z.string(), z.unknown());

/**
 * What happened to one row. `before` and `after` hold the touched columns only: all of them for an
 * insert (`before` null) and a delete (`after` null), the changed ones for an update.
 */
export const changeSchema = z.object({
  table: z.enum(tableNames as [TableName, ...TableName[]]),
  rowId: z.string(),
  before: image.nullable(),
  after: image.nullable(),
});
export type Change = z.infer<typeof changeSchema>;

export const changeSetSchema = z.object({
  sequence: z.number().int(),
  id: z.string(),
  at: z.string(),
  /** What the user did, such as `key-result.move`; its sentence stands in `texts/<language>/history`. */
  action: z.string(),
  /** The title of what it was done to. */
  subject: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  changes: z.array(changeSchema),
});
/** All the changes of one user action, in the order they were made. */
export type ChangeSet = z.infer<typeof changeSetSchema>;

/** The changes that take `changes` back, in the order in which they have to be made. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse();
}
