import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id } from '#domain/commands/input.ts';
import { scopeSchema } from '#domain/ownership/scope.ts';
import { language } from '#domain/tables/plan.ts';
import { procedure } from './base.ts';

export const papers = ['A4', 'Letter'] as const;
export const paper = z.enum(papers);
export type Paper = z.infer<typeof paper>;

/** The wall poster is one landscape sheet. */
export const posterPapers = ['A3', 'A2', 'A1'] as const;
export const posterPaper = z.enum(posterPapers);
export type PosterPaper = z.infer<typeof posterPaper>;

/** What can be printed, each on the papers it is made for, the usual one first. */
export const papersOf = {
  'plan-book': papers,
  'one-pager': papers,
  minutes: papers,
  worksheets: papers,
  guide: papers,
  review: papers,
  insights: papers,
  poster: posterPapers,
} as const;
export type DocumentKind = keyof typeof papersOf;
export const documentKinds = [
  'plan-book',
  'one-pager',
  'minutes',
  'worksheets',
  'guide',
  'review',
  'insights',
  'poster',
] as const satisfies readonly DocumentKind[];

/** Documents that can be limited to a team with its sub-teams, or to one person. */
export const scopedKinds = [
  'plan-book',
  'one-pager',
  'worksheets',
  'insights',
  'poster',
] as const satisfies readonly DocumentKind[];
export const isScoped = (kind: DocumentKind): boolean => scopedKinds.some((scoped) => scoped === kind);

/** A document on a paper that it is made for, and what it is about where that is not the whole cycle. */
export const documentSheet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan-book'), paper, scope: scopeSchema }),
  /** A page for each person of the scope who has a part in the cycle. */
  z.object({ kind: z.literal('one-pager'), paper, scope: scopeSchema }),
  z.object({ kind: z.literal('minutes'), paper, workshopId: id }),
  /** Empty ladders to write on, or the ladders of the cycle as far as they are. */
  z.object({ kind: z.literal('worksheets'), paper, areFilled: z.boolean(), scope: scopeSchema }),
  z.object({ kind: z.literal('guide'), paper, workshopId: id.nullable() }),
  /** The whole report of a cycle's review, or one page of it for leadership. */
  z.object({ kind: z.literal('review'), paper, isOnePage: z.boolean() }),
  z.object({ kind: z.literal('insights'), paper, scope: scopeSchema }),
  z.object({ kind: z.literal('poster'), paper: posterPaper, scope: scopeSchema }),
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
  /** The minutes of a workshop, or the plan of a cycle, as text for chat and mail. */
  markdown: procedure
    .input(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('plan'), cycleId: id, language }),
        z.object({ kind: z.literal('minutes'), cycleId: id, workshopId: id, language }),
      ]),
    )
    .output(z.object({ markdown: z.string() })),
  /** Opens a finished document in the system's reader, where the host can. */
  open: procedure.input(z.object({ path: z.string() })).output(z.object({})),
};
