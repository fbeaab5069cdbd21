import { z } from 'zod';
import { date, needs, ownedBy, rank, text, title, votes } from './column.ts';
import { table } from './table.ts';

/** What becomes of an objective after its review [product: Review]. */
export const decisions = ['done', 'carry-over', 'change', 'everyday-work', 'drop'] as const;

/** What is said of an objective in its review, in the order in which it is asked. */
const said = {
  whatMadeItHard: text,
  whatWouldMotivate: text,
  learned: text,
  skillsNeeded: text,
  resourcesNeeded: text,
};
export const reviewFields = Object.keys(said) as (keyof typeof said)[];
const unsaid = Object.fromEntries(reviewFields.map((name) => [name, ''])) as Record<keyof typeof said, ''>;

/** What is said of an objective at the end of a cycle. */
export const review = table(
  'review',
  () => ({
    objectiveId: ownedBy('objective'),
    cycleId: needs('cycle'),
    ...said,
    decision: z.enum(decisions).nullable(),
  }),
  {
    blank: { ...unsaid, decision: null },
    closesWith: 'cycleId',
  },
);

/** A score that its owner set against the proposed one, with a reason; without one, what was proposed at closing. */
export const reviewScore = table(
  'reviewScore',
  () => ({
    reviewId: ownedBy('review'),
    keyResultId: ownedBy('keyResult'),
    score: z.number().min(0).max(1),
    reason: text,
  }),
  { closesWith: 'reviewId' },
);

/** A cause that several misses share. */
export const cause = table(
  'cause',
  () => ({
    cycleId: needs('cycle'),
    name: title,
    votes,
    /** Whether the team can influence it, and whether it was chosen to be worked on. */
    isOurs: z.boolean(),
    isChosen: z.boolean(),
    rank,
  }),
  { blank: { votes: 0, isOurs: false, isChosen: false }, closesWith: 'cycleId' },
);

export const causeReview = table(
  'causeReview',
  () => ({ causeId: ownedBy('cause'), reviewId: ownedBy('review') }),
  { closesWith: 'reviewId' },
);

/** Somebody's own vote on a cause; those of people without a seat in the room are counted by the cause itself. */
export const causeVote = table(
  'causeVote',
  () => ({ causeId: ownedBy('cause'), personId: needs('person') }),
  { closesWith: 'causeId' },
);

/** What made an objective hard, as one of the room says it; what the room says together stands in the review. */
export const reviewReason = table(
  'reviewReason',
  () => ({ reviewId: ownedBy('review'), personId: needs('person'), text: title }),
  { closesWith: 'reviewId' },
);

/** A problem of how we set and follow our objectives, and what we do about it; that is followed up after its cycle. */
export const improvement = table(
  'improvement',
  () => ({
    cycleId: needs('cycle'),
    problem: title,
    remedy: text,
    ownerId: needs('person').nullable(),
    dueOn: date.nullable(),
    state: z.enum(['open', 'done', 'dropped']),
    outcome: text,
    rank,
  }),
  {
    blank: { remedy: '', ownerId: null, dueOn: null, state: 'open', outcome: '' },
    closesWith: 'cycleId',
    staysOpen: ['state', 'outcome'],
  },
);
