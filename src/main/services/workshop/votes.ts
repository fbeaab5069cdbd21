import { rowIn } from '#domain/commands/rows.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { VoteRound } from '#domain/tables/tables.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { missingVotes, nextRound, roundsOf } from '#domain/workshop/voting.ts';
import { planFileOf, router } from '../implement.ts';

const titleOf = (plan: Plan, { objectiveId }: VoteRound) => rowIn(plan, 'objective', objectiveId).title;

/** The difficulty vote: hidden until all are in, one round after the other [product: Ladder]. */
export const votes = {
  startRound: router.workshop.startRound.handler(({ context, input }) =>
    planFileOf(context).write('workshop.start-round', (change, plan) => {
      const workshop = rowIn(plan, 'workshop', input.workshopId);
      const objective = rowIn(plan, 'objective', input.objectiveId);
      if (participantsOf(plan, workshop.id).length === 0)
        throw new Problem('workshop/no-participants', { workshop: workshop.name });
      if (ladderOf(plan, objective.id).length === 0)
        throw new Problem('workshop/no-key-results', { objective: objective.title });
      // Two facilitators may press at the same moment: an open round is the round.
      const open = roundsOf(plan, workshop.id, objective.id).find(({ isRevealed }) => !isRevealed);
      const id =
        open?.id ??
        change.insert('voteRound', {
          workshopId: workshop.id,
          objectiveId: objective.id,
          round: nextRound(plan, objective.id),
        });
      return { id, subject: objective.title };
    }),
  ),

  vote: router.workshop.vote.handler(({ context, input }) =>
    planFileOf(context).write('workshop.vote', (change, plan) => {
      const round = rowIn(plan, 'voteRound', input.roundId);
      const rung = rowIn(plan, 'keyResult', input.keyResultId);
      const person = rowIn(plan, 'person', input.personId);
      const title = titleOf(plan, round);
      if (rung.objectiveId !== round.objectiveId)
        throw new Problem('plan/reference-missing', { what: 'keyResult' });
      if (round.isRevealed)
        throw new Problem('workshop/votes-shown', { round: round.round, objective: title });
      if (!participantsOf(plan, round.workshopId).includes(person))
        throw new Problem('workshop/not-a-participant', {
          person: person.name,
          workshop: rowIn(plan, 'workshop', round.workshopId).name,
        });
      const known = plan.tables.difficultyVote
        .where('keyResultId', rung.id)
        .find((vote) => vote.personId === person.id && vote.round === round.round);
      if (known && input.estimate === null) change.delete('difficultyVote', known.id);
      else if (known) change.update('difficultyVote', known.id, { estimate: input.estimate as number });
      else if (input.estimate !== null)
        change.insert('difficultyVote', {
          keyResultId: rung.id,
          workshopId: round.workshopId,
          personId: person.id,
          round: round.round,
          estimate: input.estimate,
        });
      return { id: rung.id, subject: title };
    }),
  ),

  revealRound: router.workshop.revealRound.handler(({ context, input }) =>
    planFileOf(context).write('workshop.reveal-round', (change, plan) => {
      const round = rowIn(plan, 'voteRound', input.roundId);
      const missing = missingVotes(plan, round).length;
      if (missing > 0 && !input.isForced)
        throw new Problem('workshop/votes-hidden', { count: missing, objective: titleOf(plan, round) });
      change.update('voteRound', round.id, { isRevealed: true });
      return { id: round.id, subject: titleOf(plan, round) };
    }),
  ),

  keepOrder: router.workshop.keepOrder.handler(({ context, input }) =>
    planFileOf(context).write('workshop.keep-order', (change, plan) => {
      const round = rowIn(plan, 'voteRound', input.roundId);
      change.update('voteRound', round.id, { isOrderKept: true });
      return { id: round.id, subject: titleOf(plan, round) };
    }),
  ),
};
