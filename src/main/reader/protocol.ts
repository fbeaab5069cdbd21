import { z } from 'zod';
import { encodings } from '#domain/import/encodings.ts';
import type { Source } from '#domain/import/source.ts';
import { problemCodes } from '#domain/problem.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What a reading process is asked, once. */
export const readingOrder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan-in-pdf'), bytes }),
  z.object({ kind: z.literal('keywords-in-pdf'), bytes }),
  z.object({
    kind: z.literal('sources'),
    name: z.string(),
    bytes,
    encoding: z.enum(encodings).optional(),
    delimiter: z.string().optional(),
  }),
]);
export type ReadingOrder = z.infer<typeof readingOrder>;

/** What it answers, once. */
export const readingAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), name: z.string(), bytes }),
  z.object({ kind: z.literal('keywords'), keywords: z.string() }),
  z.object({ kind: z.literal('sources'), sources: z.custom<readonly Source[]>(Array.isArray) }),
  z.object({
    kind: z.literal('problem'),
    code: z.enum(problemCodes),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ kind: z.literal('failed'), detail: z.string() }),
]);
export type ReadingAnswer = z.infer<typeof readingAnswer>;
