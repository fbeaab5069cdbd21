import { isClosed } from '#domain/cycle/archive.ts';
import { scoreScale } from '#domain/drawing/score-scale.ts';
import { cycleOverTime } from '#domain/insights/over-time.ts';
import { meanOf } from '#domain/mean/mean.ts';
import { formatDate, formatNumber, formatScore } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { everybody } from '#domain/ownership/scope.ts';
import { band } from '#domain/progress/progress.ts';
import { reviewTotals } from '#domain/review/review.ts';
import type { ReviewedObjective } from '#domain/review/score.ts';
import { expectedByNow, isJudged } from '#domain/review/tone.ts';
import { type ChartData, chartDataOf } from '../shared/chart-data.ts';
import type { FactData } from '../shared/parts.ts';
import { overTimeOf } from '../shared/summary.ts';
import type { ReviewData, Reviewed } from './review.ts';

/** How a cycle's review ended, or how it stands while it runs. */
export function summaryOf(report: Reviewed): ReviewData['summary'] {
  const { cycle, language, t, checkInsOf, laddersOn, today } = report;
  const points = cycleOverTime(cycle, { scope: everybody, checkInsOf, laddersOn, today });
  return {
    kicker: t('reviewReport.title'),
    heading: t('reviewReport.heading', { cycle: cycle.name }),
    lead: `${leadOf(report)} ${t('review.notPeople')}`,
    figures: figuresOf(report),
    ...overTimeOf(points, t('reviewReport.overTime'), language),
  };
}

function leadOf({ cycle, language, t, today, reviewed }: Reviewed): string {
  const { good, objectives: count } = reviewTotals(reviewed);
  if (!isJudged(cycle, today))
    return t('reviewReport.running', { count, ends: formatDate(cycle.endsOn, language) });
  const lead = t('reviewReport.lead', { count, good });
  return isClosed(cycle) ? lead : `${lead} ${t('reviewReport.open')}`;
}

/** Five figures at most; of a cycle that runs none by the bands, by which nothing is judged yet. */
function figuresOf(report: Reviewed): FactData[] {
  const { cycle, language, t, today, reviewed } = report;
  const { mean, objectives, ...bands } = reviewTotals(reviewed);
  const count = { term: t('reviewReport.objectives'), text: formatNumber(objectives, language) };
  if (!isJudged(cycle, today))
    return [
      { term: t('reviewReport.meanSoFar'), text: formatScore(mean, language) },
      { term: t('reviewReport.expectedMean'), text: formatScore(expectedMean(report), language) },
      count,
    ];
  return [
    { term: t('reviewReport.mean'), text: formatScore(mean, language) },
    count,
    ...(['good', 'warn', 'bad'] as const).map((name) => ({
      term: t(`review.bands.${name}`),
      text: formatNumber(bands[name], language),
    })),
  ];
}

/** What is expected by now of the objectives that have a score, as their mean. */
function expectedMean({ plan, cycle, today, reviewed }: Reviewed): number | null {
  const scored = reviewed.filter(({ score }) => score !== null);
  return meanOf(scored.flatMap(({ objective }) => expectedByNow(plan, cycle, objective, today) ?? []));
}

/** The objectives of a review with what was decided of each. */
export interface ScoresData {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly ScoreRow[];
  /** How many more there are; null where these are all. */
  readonly more: string | null;
}

export interface ScoreRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly decision: string;
  /** Where its score stands, which is beside it in figures. */
  readonly scale: ChartData | null;
  readonly score: string;
}

/** The scores of some objectives of a review. */
export function scoresOf(report: Reviewed, only: readonly ReviewedObjective[]): ScoresData {
  const { t, reviewed } = report;
  const left = reviewed.length - only.length;
  return {
    title: t('reviewReport.scores'),
    head: [
      t('reviewReport.objective'),
      t('reviewReport.owner'),
      t('reviewReport.decision'),
      t('reviewReport.scale'),
      t('reviewReport.score'),
      t('reviewReport.page'),
    ],
    rows: only.map((row) => scoreRowOf(report, row)),
    more: left === 0 ? null : t('reviewReport.more', { count: left }),
  };
}

function scoreRowOf(report: Reviewed, row: ReviewedObjective): ScoreRow {
  const { plan, cycle, language, t, today } = report;
  const { objective, score } = row;
  const expected = expectedByNow(plan, cycle, objective, today);
  return {
    id: objective.id,
    title: objective.title,
    owner: ownerName(plan, ownerOf(objective)),
    decision: outcomeWords(report, row),
    scale:
      score === null
        ? null
        : chartDataOf(
            scoreScale(score, expected, scale.width, scale.height),
            expected === null ? t(`review.bands.${band(score)}`) : expectedWords(report, expected),
          ),
    score: formatScore(score, language),
  };
}

/** The size of a scale in a table, in points. */
const scale = { width: 68, height: 10 } as const;

export const decisionWords = (
  { t }: Pick<Reviewed, 't'>,
  decision: NonNullable<ReviewedObjective['review']>['decision'],
): string => (decision ? t(`review.decisions.${decision}`) : t('review.undecided'));

/** What was decided of an objective, or that it is postponed where nothing was. */
export const outcomeWords = (report: Reviewed, { review, isPostponed }: ReviewedObjective): string =>
  isPostponed && !review?.decision
    ? report.t('state.postponed')
    : decisionWords(report, review?.decision ?? null);

/** What is expected by now, in a score. */
export const expectedWords = ({ t, language }: Reviewed, expected: number): string =>
  expected > 0
    ? t('reviewReport.expected', { score: formatScore(expected, language) })
    : t('reviewReport.notYet');
