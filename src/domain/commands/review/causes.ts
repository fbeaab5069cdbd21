import { z } from 'zod';
import { end, rankAt } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import type { Id } from '../../tables/column.ts';
import { type Cause, tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id, name } from '../input.ts';
import { removeRow } from '../row-commands.ts';
import { rowIn } from '../rows.ts';

const { votes, isOurs, isChosen } = tables.cause.columns;

const linksOf = (plan: Plan, causeId: Id<'cause'>, reviewId: Id<'review'>) =>
  plan.tables.causeReview.where('causeId', causeId).filter((row) => row.reviewId === reviewId);

/** Puts a reason under a cause of the same cycle. */
function putUnder(draft: Draft, cause: Pick<Cause, 'id' | 'cycleId'>, reviewId: Id<'review'>): void {
  const review = rowIn(draft.plan, 'review', reviewId);
  if (review.cycleId !== cause.cycleId) throw new Problem('plan/reference-missing', { what: 'review' });
  if (linksOf(draft.plan, cause.id, review.id).length === 0)
    draft.insert('causeReview', { causeId: cause.id, reviewId: review.id });
}

/** What made a cycle hard: reasons put under causes, which get votes and are chosen. */
export const causeCommands = {
  /** A cause that several misses share, with the reasons that begin it. */
  addCause: command(
    'review.add-cause',
    1,
    z.object({ cycleId: id, name, reviewIds: z.array(id).max(1000) }),
    (draft, input) => {
      const { id: cycleId } = rowIn(draft.plan, 'cycle', input.cycleId);
      const causeId = draft.insert('cause', {
        cycleId,
        name: input.name,
        rank: rankAt(draft.plan.tables.cause.where('cycleId', cycleId), end),
      });
      for (const reviewId of new Set(input.reviewIds)) putUnder(draft, { id: causeId, cycleId }, reviewId);
      return { id: causeId, subject: input.name };
    },
  ),

  updateCause: command(
    'review.update-cause',
    1,
    z.object({ name, votes, isOurs, isChosen }).partial().extend({ id }),
    (draft, { id: causeId, ...fields }) => {
      const cause = rowIn(draft.plan, 'cause', causeId);
      // What the team cannot influence is not chosen to be worked on.
      const isStillOurs = fields.isOurs ?? cause.isOurs;
      draft.update('cause', causeId, { ...fields, ...(isStillOurs ? {} : { isChosen: false }) });
      return { id: causeId, subject: fields.name ?? cause.name };
    },
  ),

  /** Somebody's own vote on a cause. */
  voteCause: command(
    'review.vote-cause',
    1,
    z.object({ causeId: id, personId: id, isFor: z.boolean() }),
    (draft, { causeId, personId, isFor }) => {
      const cause = rowIn(draft.plan, 'cause', causeId);
      const person = rowIn(draft.plan, 'person', personId);
      const known = draft.plan.tables.causeVote
        .where('causeId', cause.id)
        .find((vote) => vote.personId === person.id);
      if (known && !isFor) draft.delete('causeVote', known.id);
      else if (!known && isFor) draft.insert('causeVote', { causeId: cause.id, personId: person.id });
      return { id: cause.id, subject: cause.name };
    },
    { isRepeatable: true },
  ),

  /** Its reasons are under no cause again, or under their others. */
  removeCause: removeRow('review.remove-cause', 'cause'),

  /** Puts a reason under a cause, beside those it is under already. */
  putUnder: command(
    'review.put-under',
    1,
    z.object({ causeId: id, reviewId: id }),
    (draft, input) => {
      const cause = rowIn(draft.plan, 'cause', input.causeId);
      putUnder(draft, cause, input.reviewId);
      return { id: cause.id, subject: cause.name };
    },
    { isRepeatable: true },
  ),

  takeFrom: command(
    'review.take-from',
    1,
    z.object({ causeId: id, reviewId: id }),
    (draft, input) => {
      const cause = rowIn(draft.plan, 'cause', input.causeId);
      for (const row of linksOf(draft.plan, cause.id, input.reviewId)) draft.delete('causeReview', row.id);
      return { id: cause.id, subject: cause.name };
    },
    { isRepeatable: true },
  ),
};
