import type { Paper } from '#contract/document.ts';
import { bonusPercent, bonusScore, bonusShare, ruleCurve, ruleWords } from '#contract/sentences/bonus.ts';
import { measureWords, standsAt } from '#contract/sentences/measure.ts';
import { bonusesOf, type PersonBonus, type ScoredPart, weightsOf } from '#domain/bonus/bonus.ts';
import { type BonusReading, bonusReadingOf } from '#domain/bonus/reading.ts';
import { type BonusPart, payOutOf, scoreDecimals } from '#domain/bonus/rule.ts';
import { rounded } from '#domain/figure/decimal.ts';
import { drawn } from '#domain/ladder/ladder.ts';
import { formatDate, formatPercent, formatScore } from '#domain/number-format/number-format.ts';
import type { Scope } from '#domain/ownership/scope.ts';
import { countedScores, ladderScores, type RungScore } from '#domain/review/score.ts';
import type { Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { asJudged, type Printable, setBy } from '../printable.ts';
import { chartDataOf } from '../shared/chart-data.ts';
import { refuseEmpty } from '../shared/not-empty.ts';
import { type SheetOptions, sheetDataOf, shortened } from '../shared/parts.ts';
import { cutBetween } from '../shared/volumes.ts';

export interface BonusOptions extends Omit<SheetOptions, 'title'> {
  readonly paper: Paper;
  /** Whose pages, of those who have a part in the cycle. */
  readonly scope: Scope;
}

/** What a page is made of. */
interface About extends BonusReading {
  readonly language: Language;
  readonly t: Translate;
}

const ownPart = ({ parts }: PersonBonus): ScoredPart | undefined => parts.find(({ part }) => part === 'own');

/** The bonuses of a scope that there is a page for: of those who are paid something, or have something of their own. */
export function bonusPagesOf({ plan, cycle, rule }: BonusReading, scope: Scope): PersonBonus[] {
  const hasOwn = (bonus: PersonBonus) =>
    bonus.leftOut.length > 0 || (ownPart(bonus)?.objectives.length ?? 0) > 0;
  return bonusesOf(plan, cycle, rule, scope).filter((bonus) => bonus.score !== null || hasOwn(bonus));
}

/**
 * A page for each person that says how their bonus came about, to be signed once the review is closed.
 * @throws Problem as `refuseEmpty`, where there is a page for nobody
 */
export function bonusDataOf(reading: BonusReading, options: BonusOptions) {
  const { plan, cycle, rule, isProvisional, isRuleOfToday } = reading;
  const { language, scope } = options;
  const pages = bonusPagesOf(reading, scope);
  refuseEmpty(pages, plan, { cycle, scope });
  const t = textsOf(language);
  const about: About = { ...reading, language, t };
  const { objective, weight, score } = t('bonus.paper.head');
  return {
    ...sheetDataOf(plan, { ...options, title: t('bonus.paper.title') }),
    kicker: t('bonus.paper.kicker', { cycle: cycle.name }),
    provisional: isProvisional ? t('bonus.provisional', { cycle: cycle.name }) : '',
    sections: {
      parts: t('bonus.paper.parts'),
      leftOut: t('bonus.paper.leftOut'),
      sum: t('bonus.paper.sum'),
      rule: t('bonus.paper.byRule'),
    },
    objectiveHead: [objective, weight, score],
    sumHead: Object.values(t('bonus.paper.sumHead')),
    rule: [
      ...ruleWords(rule, language),
      t('bonus.rule.rounded'),
      ...(isRuleOfToday ? [t('bonus.paper.ruleNow')] : []),
    ],
    amounts: t('bonus.paper.amount'),
    notPeople: t('bonus.paper.notPeople'),
    unsigned: isProvisional ? t('bonus.paper.unsigned') : '',
    manager: t('bonus.paper.manager'),
    people: pages.map((bonus) => personPage(about, bonus)),
  };
}

function personPage(about: About, bonus: PersonBonus) {
  const { rule, language, t } = about;
  const { person, parts, leftOut, score, payOut } = bonus;
  const percent = (value: number) => bonusPercent(value, language);
  const curve = ruleCurve(rule, score, language, { width: 230, height: 130, words: 8 });
  const alt = t('bonus.curve', { least: percent(payOutOf(rule, 0)), most: percent(payOutOf(rule, 1)) });
  return {
    place: person.id,
    name: person.name,
    running: shortened(person.name),
    lead: [person.jobTitle, t('bonus.paper.lead')].filter(Boolean).join('. '),
    parts: parts.map((part) => partData(about, part)),
    leftOut: leftOut.map(({ objective, why }) => [
      objective.title,
      t(`bonus.why.${why}`, { until: formatDate(objective.endsOn, language) }),
    ]),
    sum: parts
      .filter((part) => part.score !== null)
      .map((part) => [
        t('bonus.part')[part.part],
        bonusScore(part.score, language),
        bonusShare(part.share, language),
        bonusScore(rounded((part.score ?? 0) * part.share, scoreDecimals + 1), language),
      ]),
    total: score === null ? null : [t('bonus.total'), bonusScore(score, language)],
    payOut: bonusPercent(payOut, language),
    says:
      score === null
        ? t('bonus.nothingOwn')
        : t('bonus.payOutFor', {
            score: bonusScore(score, language),
            payOut: bonusPercent(payOut, language),
          }),
    curve: chartDataOf(curve, alt),
  };
}

/** What is said of a part of which nothing counts. */
const missingWords = (part: BonusPart, { t }: About): string =>
  part === 'own' ? t('bonus.nothingOwn') : t('bonus.paper.missingPart', { part: t('bonus.part')[part] });

function partData(about: About, { part, objectives, score }: ScoredPart) {
  const { language, t } = about;
  const weights = weightsOf(objectives);
  return {
    title: t('bonus.part')[part],
    score: bonusScore(score, language),
    missing: score === null ? missingWords(part, about) : '',
    objectives: objectives.map(({ objective, weight, score: one }, at) => ({
      title: objective.title,
      portion: weight < 1 ? t('bonus.paper.weightOf', { share: bonusShare(weight, language) }) : '',
      weight: bonusShare(weights[at] as number, language),
      score: formatScore(one, language),
      rungs: part === 'own' ? rungsOf(about, objective) : [],
    })),
  };
}

/** What the ladder of an objective came to, from the top of its drawing down. */
function rungsOf({ plan, cycle, language, t }: About, objective: Objective) {
  const result = ({ rung, agreed, score, reason }: RungScore) => {
    const words = measureWords(plan, agreed ?? rung, language);
    return [t('review.reachedOf', { now: standsAt(words), target: words.to }), formatPercent(score), reason]
      .filter(Boolean)
      .join(' · ');
  };
  const all = ladderScores(plan, cycle.id, objective.id);
  const scores = countedScores(all);
  const numberOf = new Map(all.map(({ rung }, at) => [rung.id, at + 1]));
  return drawn(plan, scores).map((row) => ({
    number: String(numberOf.get(row.rung.id)),
    title: row.rung.title,
    result: result(row),
  }));
}

/** About how many lines a page has room for. */
const linesOnPage = 46;

/** Between whose pages bonuses of many people are cut. */
const bonusCut = cutBetween({
  of: ({ people }: ReturnType<typeof bonusDataOf>) => people,
  with: (data, people) => ({ ...data, people: [...people] }),
  pages: ({ parts, leftOut }) => {
    const objectives = parts.flatMap((part) => part.objectives);
    const lines = objectives.reduce((sum, { rungs }) => sum + 2 + 2 * rungs.length, leftOut.length + 30);
    return Math.ceil(lines / linesOnPage);
  },
  places: () => [],
});

export const printable: Printable<'bonus'> = {
  title: (language) => textsOf(language)('bonus.paper.title'),
  read: asJudged,
  setting: setBy(
    'bonus',
    ({ plan, now }, options) => bonusDataOf(bonusReadingOf(plan, now, options.cycle), options),
    () => bonusCut,
  ),
};
