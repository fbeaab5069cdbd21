import { z } from 'zod';
import { label, measure, needs, rank, text, unit } from './column.ts';
import { table } from './table.ts';

/** A stage of the sales cycle, and the two kinds of work that lie across it. */
export const stage = table(
  'stage',
  () => ({
    /** Of those that a plan begins with: their words are the program's. */
    key: z.string().nullable(),
    name: label.nullable(),
    kind: z.enum(['stage', 'whole-process', 'people']),
    rank,
  }),
  { blank: { key: null, name: null } },
);

/** A metric of the glossary. */
export const metric = table(
  'metric',
  () => ({
    stageId: needs('stage').nullable(),
    key: z.string().nullable(),
    name: label.nullable(),
    measure,
    unit,
    formula: text.nullable(),
    meaning: text.nullable(),
    importance: text.nullable(),
    rank,
  }),
  {
    blank: { stageId: null, key: null, name: null, unit: '', formula: null, meaning: null, importance: null },
    isCounted: true,
  },
);
