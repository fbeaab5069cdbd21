import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { commands } from '#domain/commands/commands.ts';
import { id } from '#domain/commands/input.ts';
import { tableShapes } from '#domain/import/columns/table-shape.ts';
import type { ComingCycle } from '#domain/import/coming.ts';
import type { CountsByTable } from '#domain/import/counted.ts';
import { encodings } from '#domain/import/encodings.ts';
import type { Misread } from '#domain/import/found.ts';
import type { LayoutName } from '#domain/import/layouts/layouts.ts';
import { columnRoles } from '#domain/import/mapping.ts';
import type { Outcome } from '#domain/import/proposal.ts';
import type { RowOutcome } from '#domain/import/row-outcomes.ts';
import { language } from '#domain/tables/plan.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { type ProblemData, problemData, procedure, question, receipt, savedFile, writes } from './base.ts';

/** What a window has read of others' files, by its number: every decision makes a further one. */
const version = z.number().int();
const part = z.number().int().min(0);
const row = z.number().int().min(1);

const decimalMark = z.enum([',', '.']).nullable();
const dayOrder = z.enum(['day-first', 'month-first']).nullable();

/** What people decide about files before they bring them in. */
const importDecision = z.discriminatedUnion('kind', [
  /** Where objectives go whose cycle the files do not name. */
  z.object({ kind: z.literal('cycle'), cycleId: id }),
  /** What is written in the place of a cell; null for what stands in the file. */
  z.object({
    kind: z.literal('cell'),
    part,
    row,
    column: z.number().int().min(0),
    text: z.string().max(20_000).nullable(),
  }),
  z.object({ kind: z.literal('row'), part, row, isLeftOut: z.boolean() }),
  /** Who somebody is: a person of the plan, null for a new one. */
  z.object({ kind: z.literal('person'), name: z.string(), personId: id.nullable() }),
  z.object({ kind: z.literal('role'), part, column: z.number().int().min(0), role: z.enum(columnRoles) }),
  z.object({ kind: z.literal('written'), part, column: z.number().int().min(0), decimalMark, dayOrder }),
  z.object({ kind: z.literal('head-row'), part, headRow: z.number().int().min(0) }),
  z.object({ kind: z.literal('shape'), part, shape: z.enum(tableShapes) }),
  /** Takes back how people had a table read, and forgets it. */
  z.object({ kind: z.literal('as-recognised'), part }),
]);
export type ImportDecision = z.infer<typeof importDecision>;
/** By their names in the types of the procedures, which would list them all else. */
const decision: z.ZodType<ImportDecision> = importDecision;

/** A column of a table that is not empty, and how it is read. */
const importColumn = z.object({
  at: z.number().int(),
  head: z.string(),
  role: z.enum(columnRoles),
  decimalMark,
  dayOrder,
  /** Whether it holds figures or days, so that it matters how they are written. */
  hasFigures: z.boolean(),
  hasDays: z.boolean(),
  /** How long its longest text is, of some. */
  length: z.number().int(),
});
export type ImportColumn = z.infer<typeof importColumn>;

/** A table or an outline of the files. */
const importPart = z.object({
  file: z.string(),
  name: z.string(),
  kind: z.enum(['sheet', 'outline']),
  rows: z.number().int(),
  /** The name of its layout, where it is of one that is known. */
  layout: z.custom<LayoutName | null>(),
  shape: z.enum(tableShapes).nullable(),
  headRow: z.number().int(),
  columns: z.array(importColumn),
  /** Whether it is read as people said: now, or when a table with this head came before. */
  reading: z.enum(['recognised', 'remembered', 'changed']),
  encoding: z.enum(encodings).nullable(),
  delimiter: z.string().nullable(),
  isTorn: z.boolean(),
  /** How many of its rows are to be looked at. */
  toLookAt: z.number().int(),
});
export type ImportPart = z.infer<typeof importPart>;

const importPerson = z.object({
  name: z.string(),
  kind: z.enum(['same', 'similar', 'new']),
  /** People of the plan who may be meant. */
  candidates: z.array(id),
  personId: id,
  isMade: z.boolean(),
  isDecided: z.boolean(),
});
export type ImportPerson = z.infer<typeof importPerson>;

const importPreview = z.object({
  version,
  subject: z.string(),
  parts: z.array(importPart),
  cycleId: id,
  /** Whether something names no cycle of its own. */
  needsCycle: z.boolean(),
  counts: z.custom<Readonly<Record<Outcome, CountsByTable>>>(),
  /** Why it cannot be taken as it is. */
  problem: problemData.nullable() as z.ZodType<ProblemData | null>,
  /** Whether there is anything that would be done. */
  isNew: z.boolean(),
  /** Whether people have corrected or left out anything. */
  isTouched: z.boolean(),
  people: z.array(importPerson),
  toLookAt: z.object({
    count: z.number().int(),
    /** The first of them, with the part that each is of and its place among all rows of it, from 0. */
    first: z.array(z.object({ part, index: z.number().int(), misread: z.custom<Misread>() })),
  }),
  coming: z.custom<readonly ComingCycle[]>(),
});
export interface ImportPreview extends z.infer<typeof importPreview> {}
const preview: z.ZodType<ImportPreview> = importPreview;

const importRow = z.object({
  row,
  cells: z.array(z.object({ text: z.string(), isBold: z.boolean(), indent: z.number() })),
  /** The columns in which people wrote something else. */
  corrected: z.array(z.number().int()),
  outcome: z.custom<RowOutcome>(),
});
export interface ImportRow extends z.infer<typeof importRow> {}
const rows: z.ZodType<ImportRow[]> = z.array(importRow);

export const importEvent = z.discriminatedUnion('kind', [
  /** Which file is being read, of how many. */
  z.object({ kind: z.literal('progress'), file: z.string(), number: z.number().int(), of: z.number().int() }),
  z.object({ kind: z.literal('done'), version }),
]);
export type ImportEvent = z.infer<typeof importEvent>;

/** So many rows are asked for at a time. */
export const mostImportRows = 200;

export const imports = {
  /** Reads files, beside those that were read before where `isFurther`; leaving the stream early cancels it. */
  read: procedure
    .input(z.object({ files: z.array(z.file()).min(1), cycleId: id, isFurther: z.boolean() }))
    .output(eventIterator(importEvent)),
  /** Reads the text of a part again, told apart otherwise. */
  readAgain: procedure
    .input(z.object({ part, encoding: z.enum(encodings).nullable(), delimiter: z.string().nullable() }))
    .output(z.object({ version })),
  /** What this window has read, as a reload of its page asks; null where that is nothing. */
  current: question()
    .input(z.object({}))
    .output(z.object({ version: version.nullable() })),
  decide: procedure.input(decision).output(z.object({ version })),
  /** What would become of the files, held against the plan as it is. */
  preview: question(...tableNames)
    .input(z.object({ version }))
    .output(preview.nullable()),
  /** Rows of a part from one on; of those that are to be looked at only. */
  rows: question(...tableNames)
    .input(
      z.object({
        version,
        part,
        from: z.number().int().min(0),
        count: z.number().int().min(1).max(mostImportRows),
        isToLookAt: z.boolean(),
      }),
    )
    .output(z.object({ total: z.number().int(), rows }).nullable()),
  /** Takes what is understood into the plan, remembers how tables were read, and lets go of the files. */
  bring: procedure.input(z.object({ version })).output(receipt.extend({ cycleId: id.nullable() })),
  /** Saves rows that are not understood as tables that can be corrected; those that a dialog was not dismissed for. */
  saveFailed: procedure.input(z.object({ language })).output(z.array(savedFile)),
  /** Lets go of the files. */
  end: procedure.output(z.object({})),
  ...writes(commands.import),
};
