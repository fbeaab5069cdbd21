import { z } from 'zod';
import { problemCodes } from '#domain/problem.ts';

/** What a process is asked that looks at a stranger's file, once. */
export const lookOrder = z.object({
  path: z.string(),
  /** Where it writes what it takes to do so. */
  folder: z.string(),
  /** How much of a processor's time it may take, in seconds. */
  seconds: z.number(),
});
export type LookOrder = z.infer<typeof lookOrder>;

/** What it answers, once. */
export const lookAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('well') }),
  z.object({
    kind: z.literal('problem'),
    code: z.enum(problemCodes),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ kind: z.literal('failed'), detail: z.string() }),
]);
export type LookAnswer = z.infer<typeof lookAnswer>;
