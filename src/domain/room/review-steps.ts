import { causeCommands } from '../commands/review/causes.ts';
import { reviewCommands } from '../commands/review/review.ts';
import { objectivesIn } from '../cycle/cycle.ts';
import { Problem } from '../problem.ts';
import { reviewOf } from '../review/score.ts';
import { call, type RoomStep, type ViewOf } from './room-step.ts';

/** What made each objective hard, as everybody says it for themselves. */
export const scoresStep: RoomStep<ViewOf<'scores'>> = {
  view: ({ plan, cycle }) => {
    const objectives = objectivesIn(plan, cycle).map(({ id, title }) => {
      const review = reviewOf(plan, cycle.id, id);
      const reasons = review ? plan.tables.reviewReason.where('reviewId', review.id) : [];
      return { id, title, hard: new Map(reasons.map(({ personId, text }) => [personId as string, text])) };
    });
    return ({ personId }) => ({
      kind: 'scores',
      objectives: objectives.map(({ id, title, hard }) => ({ id, title, hard: hard.get(personId) ?? '' })),
    });
  },
  actions: {
    'review.hard': ({ plan, cycle }, { personId }, { objectiveId, text }) => {
      if (!objectivesIn(plan, cycle).some(({ id }) => id === objectiveId))
        throw new Problem('room/no-longer-asked');
      return call(reviewCommands.sayHard, { cycleId: cycle.id, objectiveId, personId, text });
    },
  },
  hasDone: () => () => null,
};

/** Votes on the causes that the team can influence. */
export const causesStep: RoomStep<ViewOf<'causes'>> = {
  view: ({ plan, cycle }) => {
    const causes = plan.tables.cause
      .where('cycleId', cycle.id)
      .filter(({ isOurs }) => isOurs)
      .map(({ id, name }) => ({
        id,
        name,
        voters: new Set(plan.tables.causeVote.where('causeId', id).map((vote) => vote.personId as string)),
      }));
    return ({ personId }) => ({
      kind: 'causes',
      causes: causes.map(({ id, name, voters }) => ({ id, name, isMine: voters.has(personId) })),
    });
  },
  actions: {
    'cause.vote': ({ plan, cycle }, { personId }, { causeId, isFor }) => {
      const cause = plan.tables.cause.get(causeId);
      if (cause?.cycleId !== cycle.id || !cause.isOurs) throw new Problem('room/no-longer-asked');
      return call(causeCommands.voteCause, { causeId, personId, isFor });
    },
  },
  hasDone: ({ plan, cycle }) => {
    const voters = new Set(
      plan.tables.cause
        .where('cycleId', cycle.id)
        .flatMap(({ id }) =>
          plan.tables.causeVote.where('causeId', id).map(({ personId }) => personId as string),
        ),
    );
    return ({ personId }) => voters.has(personId);
  },
};
