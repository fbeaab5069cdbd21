import { z } from 'zod';
import { recovered } from '#contract/backup.ts';
import { problemCodes } from '#domain/problem.ts';

const order = z.object({
  path: z.string(),
  /** How much of a processor's time it may take, in seconds. */
  seconds: z.number(),
});

/** What a process is asked that reads what a stranger may have made or a disk has damaged, once. */
export const doorOrder = z.discriminatedUnion('kind', [
  /** Whether it is a plan; what it takes to know that is written into `folder`. */
  order.extend({ kind: z.literal('look'), folder: z.string() }),
  /** To put a torn copy right, beside it. */
  order.extend({ kind: z.literal('mend') }),
  /** To make a plan in `folder` of what can be read, and of a copy of it. */
  order.extend({ kind: z.literal('recover'), folder: z.string(), copy: z.string().nullable() }),
]);
export type DoorOrder = z.infer<typeof doorOrder>;

/** What it answers, once. */
export const doorAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('well') }),
  z.object({ kind: z.literal('mended'), path: z.string().nullable() }),
  z.object({ kind: z.literal('recovered'), recovered }),
  z.object({
    kind: z.literal('problem'),
    code: z.enum(problemCodes),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ kind: z.literal('failed'), detail: z.string() }),
]);
export type DoorAnswer = z.infer<typeof doorAnswer>;
