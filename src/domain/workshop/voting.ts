import { type Difficulty, difficultyFrom } from '../ladder/difficulty.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { DifficultyVote, KeyResult, Person, VoteRound } from '../tables/tables.ts';
import { participantsOf } from './participants.ts';

/** The rounds in which a room voted on a ladder, first to last. */
export function roundsOf(plan: Plan, workshopId: Id<'workshop'>, objectiveId: Id<'objective'>): VoteRound[] {
  return plan.tables.voteRound
    .where('objectiveId', objectiveId)
    .filter((row) => row.workshopId === workshopId)
    .sort((a, b) => a.round - b.round);
}

/** The number of the next round on a ladder, whichever workshop voted before. */
export function nextRound(plan: Plan, objectiveId: Id<'objective'>): number {
  const rounds = plan.tables.voteRound.where('objectiveId', objectiveId).map(({ round }) => round);
  const votes = ladderOf(plan, objectiveId).flatMap(({ id }) =>
    plan.tables.difficultyVote.where('keyResultId', id).map(({ round }) => round),
  );
  return Math.max(0, ...rounds, ...votes) + 1;
}

/** What was voted on one rung in one round. */
export interface RungVotes {
  readonly rung: KeyResult;
  readonly votes: readonly DifficultyVote[];
  readonly difficulty: Difficulty | null;
  /** The votes two steps or more from the median: worth a talk, not wrong. */
  readonly outliers: readonly DifficultyVote[];
}

/** How far from the median a vote has to be to be named for a talk. */
const outlierDistance = 2;

/** The votes of a round on each rung of a ladder, easiest rung first. */
export function votesOf(plan: Plan, objectiveId: Id<'objective'>, round: number): RungVotes[] {
  return ladderOf(plan, objectiveId).map((rung) => {
    const votes = plan.tables.difficultyVote
      .where('keyResultId', rung.id)
      .filter((vote) => vote.round === round);
    const difficulty = difficultyFrom(votes);
    const outliers = difficulty
      ? votes.filter(({ estimate }) => Math.abs(estimate - difficulty.median) >= outlierDistance)
      : [];
    return { rung, votes, difficulty, outliers };
  });
}

/** The votes that a round still waits for, person by person in the order of the ladder. */
export function missingVotes(
  plan: Plan,
  { workshopId, objectiveId, round }: VoteRound,
): { person: Person; rung: KeyResult }[] {
  const rungs = votesOf(plan, objectiveId, round);
  return participantsOf(plan, workshopId).flatMap((person) =>
    rungs
      .filter(({ votes }) => !votes.some(({ personId }) => personId === person.id))
      .map(({ rung }) => ({ person, rung })),
  );
}

/** The participants whose votes on the whole ladder are in. */
export function votedIn(plan: Plan, round: VoteRound): Person[] {
  const waiting = new Set(missingVotes(plan, round).map(({ person }) => person.id));
  return participantsOf(plan, round.workshopId).filter(({ id }) => !waiting.has(id));
}
