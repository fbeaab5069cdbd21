import { z } from 'zod';
import { id } from '#domain/commands/input.ts';
import { scopeSchema } from '#domain/ownership/scope.ts';

export const papers = ['A4', 'Letter'] as const;
const paper = z.enum(papers);
export type Paper = z.infer<typeof paper>;

/** The wall poster is one landscape sheet. */
export const posterPapers = ['A3', 'A2', 'A1'] as const;
export type PosterPaper = (typeof posterPapers)[number];

const scope = scopeSchema;

/** The number of a change set, as the plan was with it. */
export const moment = z.number().int().min(0);

/** What goes along inside a book: nothing, the plan as far as the book shows it, or all of it with its history. */
export const attachments = ['none', 'book', 'plan'] as const;
const attachment = z.enum(attachments);
export type AttachedPlan = z.infer<typeof attachment>;

/**
 * What can be printed: as which action, and what it wants to be told, of which the papers that it is made for, the
 * usual one first, are a part. The choices in the window and on the command line are read from it.
 */
export const documents = {
  'plan-book': {
    action: 'plan-book',
    shortcut: 'mod+p',
    isHandedOut: true,
    asks: { paper, scope, attached: attachment.optional() },
  },
  /** A page for each person of the scope who has a part in the cycle. */
  'one-pager': { action: 'print-one-pager', isHandedOut: true, isOfPeople: true, asks: { paper, scope } },
  minutes: { action: 'print-minutes', isHandedOut: true, asks: { paper, workshopId: id } },
  /** Empty ladders to write on, or the ladders of the cycle as far as they are. */
  worksheets: { action: 'print-worksheets', asks: { paper, areFilled: z.boolean(), scope } },
  guide: { action: 'print-guide', asks: { paper, workshopId: id.nullable() } },
  /** The whole report of a cycle's review, or one page of it for leadership. */
  review: { action: 'review-report', asks: { paper, isOnePage: z.boolean() } },
  /** How what each person of the scope is paid came about. */
  bonus: { action: 'print-bonus', isOfPeople: true, asks: { paper, scope } },
  insights: { action: 'insights-report', asks: { paper, scope } },
  /** In what two moments of the plan differ: change sets, of which the first is the earliest, the second now, without one. */
  changes: {
    action: 'print-changes',
    isOfPlan: true,
    asks: { paper, since: moment.nullish(), until: moment.nullish() },
  },
  poster: { action: 'print-poster', isHandedOut: true, asks: { paper: z.enum(posterPapers), scope } },
} as const;
export type DocumentKind = keyof typeof documents;
export const documentKinds = Object.keys(documents) as readonly DocumentKind[];

/** The key that a document is printed by, where there is one. */
export const shortcutOf = (kind: DocumentKind): string | undefined =>
  (documents[kind] as { readonly shortcut?: string }).shortcut;

/** What a document may ask for beside the paper. */
export type Asked = 'scope' | 'workshopId' | 'areFilled' | 'isOnePage' | 'attached' | 'since' | 'until';
export const asks = (kind: DocumentKind, what: Asked): boolean => what in documents[kind].asks;
export const documentsAsking = (what: Asked): DocumentKind[] =>
  documentKinds.filter((kind) => asks(kind, what));
/** Whether a document cannot be printed where the cycle has no workshop. */
export const needsWorkshop = (kind: DocumentKind): boolean => {
  const { asks: wanted } = documents[kind];
  return 'workshopId' in wanted && !wanted.workshopId.isNullable();
};

/** What everybody takes along from a workshop. */
export const handedOut = documentKinds.filter((kind) => 'isHandedOut' in documents[kind]);

/** Whether a document tells of the whole plan and of no cycle. */
export const isOfPlan = (kind: DocumentKind): boolean => 'isOfPlan' in documents[kind];

/** The documents that are pages of people, each of whom can have a file of their own. */
export const ofPeople = documentKinds.filter((kind) => 'isOfPeople' in documents[kind]);

export const papersOf = (kind: DocumentKind): readonly (Paper | PosterPaper)[] =>
  documents[kind].asks.paper.options;

type SheetOf<Kind extends DocumentKind> = { readonly kind: Kind } & Readonly<
  z.infer<z.ZodObject<(typeof documents)[Kind]['asks']>>
>;
/** A document on a paper that it is made for, and what it is about where that is not the whole cycle. */
export type DocumentSheet = { [Kind in DocumentKind]: SheetOf<Kind> }[DocumentKind];

const [first, ...others] = documentKinds.map((kind) =>
  z.object({ kind: z.literal(kind), ...documents[kind].asks }),
);
export const documentSheet = z.discriminatedUnion('kind', [
  first,
  ...others,
] as never) as unknown as z.ZodType<DocumentSheet>;

/** What leaves a plan as a file or a text: as which action, with which ending, and of what. */
export const exported = {
  ics: { action: 'save-calendar', ending: 'ics', of: 'cycle' },
  'plan-markdown': { action: 'copy-plan', ending: 'md', of: 'cycle' },
  'minutes-markdown': { action: 'copy-minutes', ending: 'md', of: 'workshop' },
  json: { action: 'export-json', ending: 'json', of: 'plan' },
  xlsx: { action: 'export-workbook', ending: 'xlsx', of: 'plan' },
  /** An archive of text tables. */
  csv: { action: 'export-tables', ending: 'zip', of: 'plan' },
  /** What everybody is paid for a cycle, for payroll: in one of its endings, this one where nothing is said. */
  bonus: { action: 'export-bonus', ending: 'xlsx', of: 'cycle' },
} as const;
export type ExportFormat = keyof typeof exported;
export const exportFormats = Object.keys(exported) as readonly ExportFormat[];

/** What a table for payroll can be. */
export const bonusEndings = ['xlsx', 'csv'] as const;
export type BonusEnding = (typeof bonusEndings)[number];

/** The formats that hold the whole plan. */
export type WholePlanFormat = {
  [Format in ExportFormat]: (typeof exported)[Format]['of'] extends 'plan' ? Format : never;
}[ExportFormat];
export const wholePlanFormats = exportFormats.filter(
  (format): format is WholePlanFormat => exported[format].of === 'plan',
);
