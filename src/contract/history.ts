import { z } from 'zod';
import { changeSchema, changeSetSchema } from '#domain/plan/change.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { procedure, question, receipt } from './base.ts';

/** A change set as it is told of, without what it did to rows. */
export const historyEntry = changeSetSchema
  .omit({ changes: true })
  .extend({ state: z.enum(['applied', 'undone', 'abandoned']) });
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What the next undo and redo would take back or bring again, null where there is nothing. */
export const nextInHistory = z.object({ undo: historyEntry.nullable(), redo: historyEntry.nullable() });

/** With who did it, and what it changed of the rows that were asked about; what was made or removed as a whole says so itself. */
const listed = historyEntry.extend({ author: z.string(), changes: z.array(changeSchema) });
export type ListedEntry = z.infer<typeof listed>;

export const history = {
  undo: procedure.output(receipt),
  redo: procedure.output(receipt),
  /** For a window that opens: from then on it is told with each change set. */
  next: question(...tableNames).output(nextInHistory),
  /** The latest entries first; with `rowIds`, only those that touched one of these rows. */
  list: question(...tableNames)
    .input(
      z.object({ limit: z.number().int().min(1).max(500), rowIds: z.array(z.string()).max(500).optional() }),
    )
    .output(z.array(listed)),
};
