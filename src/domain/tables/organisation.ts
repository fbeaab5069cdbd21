import { z } from 'zod';
import { label, needs, ownedBy, rank, title } from './column.ts';
import { table } from './table.ts';

/** The company, and its teams below it. */
export const unit = table(
  'unit',
  () => ({
    parentId: needs('unit').nullable(),
    kind: z.enum(['company', 'team']),
    name: title,
    leadId: needs('person').nullable(),
    rank,
  }),
  { isCounted: true },
);

export const person = table(
  'person',
  () => ({ name: title, jobTitle: label, email: z.string().max(320), rank }),
  { blank: { jobTitle: '', email: '' }, isCounted: true },
);

export const membership = table('membership', () => ({
  unitId: ownedBy('unit'),
  personId: ownedBy('person'),
}));
