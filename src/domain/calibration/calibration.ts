import { isClosed } from '../cycle/archive.ts';
import { countedIn, cyclesOf } from '../cycle/cycle.ts';
import { reaches } from '../figure/decimal.ts';
import { type KeyResultKind, keyResultKinds } from '../kinds/kinds.ts';
import { difficultyOf } from '../ladder/difficulty.ts';
import { meanOf } from '../mean/mean.ts';
import { ownerKey, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import { reachedOn } from '../progress/progress.ts';
import { countedScores, ladderScores, reviewOf } from '../review/score.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';
import { type Evidence, isEnough, wilsonInterval } from './evidence.ts';
import { addPairs, countPairs, noPairs, type PairCount, tauB } from './kendall.ts';

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
  /** The day that counts: what is whole without one, such as a value that was kept, is so at the end. */
  readonly day: string;
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

/** Several ladders together: how their comparisons ended, and from how many they come. */
export interface CalibrationTotals extends Evidence {
  /** Comparisons that ended the other way round than they were planned. */
  readonly inversions: number;
  readonly tau: number | null;
}

/** Ladders of one owner together. */
export interface OwnerCalibration extends CalibrationTotals {
  readonly key: string;
}

/** Whether a kind of key results is harder or easier than this team takes it for, or nobody can say yet. */
export type Lean = 'harder' | 'easier' | 'as-planned' | 'too-early';

/** What comparisons with key results of other kinds say of one kind. */
export interface KindLean extends Evidence {
  readonly kind: KeyResultKind;
  /** How many key results of the kind there are. */
  readonly count: number;
  /** In how many comparisons one of the kind turned out harder, and easier, than it was planned. */
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
  readonly totals: CalibrationTotals;
  readonly teams: readonly OwnerCalibration[];
  readonly people: readonly OwnerCalibration[];
  readonly kinds: readonly KindLean[];
  readonly estimates: readonly EstimateOutcome[];
  /** Tau-b of estimates and outcomes, pair by pair within each ladder; null where there are too few votes. */
  readonly estimateTau: number | null;
}

/** Scores that lie closer than this are alike: no measure tells them apart [product: Calibration]. */
const tie = 0.1;

/** Orders what turned out easier first: by score, and among whole ones by the day. Those alike are alike. */
function byOutcome(a: Outcome, b: Outcome): number {
  if (reaches(Math.abs(a.score - b.score), tie)) return b.score - a.score;
  if (!reaches(Math.min(a.score, b.score), 1) || a.day === b.day) return 0;
  return a.day < b.day ? -1 : 1;
}

type Outcome = Pick<RungOutcome, 'score' | 'day'>;

function outcomesOf(plan: Plan, cycle: Cycle, objective: Objective): RungOutcome[] {
  const scores = countedScores(ladderScores(plan, cycle.id, objective.id)).map(({ rung, score }) => {
    const reached = reachedOn(plan, rung);
    return { rung, score, reachedOn: reached, day: reached ?? objective.endsOn };
  });
  return scores.map((own, index) => ({
    rung: own.rung,
    planned: index + 1,
    outcome: 1 + scores.filter((other) => byOutcome(other, own) < 0).length,
    score: own.score,
    reachedOn: own.reachedOn,
    day: own.day,
    estimate: difficultyOf(plan, own.rung.id)?.median ?? null,
  }));
}

/** Two rungs of a ladder, the one planned as easier first, and which turned out so: below 0 as planned, 0 alike. */
interface Comparison extends Inversion {
  readonly order: number;
}

function comparisonsOf(rungs: readonly RungOutcome[]): Comparison[] {
  return rungs.flatMap((plannedEasier, index) =>
    rungs.slice(index + 1).map((plannedHarder) => ({
      plannedEasier,
      plannedHarder,
      order: byOutcome(plannedEasier, plannedHarder),
    })),
  );
}

/** One ladder's planned order against what happened. */
export function calibrateLadder(plan: Plan, cycle: Cycle, objective: Objective): LadderCalibration {
  const rungs = outcomesOf(plan, cycle, objective);
  const comparisons = comparisonsOf(rungs);
  const inversions = comparisons.filter(({ order }) => order > 0);
  const pairs: PairCount = {
    ...noPairs,
    concordant: comparisons.filter(({ order }) => order < 0).length,
    discordant: inversions.length,
    tiedSecond: comparisons.filter(({ order }) => order === 0).length,
  };
  return { objective, rungs, pairs, tau: tauB(pairs), inversions };
}

function totalsOf(ladders: readonly LadderCalibration[]): CalibrationTotals {
  const compared = ladders.filter(({ pairs }) => pairs.concordant + pairs.discordant > 0);
  const pairs = addPairs(ladders.map((ladder) => ladder.pairs));
  return {
    comparisons: pairs.concordant + pairs.discordant,
    ladders: compared.length,
    inversions: pairs.discordant,
    tau: tauB(pairs),
  };
}

function byOwner(ladders: readonly LadderCalibration[], wanted: (objective: Objective) => string | null) {
  const groups = new Map<string, LadderCalibration[]>();
  for (const ladder of ladders) {
    const key = wanted(ladder.objective);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), ladder]);
  }
  return [...groups].map(([key, own]): OwnerCalibration => ({ key, ...totalsOf(own) }));
}

/**
 * What a kind of key results is taken for: from comparisons with other kinds alone, since a pair of one kind says as
 * much for as against it. It leans where its share of reversed comparisons leaves out one half.
 */
function leanOfKind(ladders: readonly LadderCalibration[], kind: KeyResultKind): KindLean | null {
  const isOwn = ({ rung }: RungOutcome) => rung.kind === kind;
  const scores = ladders.flatMap(({ rungs }) => rungs.filter(isOwn).map(({ score }) => score));
  const meanScore = meanOf(scores);
  if (meanScore === null) return null;
  let comparisons = 0;
  let harder = 0;
  let easier = 0;
  let from = 0;
  for (const { rungs } of ladders) {
    const own = comparisonsOf(rungs).filter(
      ({ plannedEasier, plannedHarder, order }) =>
        order !== 0 && isOwn(plannedEasier) !== isOwn(plannedHarder),
    );
    comparisons += own.length;
    if (own.length > 0) from += 1;
    for (const { plannedEasier, order } of own) {
      if (order < 0) continue;
      if (isOwn(plannedEasier)) harder += 1;
      else easier += 1;
    }
  }
  const evidence = { comparisons, ladders: from };
  return {
    kind,
    count: scores.length,
    ...evidence,
    harder,
    easier,
    meanScore,
    lean: leanFrom(evidence, harder, easier),
  };
}

function leanFrom(evidence: Evidence, harder: number, easier: number): Lean {
  if (!isEnough(evidence)) return 'too-early';
  const isClear = (hits: number) => wilsonInterval(hits, evidence.comparisons).low > 1 / 2;
  if (isClear(harder)) return 'harder';
  return isClear(easier) ? 'easier' : 'as-planned';
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
  const counts = ladders.map(({ rungs }) => {
    const voted = rungs.filter(({ estimate }) => estimate !== null);
    return countPairs(
      voted.map(({ estimate }) => estimate as number),
      voted.map(({ outcome }) => outcome),
    );
  });
  const compared = counts.filter(({ concordant, discordant }) => concordant + discordant > 0);
  const pairs = addPairs(counts);
  const evidence = { comparisons: pairs.concordant + pairs.discordant, ladders: compared.length };
  return isEnough(evidence) ? tauB(pairs) : null;
}

/**
 * Whether what became of an objective in a cycle is known: its timeframe does not go on, and the review has decided on
 * it or is closed. A review inside its timeframe is an interim one.
 */
function isFinished(plan: Plan, cycle: Cycle, objective: Objective): boolean {
  if (objective.endsOn > cycle.endsOn) return false;
  return isClosed(cycle) || (reviewOf(plan, cycle.id, objective.id)?.decision ?? null) !== null;
}

/**
 * What a cycle's outcome says about how its difficulty was judged, from the ladders that are finished. Ladders of one
 * rung order nothing.
 */
export function calibrate(plan: Plan, cycle: Cycle): Calibration {
  const ladders = countedIn(plan, cycle)
    .filter((objective) => isFinished(plan, cycle, objective))
    .map((objective) => calibrateLadder(plan, cycle, objective))
    .filter(({ rungs }) => rungs.length > 1);
  return {
    cycle,
    ladders,
    totals: totalsOf(ladders),
    teams: byOwner(ladders, (objective) =>
      objective.level === 'individual' ? null : ownerKey(ownerOf(objective)),
    ),
    people: byOwner(ladders, ({ ownerId }) => ownerId && ownerKey({ kind: 'individual', personId: ownerId })),
    kinds: keyResultKinds.flatMap((kind) => leanOfKind(ladders, kind) ?? []),
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

/** Whether two key results are of one thing: carried over from one another, or of the same metric. */
const isComparable = (rung: KeyResult, earlier: KeyResult): boolean =>
  rung.carriedFromId === earlier.id || (rung.metricId !== null && rung.metricId === earlier.metricId);

/**
 * Whether a key result that is comparable to this one turned out harder, or easier, than it was planned last time;
 * null where none was misjudged, or one each way.
 */
export function misjudged(lessons: Calibration, rung: KeyResult): 'harder' | 'easier' | null {
  const inversions = lessons.ladders.flatMap((ladder) => ladder.inversions);
  const harder = inversions.some(({ plannedEasier }) => isComparable(rung, plannedEasier.rung));
  const easier = inversions.some(({ plannedHarder }) => isComparable(rung, plannedHarder.rung));
  if (harder === easier) return null;
  return harder ? 'harder' : 'easier';
}

/** Ladders in the order of how many pairs of their rungs turned round. */
export const mostTurnedFirst = (ladders: readonly LadderCalibration[]): LadderCalibration[] =>
  [...ladders].sort((a, b) => b.inversions.length - a.inversions.length);
