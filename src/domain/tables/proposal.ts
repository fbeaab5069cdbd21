import { z } from 'zod';
import { forgets, needs, ownedBy, rank, title } from './column.ts';
import { table } from './table.ts';

/** How an objective could be worded, or a further one, as somebody of the room proposes it. */
export const proposal = table(
  'proposal',
  () => ({
    workshopId: ownedBy('workshop'),
    objectiveId: forgets('objective'),
    personId: needs('person').nullable(),
    text: title,
    rank,
  }),
  { blank: { objectiveId: null, personId: null }, isCounted: true },
);

/** A key result that is proposed along with a further objective. */
export const proposalKeyResult = table('proposalKeyResult', () => ({
  proposalId: ownedBy('proposal'),
  title,
  rank,
}));

/** What somebody says to a proposal. */
export const proposalReaction = table('proposalReaction', () => ({
  proposalId: ownedBy('proposal'),
  personId: needs('person'),
  isFor: z.boolean(),
}));
