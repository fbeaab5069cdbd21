import { z } from 'zod';
import { date, forgets, instant, needs, ownedBy, rank, title } from './column.ts';
import { mark } from './signature.ts';
import { table } from './table.ts';

const fingerprint = z.string().min(1).max(60);

/**
 * What was signed of a cycle, and when: a named place in the journal, which is where its row was made. What was agreed
 * stands in it as the text that the fingerprint is of, so that it goes along into copies, merges and books that have
 * another journal.
 */
export const agreement = table(
  'agreement',
  () => ({
    cycleId: ownedBy('cycle'),
    name: title,
    signedOn: date,
    signedAt: instant,
    fingerprint,
    content: z.string().min(1),
  }),
  { closesWith: 'cycleId' },
);

/** Somebody who signed, by the name of that day. */
export const signatory = table(
  'signatory',
  () => ({
    agreementId: ownedBy('agreement'),
    personId: forgets('person'),
    name: title,
    /** How they signed from their seat; null where they sign on paper. */
    mark: mark.nullable(),
    rank,
  }),
  { blank: { mark: null }, closesWith: 'agreementId' },
);

/** How somebody signed the plan of a cycle from their seat; an agreement that is made of that plan takes it over. */
export const signature = table(
  'signature',
  () => ({
    cycleId: ownedBy('cycle'),
    personId: needs('person'),
    mark,
    signedAt: instant,
    /** Of the plan that was signed: of another one it is no signature. */
    fingerprint,
  }),
  { closesWith: 'cycleId' },
);

/** Why what was agreed is changed. */
export const changeCauses = ['execution', 'assumption', 'priority', 'slip'] as const;
export const changeCauseName = z.enum(changeCauses);
export type ChangeCauseName = z.infer<typeof changeCauseName>;

/** What was said of a change set that changed what had been agreed; nothing where nobody said. */
export const changeCause = table(
  'changeCause',
  () => ({ changeSetId: z.string().min(1).max(64), cause: changeCauseName }),
  { isRemark: true },
);
