import { z } from 'zod';
import { sideTold } from './merge.ts';

/** Whose values hold. */
export const takers = ['mine', 'theirs'] as const;

const explained = z.object({ code: z.string(), title: z.string(), sentence: z.string(), advice: z.string() });

/** An own change that waits for a decision, with both sides of it, in words. */
export const waitingTold = z.object({
  id: z.string(),
  /** What was done, by whom and when. */
  sentence: z.string(),
  signature: z.string(),
  setAsideAt: z.string(),
  /** The rule that it would have broken; null where others changed the same. */
  reason: explained.nullable(),
  /** What it would make of the plan, line by line. */
  changes: z.array(z.string()),
  /** Where both changed the same: each may be decided for itself. */
  conflicts: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['changed', 'deleted', 'rule']),
      title: z.string(),
      context: z.string(),
      mine: sideTold,
      theirs: sideTold,
    }),
  ),
  /** Why it cannot be taken as it is; null where it can. */
  obstacle: explained.nullable(),
  /** How it was settled; null while it waits. */
  settled: z.object({ at: z.string(), takes: z.enum(['mine', 'theirs', 'some']) }).nullable(),
});
export type WaitingTold = z.infer<typeof waitingTold>;

/** How one is settled: as a whole, or by the ids of its conflicts. */
export const takesTold = z.union([z.enum(takers), z.record(z.string(), z.enum(takers))]);
