import { z } from 'zod';
import { forgets, needs, ownedBy, round, text } from './column.ts';
import { table } from './table.ts';

/** How hard a person says a rung is, in a round. */
export const difficultyVote = table(
  'difficultyVote',
  () => ({
    keyResultId: ownedBy('keyResult'),
    workshopId: forgets('workshop'),
    personId: needs('person'),
    round,
    estimate: z.number().int().min(1).max(5),
    /** What makes it hard, where somebody wanted to say it. */
    reason: text,
  }),
  { blank: { workshopId: null, round: 1, reason: '' }, isCounted: true },
);

export const voteRound = table(
  'voteRound',
  () => ({
    workshopId: ownedBy('workshop'),
    objectiveId: ownedBy('objective'),
    round,
    isRevealed: z.boolean(),
    /** The room looked at what contradicts the ladder and keeps its order. */
    isOrderKept: z.boolean(),
  }),
  { blank: { round: 1, isRevealed: false, isOrderKept: false } },
);
