import { z } from 'zod';
import { historyEntry } from '#contract/history.ts';
import { changeSchema } from '#domain/plan/change.ts';
import type { AnyRow, TableName } from '#domain/tables/tables.ts';

/** A change set as the journal keeps it, under the schema that it was written in. */
export const journaledSet = historyEntry.extend({
  /** The change set that an undo or a redo is of. */
  target: z.number().int().nullable(),
  isUndoable: z.boolean(),
  /** The command that made it, with what it was told; older plans did not keep it. */
  command: z.object({ version: z.number().int(), input: z.unknown() }).nullable(),
  author: z.string(),
  machine: z.string(),
  schema: z.number().int(),
  changes: z.array(changeSchema),
});
export type JournaledSet = z.infer<typeof journaledSet>;

/** Everything that a plan file holds. */
export interface WholePlan {
  readonly rows: Readonly<Record<TableName, readonly AnyRow[]>>;
  readonly history: readonly JournaledSet[];
}
