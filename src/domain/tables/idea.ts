import { z } from 'zod';
import { dots, forgets, needs, ownedBy, rank, title, votes } from './column.ts';
import { table } from './table.ts';

/** A note on the wall of a workshop, and what was made of it. */
export const idea = table(
  'idea',
  () => ({
    workshopId: ownedBy('workshop'),
    clusterId: forgets('cluster'),
    authorId: needs('person').nullable(),
    text: title,
    isRevealed: z.boolean(),
    votes,
    objectiveId: forgets('objective'),
    keyResultId: forgets('keyResult'),
    initiativeId: forgets('initiative'),
    rank,
  }),
  {
    blank: {
      clusterId: null,
      authorId: null,
      isRevealed: true,
      votes: 0,
      objectiveId: null,
      keyResultId: null,
      initiativeId: null,
    },
    isCounted: true,
  },
);

/** The dots that somebody gave a note; those of people without a seat in the room are counted by the note itself. */
export const ideaDots = table('ideaDots', () => ({
  ideaId: ownedBy('idea'),
  personId: needs('person'),
  dots: dots.min(1),
}));

export const cluster = table('cluster', () => ({ workshopId: ownedBy('workshop'), name: title, rank }), {
  isCounted: true,
});
