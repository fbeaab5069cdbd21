import {
  ladderWords,
  learnedWords,
  overallWithTau,
  tauWords,
  totalsTauWords,
} from '#contract/sentences/calibration.ts';
import {
  type LadderCalibration,
  mostTurnedFirst,
  type OwnerCalibration,
} from '#domain/calibration/calibration.ts';
import { barChart } from '#domain/drawing/bar-chart.ts';
import { mostSlopes, slopeDrawing, slopeOf } from '#domain/drawing/slope-graph.ts';
import { formatDate, formatScore } from '#domain/number-format/number-format.ts';
import { ownerFromKey, ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { causesOf } from '#domain/review/causes.ts';
import { improvementsOf, isStructural, promisedBefore } from '#domain/review/improvements.ts';
import { carryGroups, carryPlanOf } from '#domain/review/next-cycle.ts';
import type { Improvement } from '#domain/tables/tables.ts';
import { type ChartData, chartDataOf } from '../shared/chart-data.ts';
import type { FactData } from '../shared/parts.ts';
import type { Reviewed } from './review.ts';

/** A part with its title; it is left out where it has no rows. */
interface Part<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** What becomes of the objectives, by what was decided. */
export interface NextData extends Part<Part<NextRow>> {
  /** Whether a page may be too short for it. */
  readonly isLong: boolean;
}

interface NextRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
}

/** What a review ends in: what made it hard, what is done about it, what was learned of difficulty, what comes next. */
export interface LessonsData {
  readonly causes: Part<CauseData>;
  readonly promised: ImprovementsData;
  readonly improvements: ImprovementsData;
  readonly calibration: CalibrationData;
  readonly next: NextData;
}

export interface CauseData {
  readonly name: string;
  readonly about: string;
  readonly reasons: readonly string[];
}

export interface ImprovementsData extends Part<ImprovementData> {
  readonly head: readonly string[];
}

export interface ImprovementData {
  readonly problem: string;
  readonly structural: string;
  readonly remedy: string;
  readonly outcome: string;
  readonly who: string;
  /** Until when, or what became of it. */
  readonly state: string;
}

export interface CalibrationData {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly ladders: readonly LadderLessonData[];
  /** What was achieved by how hard it had been voted; null where nobody voted. */
  readonly estimates: { readonly title: string; readonly about: string; readonly chart: ChartData } | null;
  readonly agreements: readonly (Part<FactData> & { readonly head: readonly string[] })[];
}

export interface LadderLessonData {
  readonly id: string;
  readonly title: string;
  readonly agreement: string;
  readonly sentences: readonly string[];
  readonly slope: ChartData | null;
}

export function lessonsOf(report: Reviewed): LessonsData {
  const { plan, cycle, t } = report;
  return {
    causes: { title: t('reviewReport.causes'), rows: causeRows(report) },
    promised: {
      title: t('reviewReport.promised'),
      head: [...improvementHead(report), t('reviewReport.state')],
      rows: promisedBefore(plan, cycle).map((row) => ({
        ...improvementOf(report, row),
        outcome: row.outcome,
        state: t(`review.improvementState.${row.state}`),
      })),
    },
    improvements: {
      title: t('reviewReport.improvements'),
      head: [...improvementHead(report), t('reviewReport.byWhen')],
      rows: improvementsOf(plan, cycle.id).map((row) => improvementOf(report, row)),
    },
    calibration: calibrationOf(report),
    next: nextOf(report),
  };
}

function causeRows({ plan, cycle, t }: Reviewed): CauseData[] {
  return causesOf(plan, cycle.id).groups.map(({ cause, reasons, votes }) => ({
    name: cause.name,
    about: [
      votes > 0 ? t('reviewReport.votes', { count: votes }) : '',
      cause.isOurs ? t('review.ours') : '',
      cause.isChosen ? t('review.chosen') : '',
    ]
      .filter(Boolean)
      .join(' · '),
    reasons: reasons.map(({ text }) => text),
  }));
}

const improvementHead = ({ t }: Reviewed): string[] => [
  t('reviewReport.problem'),
  t('reviewReport.remedy'),
  t('reviewReport.who'),
];

const improvementOf = ({ plan, language, t }: Reviewed, improvement: Improvement): ImprovementData => ({
  problem: improvement.problem,
  structural: isStructural(plan, improvement) ? t('review.structural') : '',
  remedy: improvement.remedy,
  outcome: '',
  who: plan.tables.person.get(improvement.ownerId)?.name ?? '',
  state: improvement.dueOn ? formatDate(improvement.dueOn, language, 'short') : '',
});

/** What the order of all ladders says, in sentences. */
export const calibrationSentences = ({ calibration, language }: Reviewed): string[] => [
  // That it is too early is said once.
  ...new Set([overallWithTau(calibration.totals, language), ...learnedWords(calibration, language)]),
];

/** More people than this are looked up on the screen. */
const mostPeople = 40;

function calibrationOf(report: Reviewed): CalibrationData {
  const { plan, calibration, language, t } = report;
  const turned = mostTurnedFirst(calibration.ladders).filter(({ inversions }) => inversions.length > 0);
  const agreements = (title: string, rows: readonly OwnerCalibration[]) => ({
    title,
    head: [t('reviewReport.owner'), t('reviewReport.agreement')],
    rows: rows.map((row) => ({
      term: ownerName(plan, ownerFromKey(row.key)),
      text: totalsTauWords(row, language),
    })),
  });
  const { teams, people } = calibration;
  return {
    title: t('reviewReport.calibration'),
    sentences: calibrationSentences(report),
    ladders: turned.map((ladder, index) => ladderLessonOf(report, ladder, index < mostSlopes)),
    estimates: estimatesOf(report),
    agreements:
      teams.length > 0
        ? [
            agreements(t('reviewReport.byTeam'), teams),
            agreements(t('reviewReport.byPerson'), people.slice(0, mostPeople)),
          ]
        : [],
  };
}

/** The size of the bars in points, about as wide as a page's text. */
const bars = { width: 488, height: 110, words: 7.5 } as const;

function estimatesOf({ calibration, language, t }: Reviewed): CalibrationData['estimates'] {
  const { estimates, estimateTau } = calibration;
  if (estimates.length === 0) return null;
  const write = (score: number) => formatScore(score, language);
  const rows = estimates.map(({ estimate, meanScore }) => ({
    name: t('calibration.votedAs', { estimate }),
    value: meanScore,
    figure: write(meanScore),
  }));
  const title = t('calibration.estimates');
  return {
    title,
    about: t('calibration.estimatesText', { tau: tauWords(estimateTau, language) }),
    chart: chartDataOf(
      barChart(rows, write, bars),
      `${title}. ${rows.map(({ name, figure }) => `${name}: ${figure}`).join(', ')}.`,
    ),
  };
}

function ladderLessonOf(
  { language, t }: Reviewed,
  ladder: LadderCalibration,
  isDrawn: boolean,
): LadderLessonData {
  const slope = slopeOf(ladder);
  return {
    id: ladder.objective.id,
    title: ladder.objective.title,
    agreement: t('calibration.agreement', { tau: tauWords(ladder.tau, language) }),
    sentences: ladderWords(ladder, language),
    slope: isDrawn
      ? chartDataOf(
          slopeDrawing(slope, t('calibration.slope')),
          t('calibration.slope.words', {
            planned: slope.planned.join(', '),
            happened: slope.happened.join(', '),
          }),
        )
      : null,
  };
}

/** More objectives than this, with their groups, may be more than a page holds. */
const mostUnbroken = 12;

function nextOf({ plan, cycle, t, reviewed }: Reviewed): NextData {
  const carryPlan = carryPlanOf(plan, cycle);
  return {
    title: t('reviewReport.next'),
    isLong: reviewed.length > mostUnbroken,
    rows: carryGroups
      .map((name) => ({
        title: t(`review.carryGroups.${name}`),
        rows: carryPlan[name].map((objective) => ({
          id: objective.id,
          title: objective.title,
          owner: ownerName(plan, ownerOf(objective)),
        })),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}
