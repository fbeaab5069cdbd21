import { z } from 'zod';
import { date, forgets, instant, needs, ownedBy, rank, text, title } from './column.ts';
import { table } from './table.ts';

export const levels = ['company', 'team', 'individual'] as const;
export const level = z.enum(levels);
/** Company, team or individual: tingkat. */
export type Level = z.infer<typeof level>;

export const objective = table(
  'objective',
  () => ({
    cycleId: needs('cycle'),
    level,
    unitId: needs('unit').nullable(),
    ownerId: needs('person').nullable(),
    title,
    description: text,
    ambition: z.enum(['committed', 'aspirational']),
    stageId: needs('stage').nullable(),
    startsOn: date,
    endsOn: date,
    /** The day on which it was put off: shown since, and counted nowhere; null while it goes on. */
    postponedOn: date.nullable(),
    templateKey: z.string().nullable(),
    carriedFromId: forgets('objective'),
    rank,
    createdAt: instant,
  }),
  {
    blank: {
      description: '',
      ambition: 'aspirational',
      stageId: null,
      postponedOn: null,
      templateKey: null,
      carriedFromId: null,
    },
    closesWith: 'cycleId',
    isCounted: true,
  },
);

/** Whom an objective serves. What served an objective or a rung that is removed is told by a rule what it serves then. */
export const alignment = table(
  'alignment',
  () => ({
    childId: ownedBy('objective'),
    parentObjectiveId: needs('objective').nullable(),
    parentKeyResultId: needs('keyResult').nullable(),
    isPrimary: z.boolean(),
  }),
  { closesWith: 'childId' },
);
