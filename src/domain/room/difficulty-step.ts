import { voteCommands } from '../commands/workshop/votes.ts';
import { ownerName, ownerOf } from '../ownership/ownership.ts';
import { Problem } from '../problem.ts';
import type { VoteRound } from '../tables/tables.ts';
import { votedIn, votesOf } from '../workshop/voting.ts';
import { call, type Room, type RoomStep, type ViewOf } from './room-step.ts';

const estimates = [1, 2, 3, 4, 5] as const;

/** The round that is open, or was begun last. */
function roundIn({ plan, workshop }: Room): VoteRound | null {
  const rounds = plan.tables.voteRound.where('workshopId', workshop.id);
  const latest = (list: readonly VoteRound[]) =>
    list.reduce<VoteRound | null>((best, round) => (best && best.id > round.id ? best : round), null);
  return latest(rounds.filter(({ isRevealed }) => !isRevealed)) ?? latest(rounds);
}

/** Each rung is voted on from 1 to 5, hidden until all are in [product: Ladder]. */
export const difficultyStep: RoomStep<ViewOf<'difficulty'>> = {
  view: (room) => {
    const { plan, words, people } = room;
    const round = roundIn(room);
    const objective = plan.tables.objective.get(round?.objectiveId);
    if (!round || !objective) return () => ({ kind: 'difficulty', round: null });
    const rungs = votesOf(plan, objective.id, round.round).map(({ rung, votes, difficulty, outliers }) => ({
      shared: {
        id: rung.id,
        title: rung.title,
        line: words.line(rung),
        told:
          round.isRevealed && difficulty
            ? {
                counts: estimates.map((step) => votes.filter(({ estimate }) => estimate === step).length),
                median: difficulty.median,
              }
            : null,
      },
      votes: new Map(votes.map((vote) => [vote.personId as string, vote])),
      far: new Set(round.isRevealed ? outliers.map(({ personId }) => personId as string) : []),
    }));
    const shared = {
      id: round.id,
      number: round.round,
      isRevealed: round.isRevealed,
      voted: votedIn(plan, round).length,
      of: people.length,
    };
    const about = { id: objective.id, title: objective.title, owner: ownerName(plan, ownerOf(objective)) };
    return ({ personId }) => ({
      kind: 'difficulty',
      round: {
        ...shared,
        objective: {
          ...about,
          rungs: rungs.map((rung) => ({
            ...rung.shared,
            mine: rung.votes.get(personId)?.estimate ?? null,
            myReason: rung.votes.get(personId)?.reason ?? '',
            amIFar: rung.far.has(personId),
          })),
        },
      },
    });
  },
  actions: {
    'difficulty.vote': (room, { personId }, { roundId, keyResultId, estimate, reason }) => {
      if (room.plan.tables.voteRound.get(roundId)?.workshopId !== room.workshop.id)
        throw new Problem('room/no-longer-asked');
      return call(voteCommands.vote, { roundId, keyResultId, personId, estimate, reason });
    },
  },
  hasDone: (room) => {
    const round = roundIn(room);
    if (!round) return () => null;
    const voted = new Set(votedIn(room.plan, round).map(({ id }) => id as string));
    return ({ personId }) => voted.has(personId);
  },
};
