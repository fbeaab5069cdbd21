import { sinceSigning } from '#contract/sentences/agreement.ts';
import { curveWords } from '#contract/sentences/chart.ts';
import { measureWords, standsAt, valueWords } from '#contract/sentences/measure.ts';
import { objectivePostponed, rungPostponed } from '#contract/sentences/postponed.ts';
import { otherScores, rungDates } from '#contract/sentences/review.ts';
import { sparkline } from '#domain/drawing/sparkline.ts';
import { hasValues } from '#domain/kinds/kinds.ts';
import { drawn } from '#domain/ladder/ladder.ts';
import { formatDate, formatPercent, formatScore } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { curveOf } from '#domain/progress/curve.ts';
import { whatMadeItHard } from '#domain/review/causes.ts';
import { type ReviewedObjective, type RungScore, scoresOtherwise, verdictOf } from '#domain/review/score.ts';
import { expectedByNow } from '#domain/review/tone.ts';
import type { Level } from '#domain/tables/objective.ts';
import { reviewFields } from '#domain/tables/review.ts';
import { type ChartData, chartDataOf } from '../shared/chart-data.ts';
import type { FactData } from '../shared/parts.ts';
import type { Reviewed } from './review.ts';
import { expectedWords, outcomeWords } from './summary.ts';

/** An objective with its ladder as it ended, and what was said of it. */
export interface ObjectiveData {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly score: string;
  readonly about: string;
  /** From the top of the drawing down. */
  readonly rungs: readonly ReviewedRungData[];
  readonly said: readonly FactData[];
  /** Whether it may be more than a page holds, so that it has to break. */
  readonly isLong: boolean;
}

export interface ReviewedRungData {
  readonly number: string;
  readonly title: string;
  readonly facts: string;
  /** Why another score was set than the proposed one; empty where none was. */
  readonly reason: string;
  readonly curve: ChartData;
  readonly score: string;
  /** As that of an objective: any other rung stands on one page. */
  readonly isLong: boolean;
}

export const objectivesOf = (report: Reviewed): ObjectiveData[] =>
  report.reviewed.map((row) => objectiveOf(report, row));

/** More letters than this, a hundred for each line of a table, may be more than what is left of any page. */
const mostLettersUnbroken = 2400;

function objectiveOf(report: Reviewed, row: ReviewedObjective): ObjectiveData {
  const { plan, language, t } = report;
  const { objective, score, review } = row;
  const said = reviewFields
    .map((name) => ({
      term: t(`review.fields.${name}`),
      text: name === 'whatMadeItHard' ? whatMadeItHard(plan, review) : (review?.[name] ?? ''),
    }))
    .filter(({ text }) => text !== '');
  const rungs = drawn(plan, row.rungs).map((rung) => rungOf(report, row, rung));
  const letters = [
    objective.title,
    ...rungs.flatMap(({ title, facts, reason }) => [title, facts, reason]),
    ...said.map(({ text }) => text),
  ].join('').length;
  return {
    id: objective.id,
    level: objective.level,
    title: objective.title,
    score: formatScore(score, language),
    about: aboutOf(report, row).join(' · '),
    rungs,
    said,
    isLong: letters + 100 * (rungs.length + said.length) > mostLettersUnbroken,
  };
}

/** Whose it is, how far it reaches, how it is judged, and what was decided. */
function aboutOf(report: Reviewed, row: ReviewedObjective): string[] {
  const { plan, cycle, today, language, t } = report;
  const { objective, score, rungs } = row;
  const expected = expectedByNow(plan, cycle, objective, today);
  const judged =
    expected === null
      ? t(`review.verdict.${verdictOf(objective, score ?? 0)}`)
      : expectedWords(report, expected);
  const person = plan.tables.person.get(objective.ownerId);
  return [
    ownerName(plan, ownerOf(objective)),
    objective.level === 'individual' ? '' : (person?.name ?? ''),
    objective.endsOn > cycle.endsOn
      ? t('review.interim', { until: formatDate(objective.endsOn, language) })
      : '',
    score === null ? '' : judged,
    ...otherScores({ otherwise: scoresOtherwise(rungs) }, language),
    // Since when it is postponed says that it is.
    ...(objective.postponedOn !== null && !row.review?.decision ? [] : [outcomeWords(report, row)]),
    ...objectivePostponed(objective, language),
    ...sinceSigning(plan, cycle, objective.id, language),
  ].filter(Boolean);
}

/** The size of a curve in a table, in points. */
const spark = { width: 92, height: 26 } as const;

function rungOf(
  { plan, cycle, language, t, checkInsOf }: Reviewed,
  { objective, rungs }: ReviewedObjective,
  row: RungScore,
): ReviewedRungData {
  const { rung, isPostponed, score, proposed, reason } = row;
  const checkIns = checkInsOf(rung.id);
  const words = measureWords(plan, rung, language);
  const curve = curveOf(rung, objective, checkIns, plan.tables.step.where('keyResultId', rung.id));
  const write = (value: number) =>
    hasValues(rung) ? valueWords(rung, value, language) : formatPercent(value);
  const why = reason && `“${reason}”`;
  const facts = [
    ...rungPostponed(plan, rung, language),
    hasValues(rung)
      ? `${[words.from, standsAt(words)].filter(Boolean).join(' → ')} / ${words.to}`
      : words.from,
    ...rungDates(plan, rung, objective, checkIns, language),
    ...otherScores(row, language),
    ...sinceSigning(plan, cycle, rung.id, language),
    reason === '' ? '' : t('reviewReport.proposed', { score: formatScore(proposed, language) }),
  ]
    .filter(Boolean)
    .join(' · ');
  return {
    number: String(rungs.findIndex((other) => other.rung.id === rung.id) + 1),
    title: rung.title,
    facts,
    reason: why,
    curve: chartDataOf(sparkline(curve, spark.width, spark.height), curveWords(curve, write, language)),
    score: formatScore(isPostponed ? null : score, language),
    isLong: [rung.title, facts, why].join('').length > mostLettersUnbroken,
  };
}
