import { z } from 'zod';
import { amount, currency, forgets, measure, needs, rank, text, title, unit, votes } from './column.ts';
import { table } from './table.ts';

/** What falls short of what it is compared with. */
export const gap = table(
  'gap',
  () => ({
    cycleId: needs('cycle'),
    workshopId: forgets('workshop'),
    stageId: needs('stage').nullable(),
    measureName: title,
    measure,
    unit,
    currency: currency.nullable(),
    lastPeriod: amount.nullable(),
    lastPeriodLabel: z.string().max(120),
    current: amount.nullable(),
    comparison: z.enum(['target', 'last-year', 'market']),
    comparisonValue: amount.nullable(),
    /** Whether more or less of it is better. */
    direction: z.enum(['more', 'less']),
    cause: text,
    votes,
    objectiveId: forgets('objective'),
    rank,
  }),
  {
    blank: {
      workshopId: null,
      stageId: null,
      measure: 'number',
      unit: '',
      currency: null,
      lastPeriod: null,
      lastPeriodLabel: '',
      current: null,
      comparison: 'target',
      comparisonValue: null,
      direction: 'more',
      cause: '',
      votes: 0,
      objectiveId: null,
    },
    isCounted: true,
  },
);
