import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id } from '#domain/commands/input.ts';
import { language } from '#domain/tables/plan.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { problemData, procedure, question, savedFile } from './base.ts';
import { bonusEndings, documentSheet, moment, wholePlanFormats } from './document.ts';

/*
 * How documents and exports are asked for. It stands apart from the list of them, which windows read before they are seen:
 * these schemas they ask later.
 */

/** `asOf` is the change set up to which the plan is printed as it was; it is of now without one. */
export const documentRequest = documentSheet.and(z.object({ language, cycleId: id, asOf: moment.nullish() }));
export type DocumentRequest = z.infer<typeof documentRequest>;

/** How far a document is: read from the plan, laid out on pages, or put down as a file. */
export const documentStages = ['gather', 'set', 'write'] as const;
export type DocumentStage = (typeof documentStages)[number];

/** A character that no font here shows: its code stands for it on paper; and the rows of the plan that have it. */
const missingCharacter = z.object({
  character: z.string(),
  code: z.string(),
  places: z.array(z.object({ table: z.enum(tableNames), id: z.string(), title: z.string() })),
});
export type MissingCharacter = z.infer<typeof missingCharacter>;
const missing = z.array(missingCharacter);

/** A file of a document: the whole of it, or one of its volumes. */
const volume = savedFile.extend({ pages: z.number().int() });

/** Which volume of a document it is, of how many. */
const volumeNumber = z.object({ number: z.number().int(), of: z.number().int() });
export type VolumeNumber = z.infer<typeof volumeNumber>;

export const documentEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    stage: z.enum(documentStages),
    fraction: z.number(),
    /** Which one is being set, where it comes in volumes. */
    volume: volumeNumber.nullable(),
  }),
  z.object({ kind: z.literal('dismissed') }),
  z.object({
    kind: z.literal('done'),
    /** All its pages, and its files: one, or as many as it has volumes. */
    pages: z.number().int(),
    volumes: z.tuple([volume], volume),
    missing,
  }),
]);
export type DocumentEvent = z.infer<typeof documentEvent>;

/** How far a plan is that leaves in a format of other programs: its name is known, it is read from the file, or done. */
export const exportEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dismissed') }),
  z.object({ kind: z.literal('progress'), stage: z.enum(['gather', 'write']) }),
  z.object({ kind: z.literal('done'), file: savedFile }),
]);
export type ExportEvent = z.infer<typeof exportEvent>;

/** Pages of a document before it is printed, or what stands against it. */
const documentPreview = z.object({
  /** How many pages there are; of a long document how many of its beginning are shown. */
  pages: z.number().int(),
  isWhole: z.boolean(),
  /** Pages as SVG. */
  drawings: z.array(z.string()),
  missing,
  problem: problemData.nullable(),
});
export type DocumentPreview = z.infer<typeof documentPreview>;

export const document = {
  /** Prints; leaving the stream early cancels it. */
  print: procedure.input(documentRequest).output(eventIterator(documentEvent)),
  /** Some pages of a document as they will be, the first of which is number 0. */
  preview: question(...tableNames)
    .input(
      z.object({
        request: documentRequest,
        from: z.number().int().min(0),
        count: z.number().int().min(1).max(12),
      }),
    )
    .output(documentPreview),
  /** The minutes of a workshop, or the plan of a cycle, as text for chat and mail. */
  markdown: question(...tableNames)
    .input(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('plan'), cycleId: id, language }),
        z.object({ kind: z.literal('minutes'), cycleId: id, workshopId: id, language }),
      ]),
    )
    .output(z.object({ markdown: z.string() })),
  /** Saves the whole plan in a format of other programs; leaving the stream early cancels it. */
  export: procedure
    .input(z.object({ as: z.enum(wholePlanFormats), language }))
    .output(eventIterator(exportEvent)),
  /** Saves what everybody is paid for a cycle; null where its dialog was dismissed. */
  exportBonus: procedure
    .input(z.object({ cycleId: id, ending: z.enum(bonusEndings), language }))
    .output(savedFile.nullable()),
  /** Shows a finished file in its folder, where the host can. */
  showInFolder: procedure.input(z.object({ path: z.string() })).output(z.object({})),
  /** Opens a finished document in the system's reader, where the host can. */
  open: procedure.input(z.object({ path: z.string() })).output(z.object({})),
};
