import { z } from 'zod';
import { commands } from '#domain/commands/commands.ts';
import { sides } from '#domain/merge/copy.ts';
import { language } from '#domain/tables/plan.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { procedure, question } from './base.ts';

/** What a conflict says of one copy. */
export const sideTold = z.object({
  lines: z.array(
    z.object({
      /** What it is of, where there are several. */
      label: z.string().nullable(),
      /** How it was when the copies were one. */
      was: z.string().nullable(),
      says: z.string(),
    }),
  ),
  /** What was done there, the latest last. */
  history: z.array(z.object({ signature: z.string(), sentence: z.string() })),
});
export type SideTold = z.infer<typeof sideTold>;

const conflictTold = z.object({
  id: z.string(),
  kind: z.enum(['changed', 'deleted', 'rule']),
  title: z.string(),
  context: z.string(),
  ours: sideTold,
  theirs: sideTold,
});
export type ConflictTold = z.infer<typeof conflictTold>;

/** What two copies come to together, in words. */
export const mergeTold = z.object({
  /** When they were one for the last time, as an instant. */
  apartSince: z.string(),
  /** How many changes come together by themselves, and of what. */
  together: z.number().int(),
  counts: z.array(z.string()),
  conflicts: z.array(conflictTold),
  /** Whether the other copy has anything new. */
  isNews: z.boolean(),
  /** What was done in the other copy, the latest first. */
  brought: z.array(z.object({ signature: z.string(), sentence: z.string() })),
});
export type MergeTold = z.infer<typeof mergeTold>;

/** Which copy holds, by the ids of conflicts. */
export const decisionsTold = z.record(z.string(), z.enum(sides));

/** A copy of the open plan that lies beside it. */
const copyBeside = z.object({ path: z.string(), name: z.string() });

/** Where the plan is kept as it was; null where nothing was merged. */
const taken = z.object({ restorePoint: z.string() }).nullable();

const merging = z.object({ copy: z.string(), decisions: decisionsTold });

export const merge = {
  /** The copies of the open plan in its folder that hold something it does not have. */
  beside: procedure.output(z.array(copyBeside)),
  /** Whether another file is a copy of the open plan that went on by itself. */
  wentOn: procedure.input(z.object({ copy: z.string() })).output(z.boolean()),
  /** Asks for a copy by the host's own dialog; null where nobody chose one, or the host has none. */
  choose: procedure.output(z.object({ path: z.string() }).nullable()),
  /** What the open plan and a copy of it come to together, with what was decided. */
  look: procedure.input(merging.extend({ language })).output(mergeTold),
  /** Writes a restore point, then what they come to; answers null where there is nothing new. */
  take: procedure.input(merging).output(taken),
  /** Keeps a copy for a workshop, whose room settles what does not come together. */
  toWorkshop: procedure.input(commands.workshop.bringCopy.input).output(z.object({ id: z.string() })),
  /** What a workshop's copy comes to with what its room has taken so far. */
  // Nothing is told where the copy is not on this computer.
  waiting: question(...tableNames)
    .input(z.object({ mergeId: z.string(), language }))
    .output(z.object({ told: mergeTold.nullable() })),
  /** Merges a workshop's copy as its room settled it; answers null where there is nothing new. */
  takeWaiting: procedure.input(z.object({ mergeId: z.string() })).output(taken),
  /** Saves what this window holds of a plan whose file was replaced beside it, and answers where. */
  aside: procedure.output(z.object({ path: z.string() })),
};
