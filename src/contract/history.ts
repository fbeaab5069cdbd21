import { z } from 'zod';
import type { ReadingChanges } from '#domain/past/reading.ts';
import { changeSchema, changeSetSchema } from '#domain/plan/change.ts';
import { language } from '#domain/tables/plan.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { problemData, procedure, question, receipt, write } from './base.ts';

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

/** Which change sets are looked for: who wrote them, what they did, when, and words of their sentence. */
const historyFilter = z.object({
  author: z.string().nullable(),
  /** The actions; null for all of them. */
  actions: z.array(z.string()).nullable(),
  since: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  /** Letters of what was changed, and the actions whose words have them. */
  words: z.object({ text: z.string(), actions: z.array(z.string()) }).nullable(),
});
export type HistoryFilter = z.infer<typeof historyFilter>;

const sequence = z.number().int().min(0);
/** A change set as a moment: the plan with it and everything before. */
const moment = z.object({ sequence });

const signedEntry = historyEntry.extend({ author: z.string() });
/** A change set with who made it. */
export type SignedEntry = z.infer<typeof signedEntry>;

/** A step of a walk through the history: what it changes, and the change set that it ends at. */
export type Walk = ReadingChanges & { readonly entry: SignedEntry };

/** What becomes of a change set that is to be taken back. */
const takingBack = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fits') }),
  /** It changed the same later, or builds upon it. */
  z.object({ kind: z.literal('later'), entry: signedEntry }),
  z.object({ kind: z.literal('refused'), problem: problemData }),
]);
export type TakingBack = z.infer<typeof takingBack>;

export const history = {
  /** The numbers of the change sets that a filter finds, in the order they were made, as JSON text: there may be very many. */
  sequences: question(...tableNames)
    .input(historyFilter)
    .output(z.string()),
  /** Some of them, in their order. */
  entries: question(...tableNames)
    .input(z.object({ sequences: z.array(sequence).max(500) }))
    .output(z.array(listed)),
  /** Everybody who wrote something. */
  authors: question(...tableNames).output(z.array(z.string())),
  /** What makes the plan as it was at `to` out of how it was at `from`: a `Walk` as JSON text. */
  walk: question(...tableNames)
    .input(z.object({ from: sequence, to: sequence }))
    .output(z.string()),
  /** From which change set on the journal fits the rows, where it does not from the beginning, and since when that is. */
  reach: question(...tableNames).output(z.object({ from: sequence, at: z.string() }).nullable()),
  /** The last change set up to an instant, or the first one where all are later. */
  momentAt: question(...tableNames)
    .input(z.object({ instant: z.iso.datetime() }))
    .output(sequence),
  /** In what two moments differ, in words of a language, by what it belongs to. */
  differences: question(...tableNames)
    .input(z.object({ from: sequence, to: sequence, language }))
    .output(
      z.array(
        z.object({
          subject: z.object({ table: z.enum(tableNames), id: z.string().nullable() }),
          title: z.string(),
          lines: z.array(z.string()).readonly(),
        }),
      ),
    ),
  /** Whether a single change set can be taken back now. */
  takingBack: question(...tableNames)
    .input(moment)
    .output(takingBack),
  /** Takes it back, as a change set of its own. */
  takeBack: write(moment),
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
