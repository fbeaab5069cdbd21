import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { language } from '#domain/plan/rows.ts';
import { id, procedure } from './base.ts';

export const papers = ['A4', 'Letter'] as const;
export const paper = z.enum(papers);
export type Paper = z.infer<typeof paper>;

/** The wall poster is one landscape sheet. */
export const posterPapers = ['A3', 'A2', 'A1'] as const;
export const posterPaper = z.enum(posterPapers);
export type PosterPaper = z.infer<typeof posterPaper>;

/** What can be printed, each on the papers it is made for, the usual one first. */
export const papersOf = { 'plan-book': papers, poster: posterPapers } as const;
export type DocumentKind = keyof typeof papersOf;
export const documentKinds = ['plan-book', 'poster'] as const satisfies readonly DocumentKind[];

/** A document on a paper that it is made for. */
export const documentSheet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan-book'), paper }),
  z.object({ kind: z.literal('poster'), paper: posterPaper }),
]);
export type DocumentSheet = z.infer<typeof documentSheet>;

export const documentRequest = documentSheet.and(z.object({ language, cycleId: id }));
export type DocumentRequest = z.infer<typeof documentRequest>;

export const documentEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    stage: z.enum(['compose', 'paginate', 'print', 'save']),
    fraction: z.number(),
  }),
  z.object({ kind: z.literal('dismissed') }),
  z.object({
    kind: z.literal('done'),
    path: z.string(),
    name: z.string(),
    pages: z.number().int(),
    /** Where the page can fetch it, in the browser host. */
    url: z.string().nullable(),
  }),
]);
export type DocumentEvent = z.infer<typeof documentEvent>;

export const document = {
  /** Prints; leaving the stream early cancels it. */
  print: procedure.input(documentRequest).output(eventIterator(documentEvent)),
  /** Opens a finished document in the system's reader, where the host can. */
  open: procedure.input(z.object({ path: z.string() })).output(z.object({})),
};
