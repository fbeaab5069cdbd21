import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { KeyResult } from '../tables/tables.ts';
import { ladderOf } from './ladder.ts';
import { countedLadder } from './postponed.ts';

/** What a room thinks of a key result: from 1, we could do it next week, to 5, we are not sure we can. */
export interface Difficulty {
  readonly median: number;
  /** Distance between the lowest and the highest vote. */
  readonly spread: number;
  readonly votes: number;
}

/** The estimate that some votes make together, null where there are none. */
export function difficultyFrom(votes: readonly { readonly estimate: number }[]): Difficulty | null {
  if (votes.length === 0) return null;
  const estimates = votes.map(({ estimate }) => estimate).sort((a, b) => a - b);
  const middle = Math.floor(estimates.length / 2);
  const upper = estimates[middle] as number;
  const median = estimates.length % 2 ? upper : ((estimates[middle - 1] as number) + upper) / 2;
  return {
    median,
    spread: (estimates.at(-1) as number) - (estimates[0] as number),
    votes: estimates.length,
  };
}

/** The rounds on a ladder whose votes the room has not seen yet. */
export function hiddenRounds(plan: Plan, keyResultId: Id<'keyResult'>): ReadonlySet<number> {
  const objectiveId = plan.tables.keyResult.get(keyResultId)?.objectiveId ?? '';
  const rounds = plan.tables.voteRound.where('objectiveId', objectiveId);
  return new Set(rounds.filter(({ isRevealed }) => !isRevealed).map(({ round }) => round));
}

/**
 * The estimate of a key result from the votes of its latest round that was shown, null where there is none:
 * votes stay hidden until all are in [product: Ladder].
 */
export function difficultyOf(plan: Plan, keyResultId: Id<'keyResult'>): Difficulty | null {
  const all = plan.tables.difficultyVote.where('keyResultId', keyResultId);
  if (all.length === 0) return null;
  const hidden = hiddenRounds(plan, keyResultId);
  const votes = all.filter(({ round }) => !hidden.has(round));
  const latest = Math.max(...votes.map(({ round }) => round));
  return difficultyFrom(votes.filter(({ round }) => round === latest));
}

/** Two rungs of a ladder whose votes contradict their order: the easier one was voted harder. */
export interface Contradiction {
  readonly easier: KeyResult;
  readonly harder: KeyResult;
}

/** Whether the room saw its latest votes on a ladder and decided to keep the order all the same. */
export function isOrderKept(plan: Plan, objectiveId: Id<'objective'>): boolean {
  const shown = plan.tables.voteRound.where('objectiveId', objectiveId).filter((row) => row.isRevealed);
  const latest = shown.reduce<(typeof shown)[number] | null>(
    (best, row) => (best && best.round > row.round ? best : row),
    null,
  );
  return latest?.isOrderKept ?? false;
}

/**
 * Where estimates contradict the order of a ladder, between neighbours that were voted on, unless the room
 * keeps its order [product: Ladder].
 */
export function contradictionsOf(plan: Plan, objectiveId: Id<'objective'>): Contradiction[] {
  if (plan.tables.difficultyVote.rows.size === 0 || isOrderKept(plan, objectiveId)) return [];
  const voted = countedLadder(plan, objectiveId).flatMap((rung) => {
    const difficulty = difficultyOf(plan, rung.id);
    return difficulty ? [{ rung, median: difficulty.median }] : [];
  });
  return voted.slice(1).flatMap(({ rung, median }, index) => {
    const below = voted[index] as (typeof voted)[number];
    return below.median > median ? [{ easier: below.rung, harder: rung }] : [];
  });
}

/**
 * A ladder sorted by its estimates, easiest first. The sort is stable: ties keep their order, and a rung
 * that nobody voted on keeps its place.
 */
export function sortedByDifficulty(plan: Plan, objectiveId: Id<'objective'>): KeyResult[] {
  const ladder = ladderOf(plan, objectiveId);
  const median = new Map(ladder.map((rung) => [rung.id, difficultyOf(plan, rung.id)?.median]));
  const voted = ladder
    .filter((rung) => median.get(rung.id) !== undefined)
    .sort((a, b) => (median.get(a.id) as number) - (median.get(b.id) as number));
  return ladder.map((rung) => (median.get(rung.id) === undefined ? rung : (voted.shift() as KeyResult)));
}
