import { z } from 'zod';
import { ladderOf } from '../../ladder/ladder.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import { tables, type VoteRound } from '../../tables/tables.ts';
import { participantsOf } from '../../workshop/participants.ts';
import { missingVotes, nextRound, roundsOf } from '../../workshop/voting.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { participantIn, rowIn } from '../rows.ts';

const { estimate, reason } = tables.difficultyVote.columns;

const titleOf = (plan: Plan, { objectiveId }: VoteRound) => rowIn(plan, 'objective', objectiveId).title;

/** The difficulty vote: hidden until all are in, one round after the other [product: Ladder]. */
export const voteCommands = {
  /** Begins a round of votes on a ladder; what was voted before stays beside it. */
  startRound: command(
    'workshop.start-round',
    1,
    z.object({ workshopId: id, objectiveId: id }),
    (draft, input) => {
      const { plan } = draft;
      const workshop = rowIn(plan, 'workshop', input.workshopId);
      const objective = rowIn(plan, 'objective', input.objectiveId);
      if (participantsOf(plan, workshop.id).length === 0)
        throw new Problem('workshop/no-participants', { workshop: workshop.name });
      if (ladderOf(plan, objective.id).length === 0)
        throw new Problem('workshop/no-key-results', { objective: objective.title });
      // Two facilitators may press at the same moment: an open round is the round.
      const open = roundsOf(plan, workshop.id, objective.id).find(({ isRevealed }) => !isRevealed);
      const row = {
        workshopId: workshop.id,
        objectiveId: objective.id,
        round: nextRound(plan, objective.id),
      };
      return { id: open?.id ?? draft.insert('voteRound', row), subject: objective.title };
    },
  ),

  /** One person's estimate of one rung; null takes it back. */
  vote: command(
    'workshop.vote',
    1,
    z.object({
      roundId: id,
      keyResultId: id,
      personId: id,
      estimate: estimate.nullable(),
      /** What makes it hard; what was said before stays where nothing is given. */
      reason: reason.max(500).optional(),
    }),
    (draft, input) => {
      const { plan } = draft;
      const round = rowIn(plan, 'voteRound', input.roundId);
      const rung = rowIn(plan, 'keyResult', input.keyResultId);
      const title = titleOf(plan, round);
      if (rung.objectiveId !== round.objectiveId)
        throw new Problem('plan/reference-missing', { what: 'keyResult' });
      if (round.isRevealed)
        throw new Problem('workshop/votes-shown', { round: round.round, objective: title });
      const person = participantIn(plan, rowIn(plan, 'workshop', round.workshopId), input.personId);
      const known = plan.tables.difficultyVote
        .where('keyResultId', rung.id)
        .find((vote) => vote.personId === person.id && vote.round === round.round);
      if (known && input.estimate === null) draft.delete('difficultyVote', known.id);
      else if (known)
        draft.update('difficultyVote', known.id, {
          estimate: input.estimate as number,
          reason: input.reason ?? known.reason,
        });
      else if (input.estimate !== null)
        draft.insert('difficultyVote', {
          keyResultId: rung.id,
          workshopId: round.workshopId,
          personId: person.id,
          round: round.round,
          estimate: input.estimate,
          reason: input.reason,
        });
      return { id: rung.id, subject: title };
    },
    { isRepeatable: true },
  ),

  /** Shows the votes; before all are in only where `isForced`. */
  revealRound: command(
    'workshop.reveal-round',
    1,
    z.object({ roundId: id, isForced: z.boolean() }),
    (draft, input) => {
      const round = rowIn(draft.plan, 'voteRound', input.roundId);
      const title = titleOf(draft.plan, round);
      const missing = missingVotes(draft.plan, round).length;
      if (missing > 0 && !input.isForced)
        throw new Problem('workshop/votes-hidden', { count: missing, objective: title });
      draft.update('voteRound', round.id, { isRevealed: true });
      return { id: round.id, subject: title };
    },
  ),

  /** The room keeps the order of the ladder against its votes. */
  keepOrder: command('workshop.keep-order', 1, z.object({ roundId: id }), (draft, input) => {
    const round = rowIn(draft.plan, 'voteRound', input.roundId);
    draft.update('voteRound', round.id, { isOrderKept: true });
    return { id: round.id, subject: titleOf(draft.plan, round) };
  }),
};
