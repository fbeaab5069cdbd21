import { z } from 'zod';
import { tableNames } from '#domain/tables/tables.ts';
import { problemData, procedure, question } from './base.ts';
import { countedTables } from './counted-tables.ts';
import { historyEntry } from './history.ts';

/** What a restore point is written before: whatever replaces a plan or brings another into it. */
export const restoreReasons = ['restore', 'merge', 'import'] as const;
export type RestoreReason = (typeof restoreReasons)[number];

/** How often something was done, as the history names it. */
const doneOften = historyEntry.pick({ action: true, kind: true }).extend({ count: z.number().int() });
export type DoneOften = z.infer<typeof doneOften>;

/** A copy of a plan that is kept on this computer. */
export const keptCopy = z.object({
  path: z.string(),
  /** When it was taken. */
  at: z.string(),
  /** In bytes. */
  size: z.number().int(),
  /** What was about to happen when it was written; null for one that was taken as time went by. */
  before: z.enum(restoreReasons).nullable(),
  /** Why it cannot be opened; null where it is whole. */
  problem: problemData.nullable(),
  plan: z.object({ id: z.string(), name: z.string() }).nullable(),
  holds: z.partialRecord(z.enum(countedTables), z.number().int()),
  /** What was done to the plan since; null where copy and plan have no beginning in common, or one cannot be read. */
  since: z
    .object({
      count: z.number().int(),
      /** The most frequent first. */
      done: z.array(doneOften),
      last: historyEntry.nullable(),
      /** How many changes the copy has that the plan does not. */
      onlyInCopy: z.number().int(),
    })
    .nullable(),
});
export type KeptCopy = z.infer<typeof keptCopy>;

/** What became of a damaged plan file. */
const recoveredSchema = z.object({
  path: z.string(),
  holds: z.partialRecord(z.enum(countedTables), z.number().int()),
  /** How many rows of each table could not be brought along. */
  dropped: z.record(z.string(), z.number().int()),
  /** The tables of which nobody knows how much is missing. */
  untold: z.array(z.string()),
  /** How many rows could not be read, and come from a copy or are as the history says. */
  fromCopy: z.number().int(),
  fromJournal: z.number().int(),
  /** How many rows stand in for some that others need. */
  standIns: z.number().int(),
  /** How many changes the history still has, and has no longer. */
  history: z.object({ kept: z.number().int(), dropped: z.number().int(), isAllTold: z.boolean() }),
});
// By their names in the types of procedures, which would list all of it else.
export interface Recovered extends z.infer<typeof recoveredSchema> {}
export const recovered: z.ZodType<Recovered> = recoveredSchema;

const copiesSchema = z.object({
  /** Where the plan lies, or lay. */
  path: z.string(),
  /** Which plan lies there now; null where there is none, or none that can be read. */
  planId: z.string().nullable(),
  /** Why what lies there cannot be opened; null where it can. */
  problem: problemData.nullable(),
  copies: z.array(keptCopy),
});
export interface CopiesOfPlan extends z.infer<typeof copiesSchema> {}
export const copiesOfPlan: z.ZodType<CopiesOfPlan> = copiesSchema;

export const backup = {
  /** The copies that are kept of the plan at a path, the latest first. */
  list: question(...tableNames)
    .input(z.object({ path: z.string() }))
    .output(copiesOfPlan),
  /** A copy as `plan.snapshot` gives a plan. */
  look: procedure.input(z.object({ copy: z.string() })).output(z.string()),
  /** Makes a plan file of a copy, which this window then shows; null where nobody wants it anywhere. */
  restoreBeside: procedure
    .input(z.object({ path: z.string(), copy: z.string() }))
    .output(z.object({ path: z.string() }).nullable()),
  /** Makes a new plan of what can be read of a damaged one, which this window then shows; null where nobody wants it. */
  recover: procedure.input(z.object({ path: z.string() })).output(recovered.nullable()),
  /** Saves the plan of this window, as it was read last, as a file of its own; null where nobody wants it. */
  saveElsewhere: procedure.output(z.object({ path: z.string() }).nullable()),
  /** Puts a copy in the place of its plan; answers where that is kept which lay there before. */
  restoreOver: procedure
    .input(z.object({ path: z.string(), copy: z.string() }))
    .output(z.object({ restorePoint: z.string().nullable() })),
};
