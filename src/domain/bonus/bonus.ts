import { cyclesAfter, objectivesIn, showsIn } from '../cycle/cycle.ts';
import { rounded } from '../figure/decimal.ts';
import { roundedScore } from '../figure/fraction.ts';
import { isObjectivePostponed } from '../ladder/postponed.ts';
import { weightedMean } from '../mean/mean.ts';
import { everybody, isPersonIn, responsibleFor, type Scope } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import { countedScores, ladderScores, type RungScore, weightedScore } from '../review/score.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, KeyResult, Objective, Person } from '../tables/tables.ts';
import { type BonusPart, type BonusRule, bonusParts, payOutOf, scoreDecimals, sharesOf } from './rule.ts';

/** Why an objective counts for nobody's bonus, or not for somebody's. */
export type LeftOutWhy = 'postponed' | 'runs-on' | 'aspirational' | 'no-score' | 'given-away';

/** An objective that counts, as it is reckoned with. */
export interface CountedObjective {
  readonly objective: Objective;
  /** How much of it is the person's, as a fraction: the weight of the key results that they answer for. Else 1. */
  readonly weight: number;
  /** As its review shows it. */
  readonly score: number;
}

/** A part of a person's score: their own objectives, their teams', or the company's. */
export interface ScoredPart {
  readonly part: BonusPart;
  readonly objectives: readonly CountedObjective[];
  /** The mean of the objectives by their weights; null where none counts. */
  readonly score: number | null;
  /** How much of the person's score it is, as a fraction: what a part without a score leaves goes to the others. */
  readonly share: number;
}

/** What somebody's bonus comes to, and how. */
export interface PersonBonus {
  readonly person: Person;
  /** Those that the rule gives a share. */
  readonly parts: readonly ScoredPart[];
  /** Their own objectives that do not count, each with the reason. */
  readonly leftOut: readonly { readonly objective: Objective; readonly why: LeftOutWhy }[];
  /** Null where they have nothing of their own that counts, and where nothing counts at all. */
  readonly score: number | null;
  /** In percent of the target bonus; null without a score. */
  readonly payOut: number | null;
}

/**
 * How much of an objective is whose, as fractions: by the weights of its key results that they answer for. Whoever
 * answers for the objective alone has nothing of it where all its key results are others'.
 */
export function portionsOf(objective: Objective, ladder: readonly KeyResult[]): Map<Id<'person'>, number> {
  const { ownerId } = objective;
  const portions = new Map<Id<'person'>, number>();
  if (ownerId !== null) portions.set(ownerId, ladder.length === 0 ? 1 : 0);
  const whole = ladder.reduce((sum, { weight }) => sum + weight, 0);
  for (const rung of ladder) {
    const personId = responsibleFor(rung, objective);
    if (personId !== null) portions.set(personId, (portions.get(personId) ?? 0) + rung.weight / whole);
  }
  return portions;
}

/** An objective as it is reckoned with, or why it is not, and how much of it is whose. */
interface Judged {
  readonly portions: ReadonlyMap<Id<'person'>, number>;
  readonly verdict: { readonly score: number } | { readonly why: LeftOutWhy };
}

/** What each objective of a cycle is reckoned with, or why it is not. */
function judgedObjectives(plan: Plan, cycle: Cycle, rule: BonusRule): Map<Objective, Judged> {
  const later = cyclesAfter(plan, cycle);
  // What ends later counts in the last cycle that it is in, once.
  const runsOn = (objective: Objective) =>
    objective.endsOn > cycle.endsOn &&
    (later.length === 0 || later.some((following) => showsIn(objective, following)));
  const verdictOf = (objective: Objective, scores: readonly RungScore[]): Judged['verdict'] => {
    if (isObjectivePostponed(plan, objective)) return { why: 'postponed' };
    if (rule.isCommittedOnly && objective.ambition !== 'committed') return { why: 'aspirational' };
    if (runsOn(objective)) return { why: 'runs-on' };
    const score = weightedScore(scores);
    return score === null ? { why: 'no-score' } : { score: roundedScore(score) };
  };
  return new Map(
    objectivesIn(plan, cycle).map((objective) => {
      const scores = countedScores(ladderScores(plan, cycle.id, objective.id));
      const portions = portionsOf(
        objective,
        scores.map(({ rung }) => rung),
      );
      return [objective, { portions, verdict: verdictOf(objective, scores) }];
    }),
  );
}

/** The teams of a person, those they lead as well; in the place of one without objectives that count the team above it. */
function teamsOf(
  plan: Plan,
  personId: Id<'person'>,
  hasCounted: (unitId: string) => boolean,
): ReadonlySet<string> {
  const { unit, membership } = plan.tables;
  const own = [
    ...membership.where('personId', personId).map(({ unitId }) => unitId),
    ...unit.where('leadId', personId).map(({ id }) => id),
  ];
  const nearest = (id: string) => {
    let team = unit.get(id);
    while (team?.kind === 'team' && !hasCounted(team.id)) team = unit.get(team.parentId);
    return team?.kind === 'team' ? [team.id as string] : [];
  };
  return new Set(own.flatMap(nearest));
}

/** How much of their part each of some objectives is, as fractions. */
export function weightsOf(objectives: readonly CountedObjective[]): number[] {
  const whole = objectives.reduce((sum, { weight }) => sum + weight, 0);
  return objectives.map(({ weight }) => weight / whole);
}

const partScore = (objectives: readonly CountedObjective[]): number | null => {
  const mean = weightedMean(
    objectives,
    ({ score }) => score,
    ({ weight }) => weight,
  );
  return mean === null ? null : rounded(mean, scoreDecimals);
};

/** The score that parts come to, and the share of each that has one; null where what is asked for is missing. */
function totalOf(
  scores: Readonly<Record<BonusPart, number | null>>,
  rule: BonusRule,
): { readonly score: number | null; readonly shares: Readonly<Record<BonusPart, number>> } {
  const wanted = sharesOf(rule);
  const given = bonusParts.filter((part) => scores[part] !== null);
  const whole = given.reduce((sum, part) => sum + wanted[part], 0);
  const shareIn = (part: BonusPart) => (given.includes(part) && whole > 0 ? wanted[part] / whole : 0);
  const shares = { own: shareIn('own'), team: shareIn('team'), company: shareIn('company') };
  const lacksOwn = wanted.own > 0 && scores.own === null;
  if (lacksOwn || whole === 0) return { score: null, shares };
  const sum = bonusParts.reduce((total, part) => total + shares[part] * (scores[part] ?? 0), 0);
  return { score: rounded(sum, scoreDecimals), shares };
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * What the people of a scope are paid for a cycle by a rule, of a plan as that cycle is judged, in the order of the
 * organisation. Scores count as they are shown, so that everybody can reckon it again.
 */
export function bonusesOf(
  plan: Plan,
  cycle: Cycle,
  rule: BonusRule,
  scope: Scope = everybody,
): PersonBonus[] {
  const judged = judgedObjectives(plan, cycle, rule);
  const whole: CountedObjective[] = [];
  for (const [objective, { verdict }] of judged)
    if ('score' in verdict) whole.push({ objective, weight: 1, score: verdict.score });
  const byTeam = Map.groupBy(
    whole.filter(({ objective }) => objective.level === 'team'),
    ({ objective }) => objective.unitId as string,
  );
  const ofCompany = whole.filter(({ objective }) => objective.level === 'company');
  const own = new Map<string, CountedObjective[]>();
  const leftOut = new Map<string, PersonBonus['leftOut'][number][]>();
  for (const [objective, { portions, verdict }] of judged)
    for (const [personId, weight] of portions) {
      if ('why' in verdict) add(leftOut, personId, { objective, why: verdict.why });
      else if (weight === 0) add(leftOut, personId, { objective, why: 'given-away' });
      else add(own, personId, { objective, weight, score: verdict.score });
    }
  const wanted = sharesOf(rule);
  return plan.tables.person
    .sorted()
    .filter(({ id }) => isPersonIn(plan, id, scope))
    .map((person): PersonBonus => {
      const teams = teamsOf(plan, person.id, (unitId) => byTeam.has(unitId));
      const objectives: Record<BonusPart, readonly CountedObjective[]> = {
        own: own.get(person.id) ?? [],
        team: [...teams].flatMap((unitId) => byTeam.get(unitId) ?? []),
        company: ofCompany,
      };
      const scores = {
        own: partScore(objectives.own),
        team: partScore(objectives.team),
        company: partScore(objectives.company),
      };
      const { score, shares } = totalOf(scores, rule);
      const parts = bonusParts
        .filter((part) => wanted[part] > 0)
        .map((part) => ({ part, objectives: objectives[part], score: scores[part], share: shares[part] }));
      const payOut = score === null ? null : payOutOf(rule, score);
      return { person, parts, leftOut: leftOut.get(person.id) ?? [], score, payOut };
    });
}
