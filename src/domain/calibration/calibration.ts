import { isClosed } from '../cycle/archive.ts';
import { cyclesOf, objectivesIn } from '../cycle/cycle.ts';
import { dust } from '../figure/decimal.ts';
import { difficultyOf } from '../ladder/difficulty.ts';
import { meanOf } from '../mean/mean.ts';
import { ownerKey, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import {
  type Cycle,
  type KeyResult,
  type KeyResultKind,
  keyResultKinds,
  type Objective,
  type Stage,
} from '../plan/rows.ts';
import { reachedOn } from '../progress/progress.ts';
import { ladderScores } from '../review/score.ts';
import { addPairs, countPairs, type PairCount, tauB } from './kendall.ts';

/*
 * Calibration [product: Calibration]: each ladder's planned order against what happened. A rung turned out
 * harder than another where it scored lower, or was reached later.
 */

/** A rung with its place in the planned order and what became of it. */
export interface RungOutcome {
  readonly rung: KeyResult;
  /** Its number in the ladder, 1 for what was planned as the easiest. */
  readonly planned: number;
  /** How hard it turned out, 1 for the easiest; equals share a place. */
  readonly outcome: number;
  readonly score: number;
  /** The day on which it was reached; null where it was not. */
  readonly reachedOn: string | null;
  /** The median of its difficulty votes, 1 to 5; null where nobody voted. */
  readonly estimate: number | null;
}

/** Two rungs that turned out the other way round than they were planned. */
export interface Inversion {
  readonly plannedEasier: RungOutcome;
  readonly plannedHarder: RungOutcome;
}

export interface LadderCalibration {
  readonly objective: Objective;
  /** Easiest planned first. */
  readonly rungs: readonly RungOutcome[];
  readonly pairs: PairCount;
  /** Kendall's tau-b of planned and actual order; null where the outcome orders nothing. */
  readonly tau: number | null;
  readonly inversions: readonly Inversion[];
}

/** Ladders of one owner together. */
export interface OwnerCalibration {
  readonly key: string;
  readonly ladders: number;
  readonly inversions: number;
  readonly tau: number | null;
}

/** Whether a sort of key results is harder or easier than this team takes it for. */
export type Lean = 'harder' | 'easier' | 'as-planned';

/** What the inversions say of key results that have something in common. */
export interface LeanOf<T> {
  readonly of: T;
  readonly count: number;
  /** How often one of them turned out harder, and easier, than another rung that it was planned against. */
  readonly harder: number;
  readonly easier: number;
  readonly meanScore: number;
  readonly lean: Lean;
}

/** What key results that were voted so hard achieved on average. */
export interface EstimateOutcome {
  readonly estimate: number;
  readonly count: number;
  readonly meanScore: number;
}

export interface Calibration {
  readonly cycle: Cycle;
  readonly ladders: readonly LadderCalibration[];
  readonly tau: number | null;
  readonly teams: readonly OwnerCalibration[];
  readonly people: readonly OwnerCalibration[];
  readonly kinds: readonly LeanOf<KeyResultKind>[];
  readonly stages: readonly LeanOf<Stage>[];
  readonly estimates: readonly EstimateOutcome[];
  /** Tau-b of estimates and outcomes, pair by pair within each ladder; null without votes. */
  readonly estimateTau: number | null;
}

/** Fewer inversions than this say nothing about a sort of key results. */
const leastEvidence = 2;

/** Orders what turned out easier first: by score, and among reached ones by the day. */
function byOutcome(a: Outcome, b: Outcome): number {
  if (Math.abs(a.score - b.score) > dust) return b.score - a.score;
  if (a.score < 1 - dust || a.day === b.day) return 0;
  return a.day < b.day ? -1 : 1;
}

interface Outcome {
  readonly score: number;
  /** The day it was reached on; what is whole without one, such as a value that was kept, is so at the end. */
  readonly day: string;
}

function outcomesOf(plan: Plan, cycle: Cycle, objective: Objective): RungOutcome[] {
  const scores = ladderScores(plan, cycle.id, objective.id).map(({ rung, score }) => {
    const reached = reachedOn(plan, rung);
    return { rung, score, reachedOn: reached, day: reached ?? objective.endsOn };
  });
  return scores.map((own, index) => ({
    rung: own.rung,
    planned: index + 1,
    outcome: 1 + scores.filter((other) => byOutcome(other, own) < 0).length,
    score: own.score,
    reachedOn: own.reachedOn,
    estimate: difficultyOf(plan, own.rung.id)?.median ?? null,
  }));
}

/** One ladder's planned order against what happened. */
export function calibrateLadder(plan: Plan, cycle: Cycle, objective: Objective): LadderCalibration {
  const rungs = outcomesOf(plan, cycle, objective);
  const pairs = countPairs(
    rungs.map(({ planned }) => planned),
    rungs.map(({ outcome }) => outcome),
  );
  const inversions = rungs.flatMap((plannedEasier, index) =>
    rungs
      .slice(index + 1)
      .filter((plannedHarder) => plannedHarder.outcome < plannedEasier.outcome)
      .map((plannedHarder) => ({ plannedEasier, plannedHarder })),
  );
  return { objective, rungs, pairs, tau: tauB(pairs), inversions };
}

function byOwner(ladders: readonly LadderCalibration[], wanted: (objective: Objective) => string | null) {
  const groups = new Map<string, LadderCalibration[]>();
  for (const ladder of ladders) {
    const key = wanted(ladder.objective);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), ladder]);
  }
  return [...groups].map(
    ([key, own]): OwnerCalibration => ({
      key,
      ladders: own.length,
      inversions: own.reduce((sum, { inversions }) => sum + inversions.length, 0),
      tau: tauB(addPairs(own.map(({ pairs }) => pairs))),
    }),
  );
}

function leans<T>(
  ladders: readonly LadderCalibration[],
  sorts: readonly T[],
  isOf: (rung: KeyResult, objective: Objective, sort: T) => boolean,
): LeanOf<T>[] {
  return sorts.flatMap((of) => {
    const scores: number[] = [];
    let harder = 0;
    let easier = 0;
    for (const { objective, rungs, inversions } of ladders) {
      const isOwn = ({ rung }: RungOutcome) => isOf(rung, objective, of);
      scores.push(...rungs.filter(isOwn).map(({ score }) => score));
      harder += inversions.filter(({ plannedEasier }) => isOwn(plannedEasier)).length;
      easier += inversions.filter(({ plannedHarder }) => isOwn(plannedHarder)).length;
    }
    const meanScore = meanOf(scores);
    if (meanScore === null) return [];
    const isTelling = Math.abs(harder - easier) >= leastEvidence;
    const lean: Lean = !isTelling ? 'as-planned' : harder > easier ? 'harder' : 'easier';
    return [{ of, count: scores.length, harder, easier, meanScore, lean }];
  });
}

function estimateOutcomes(ladders: readonly LadderCalibration[]): EstimateOutcome[] {
  const voted = ladders.flatMap(({ rungs }) => rungs).filter(({ estimate }) => estimate !== null);
  return [1, 2, 3, 4, 5].flatMap((estimate) => {
    const scores = voted
      .filter((outcome) => Math.round(outcome.estimate as number) === estimate)
      .map(({ score }) => score);
    const meanScore = meanOf(scores);
    return meanScore === null ? [] : [{ estimate, count: scores.length, meanScore }];
  });
}

function estimateTau(ladders: readonly LadderCalibration[]): number | null {
  return tauB(
    addPairs(
      ladders.map(({ rungs }) => {
        const voted = rungs.filter(({ estimate }) => estimate !== null);
        return countPairs(
          voted.map(({ estimate }) => estimate as number),
          voted.map(({ outcome }) => outcome),
        );
      }),
    ),
  );
}

/** What a cycle's outcome says about how its difficulty was judged. Ladders of one rung order nothing. */
export function calibrate(plan: Plan, cycle: Cycle): Calibration {
  const ladders = objectivesIn(plan, cycle)
    .map((objective) => calibrateLadder(plan, cycle, objective))
    .filter(({ rungs }) => rungs.length > 1);
  return {
    cycle,
    ladders,
    tau: tauB(addPairs(ladders.map(({ pairs }) => pairs))),
    teams: byOwner(ladders, (objective) =>
      objective.level === 'individual' ? null : ownerKey(ownerOf(objective)),
    ),
    people: byOwner(ladders, ({ ownerId }) => ownerId && ownerKey({ kind: 'individual', personId: ownerId })),
    kinds: leans(ladders, keyResultKinds, (rung, _objective, kind) => rung.kind === kind),
    stages: leans(ladders, plan.tables.stage.sorted(), (_rung, { stageId }, { id }) => stageId === id),
    estimates: estimateOutcomes(ladders),
    estimateTau: estimateTau(ladders),
  };
}

/** The last reviewed cycle before this one, which teaches it; undefined before the first review. */
export const reviewedBefore = (plan: Plan, cycle: Cycle): Cycle | undefined =>
  cyclesOf(plan)
    .filter((earlier) => earlier.startsOn < cycle.startsOn && isClosed(earlier))
    .at(-1);

/** What the last reviewed cycle before this one taught, by the plan as it was closed; null before the first review. */
export function lessonsFor(plan: Plan, cycle: Cycle, planOf: (cycle: Cycle) => Plan): Calibration | null {
  const reviewed = reviewedBefore(plan, cycle);
  if (!reviewed) return null;
  const lessons = calibrate(planOf(reviewed), reviewed);
  return lessons.ladders.length > 0 ? lessons : null;
}

/** What lessons say about key results like this one: by its kind, else by its objective's stage. */
export function leanOf(
  lessons: Calibration,
  rung: KeyResult,
  objective: Objective,
): Exclude<Lean, 'as-planned'> | null {
  const byKind = lessons.kinds.find(({ of }) => of === rung.kind)?.lean;
  const byStage = lessons.stages.find(({ of }) => of.id === objective.stageId)?.lean;
  const lean = byKind && byKind !== 'as-planned' ? byKind : byStage;
  return lean && lean !== 'as-planned' ? lean : null;
}

/** Ladders in the order of how many pairs of their rungs turned round. */
export const mostTurnedFirst = (ladders: readonly LadderCalibration[]): LadderCalibration[] =>
  [...ladders].sort((a, b) => b.inversions.length - a.inversions.length);
