import type { Language } from '#texts/languages.ts';
import { servedAmong } from '../alignment/cascade.ts';
import { beginningOf } from '../beginning.ts';
import { countedIn, objectivesIn } from '../cycle/cycle.ts';
import { daysBetween } from '../cycle/days.ts';
import { hasValues, kindOf } from '../kinds/kinds.ts';
import { contradictionsOf } from '../ladder/difficulty.ts';
import { rungNumber } from '../ladder/ladder.ts';
import { countedLadder, isObjectivePostponed } from '../ladder/postponed.ts';
import { ownerKey, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';
import { titleDirection } from './direction.ts';
import { type Hint, type RuleId, severityOf } from './hint.ts';
import { languageOf } from './language.ts';
import { hasFigure, hasTwoResults, isTask, vagueWord } from './sentences.ts';

/** A rule that a text or row meets, and what its sentence names. */
export type BareHint = readonly [rule: RuleId, parameters?: Hint['parameters']];

/**
 * What the sentence of an objective says against it; live while it is typed. A vague word is made firm by a
 * ladder that has a target.
 */
export function objectiveTitleHints(typed: string, hasTarget: boolean, language: Language): BareHint[] {
  const title = beginningOf(typed);
  const hints: BareHint[] = [];
  const word = hasTarget ? null : vagueWord(title, language);
  if (word) hints.push(['objective/vague', { word }]);
  if (hasTwoResults(title, language)) hints.push(['objective/two-results']);
  return hints;
}

/** What the sentence of a key result alone says against it; live while it is typed. */
export function keyResultTitleHints(
  typed: string,
  rung: Pick<KeyResult, 'kind' | 'target'>,
  language: Language,
): BareHint[] {
  const title = beginningOf(typed);
  const hints: BareHint[] = [];
  const isMeasured = hasValues(rung);
  // A sentence is only read where what is found would be said: reading takes most of a check.
  const word = isMeasured && rung.target !== null ? null : vagueWord(title, language);
  if (word) hints.push(['key-result/vague', { word }]);
  if (isMeasured && rung.target === null && !hasFigure(title, language)) hints.push(['key-result/no-number']);
  if (rung.target === null && isTask(title, language)) hints.push(['key-result/task']);
  if (hasTwoResults(title, language)) hints.push(['key-result/two-results']);
  return hints;
}

/** At planning, confidence below or above this band reads as out of reach or not ambitious enough, in percent. */
export const confidenceBand = { least: 20, most: 70 } as const;

/** How much of a timeframe is still planning, as long as nothing was checked in. */
const planningShare = 1 / 3;

/**
 * Whether a key result is still being planned on a day: confidence says how bold a plan is, and nothing of that about
 * what is done or half over.
 */
function isInPlanning(plan: Plan, objective: Objective, rung: KeyResult, today: string): boolean {
  const length = daysBetween(objective.startsOn, objective.endsOn);
  if (daysBetween(objective.startsOn, today) > length * planningShare) return false;
  if (plan.standings.has(rung.id)) return false;
  return plan.tables.step.where('keyResultId', rung.id).every(({ doneOn }) => doneOn === null);
}

/** Whether the target is on the other side of the baseline than the title says. */
function goesAgainstTitle({ title, baseline, target }: KeyResult): boolean {
  const direction = titleDirection(beginningOf(title));
  if (direction === null || baseline === null || target === null) return false;
  return direction === 'up' ? target < baseline : target > baseline;
}

function keyResultHints(
  plan: Plan,
  objective: Objective,
  rung: KeyResult,
  language: Language,
  today: string,
): BareHint[] {
  const hints = [...ownTitleHints(rung, language)];
  const isMoved = kindOf(rung).moves;
  if (isMoved && (rung.baseline === null || rung.baselinePeriod.trim() === '')) {
    hints.push(['key-result/no-baseline']);
  }
  if (isMoved && rung.baseline !== null && rung.baseline === rung.target) {
    hints.push(['key-result/target-equals-baseline']);
  }
  if (isMoved && goesAgainstTitle(rung)) hints.push(['key-result/against-title']);
  if (rung.dueOn !== null && (rung.dueOn < objective.startsOn || rung.dueOn > objective.endsOn)) {
    hints.push(['key-result/due-outside']);
  }
  if (rung.ownerId === null) hints.push(['key-result/no-owner']);
  const isTwin = countedLadder(plan, objective.id).some(
    (other) =>
      other.id !== rung.id &&
      sentenceOf(other, plan.about.language).folded === sentenceOf(rung, plan.about.language).folded,
  );
  if (isTwin) hints.push(['key-result/duplicate-title']);
  const { confidence } = rung;
  if (
    confidence !== null &&
    objective.ambition === 'aspirational' &&
    isInPlanning(plan, objective, rung, today)
  ) {
    if (confidence > confidenceBand.most) hints.push(['key-result/not-ambitious', { confidence }]);
    if (confidence < confidenceBand.least) hints.push(['key-result/out-of-reach', { confidence }]);
  }
  return hints;
}

const fold = (title: string): string => title.trim().toLowerCase().replace(/\s+/gu, ' ');

/** What the sentence of a row says by itself. */
interface Sentence {
  readonly fallback: Language;
  readonly folded: string;
  readonly language: Language;
}

// Rows never change, they are replaced: what was read of one once holds as long as it is there.
const sentences = new WeakMap<Objective | KeyResult, Sentence>();
const titleHints = new WeakMap<KeyResult, { readonly language: Language; readonly hints: BareHint[] }>();

function sentenceOf(row: Objective | KeyResult, fallback: Language): Sentence {
  const known = sentences.get(row);
  if (known?.fallback === fallback) return known;
  const read = { fallback, folded: fold(row.title), language: languageOf(row.title, fallback) };
  sentences.set(row, read);
  return read;
}

function ownTitleHints(rung: KeyResult, language: Language): BareHint[] {
  const known = titleHints.get(rung);
  if (known?.language === language) return known.hints;
  const hints = keyResultTitleHints(rung.title, rung, language);
  titleHints.set(rung, { language, hints });
  return hints;
}

/** What has to be known of all objectives at once. */
interface Survey {
  readonly titles: ReadonlyMap<string, number>;
  /** How many objectives each person answers for, of whatever level. */
  readonly perPerson: ReadonlyMap<string, number>;
  readonly ids: ReadonlySet<string>;
  readonly today: string;
}

// A plan never changes either: who opens one card after the other has its cycle surveyed once.
const surveys = new WeakMap<Plan, { readonly cycle: Cycle; readonly survey: Survey }>();

function surveyOf(plan: Plan, cycle: Cycle, today: string): Survey {
  const known = surveys.get(plan);
  if (known?.cycle === cycle && known.survey.today === today) return known.survey;
  const survey = surveyed(plan, cycle, today);
  surveys.set(plan, { cycle, survey });
  return survey;
}

function surveyed(plan: Plan, cycle: Cycle, today: string): Survey {
  const titles = new Map<string, number>();
  const perPerson = new Map<string, number>();
  for (const objective of countedIn(plan, cycle)) {
    const key = ownerKey(ownerOf(objective));
    const title = `${key} ${sentenceOf(objective, plan.about.language).folded}`;
    titles.set(title, (titles.get(title) ?? 0) + 1);
    const { ownerId } = objective;
    if (ownerId !== null) perPerson.set(ownerId, (perPerson.get(ownerId) ?? 0) + 1);
  }
  // What serves something that is postponed serves it still.
  return { titles, perPerson, ids: new Set(objectivesIn(plan, cycle).map(({ id }) => id)), today };
}

/** Two to five key results, three is ideal; at most five objectives per owner [sales, product: Ladder]. */
const limits = { fewest: 2, most: 5, perPerson: 5 } as const;

function objectiveHints(plan: Plan, objective: Objective, survey: Survey, language: Language): BareHint[] {
  const hasTarget = countedLadder(plan, objective.id).some((rung) => rung.target !== null);
  const hints = objectiveTitleHints(objective.title, hasTarget, language);
  const owner = ownerOf(objective);
  const key = ownerKey(owner);
  const count = countedLadder(plan, objective.id).length;
  if (objective.ownerId === null) hints.push(['objective/no-owner']);
  if (objective.startsOn === objective.endsOn) hints.push(['objective/no-timeframe']);
  if ((survey.titles.get(`${key} ${sentenceOf(objective, plan.about.language).folded}`) ?? 0) > 1)
    hints.push(['objective/duplicate-title']);
  if (objective.level !== 'company' && servedAmong(plan, objective, survey.ids) === null) {
    hints.push(['objective/unaligned']);
  }
  if (count < limits.fewest) hints.push(['objective/few-key-results', { count }]);
  if (count > limits.most) hints.push(['objective/many-key-results', { count }]);
  const person = plan.tables.person.get(objective.ownerId);
  const owned = person ? (survey.perPerson.get(person.id) ?? 0) : 0;
  if (person && owned > limits.perPerson) {
    hints.push(['owner/many-objectives', { owner: person.name, count: owned }]);
  }
  const [first] = contradictionsOf(plan, objective.id);
  if (first) {
    const { easier, harder } = first;
    const numbers = { easier: rungNumber(plan, easier), harder: rungNumber(plan, harder) };
    hints.push(['ladder/against-estimates', numbers]);
  }
  return hints;
}

function hintsOfOne(plan: Plan, objective: Objective, survey: Survey): Hint[] {
  const { language: fallback } = plan.about;
  const hints: Hint[] = [];
  const tell = (bare: readonly BareHint[], keyResultId: string | null, language: Language) => {
    for (const [rule, parameters = {}] of bare) {
      const severity = severityOf[rule];
      hints.push({ rule, severity, language, objectiveId: objective.id, keyResultId, parameters });
    }
  };
  const { language } = sentenceOf(objective, fallback);
  tell(objectiveHints(plan, objective, survey, language), null, language);
  for (const rung of countedLadder(plan, objective.id)) {
    const ownLanguage = sentenceOf(rung, fallback).language;
    tell(keyResultHints(plan, objective, rung, ownLanguage, survey.today), rung.id, ownLanguage);
  }
  return hints;
}

/**
 * All hints for the objectives of a cycle on a day, in the order of the plan, a few at a time: whoever goes through them
 * may rest in between.
 */
export function* checkInTurns(plan: Plan, cycle: Cycle, today: string): Generator<readonly Hint[]> {
  const counted = countedIn(plan, cycle);
  for (const objective of counted) {
    // What takes longest of the survey, where it was not read before.
    sentenceOf(objective, plan.about.language);
    yield [];
  }
  const survey = surveyOf(plan, cycle, today);
  for (const objective of counted) yield hintsOfOne(plan, objective, survey);
}

/** All hints for the objectives of a cycle on a day, in the order of the plan. */
export const checkCycle = (plan: Plan, cycle: Cycle, today: string): Hint[] =>
  [...checkInTurns(plan, cycle, today)].flat();

/** The hints for one objective and its ladder; none while it is postponed. */
export function checkObjective(plan: Plan, cycle: Cycle, objective: Objective, today: string): Hint[] {
  if (isObjectivePostponed(plan, objective)) return [];
  return hintsOfOne(plan, objective, surveyOf(plan, cycle, today));
}
