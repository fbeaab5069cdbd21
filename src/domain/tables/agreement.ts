import { z } from 'zod';
import { date, forgets, instant, ownedBy, rank, title } from './column.ts';
import { table } from './table.ts';

/**
 * What was signed of a cycle, and when: a named place in the journal, which is where its row was made. What was agreed
 * stands in it as the text that the fingerprint is of, so that it goes along into copies, merges and books that have
 * another journal.
 */
export const agreement = table(
  'agreement',
  {
    cycleId: ownedBy('cycle'),
    name: title,
    signedOn: date,
    signedAt: instant,
    fingerprint: z.string().min(1).max(60),
    content: z.string().min(1),
  },
  { closesWith: 'cycleId' },
);

/** Somebody who signed, by the name of that day. */
export const signatory = table(
  'signatory',
  { agreementId: ownedBy('agreement'), personId: forgets('person'), name: title, rank },
  { closesWith: 'agreementId' },
);

/** Why what was agreed is changed. */
export const changeCauses = ['execution', 'assumption', 'priority', 'slip'] as const;
export const changeCauseName = z.enum(changeCauses);
export type ChangeCauseName = z.infer<typeof changeCauseName>;

/** What was said of a change set that changed what had been agreed; nothing where nobody said. */
export const changeCause = table(
  'changeCause',
  { changeSetId: z.string().min(1).max(64), cause: changeCauseName },
  { isRemark: true },
);
