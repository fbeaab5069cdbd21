import type { Paper } from '#contract/document.ts';
import type { Calibration } from '#domain/calibration/calibration.ts';
import { calibrate } from '#domain/calibration/calibration.ts';
import type { Reading } from '#domain/past/reading.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import { reviewedObjectives } from '#domain/review/review.ts';
import type { ReviewedObjective } from '#domain/review/score.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { type Printable, setBy, withCurves } from '../printable.ts';
import { type SheetData, sheetDataOf } from '../shared/parts.ts';
import type { SummaryData } from '../shared/summary.ts';
import { type LessonsData, lessonsOf } from './lessons.ts';
import { type ObjectiveData, objectivesOf } from './objectives.ts';
import { type OnePageData, onePagesOf } from './one-page.ts';
import { type ScoresData, scoresOf, summaryOf } from './summary.ts';

/** The plan as its cycle is judged, with the curves that led there. */
export interface ReviewRead extends Reading {
  readonly laddersOn: (day: string) => Plan;
}

export interface ReviewReportOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  /** Leadership's one page instead of the whole report. */
  readonly isOnePage: boolean;
}

/** What every part of the report is made of. */
export interface Reviewed extends Pick<ReviewRead, 'plan' | 'checkInsOf' | 'laddersOn'>, ReviewReportOptions {
  readonly reviewed: readonly ReviewedObjective[];
  readonly calibration: Calibration;
  readonly t: Translate;
}

/** The review of a cycle as it is set: whole, or on one page for leadership. */
export interface ReviewData extends SheetData {
  readonly summary: SummaryData & { readonly lead: string };
  readonly whole: WholeData | null;
  /** The one page, from the roomiest to the closest way of setting it; the first that fits is taken. */
  readonly onePages: readonly OnePageData[];
}

export interface WholeData {
  readonly scores: ScoresData;
  readonly oneByOne: string;
  readonly objectives: readonly ObjectiveData[];
  readonly lessons: LessonsData;
}

/** @throws Problem `document/empty` where the cycle has no objectives */
export function reviewReportOf(read: ReviewRead, options: ReviewReportOptions): ReviewData {
  const { plan } = read;
  const { cycle, language, isOnePage } = options;
  const reviewed = reviewedObjectives(plan, cycle);
  if (reviewed.length === 0) throw new Problem('document/empty', { cycle: cycle.name });
  const t = textsOf(language);
  const report: Reviewed = { ...read, ...options, reviewed, calibration: calibrate(plan, cycle), t };
  const name = t('reviewReport.title');
  return {
    ...sheetDataOf(plan, { ...options, title: isOnePage ? `${name}: ${t('reviewReport.onePage')}` : name }),
    summary: summaryOf(report),
    whole: isOnePage ? null : wholeOf(report),
    onePages: isOnePage ? onePagesOf(report) : [],
  };
}

function wholeOf(report: Reviewed): WholeData {
  const { t, reviewed } = report;
  return {
    scores: scoresOf(report, reviewed),
    oneByOne: t('reviewReport.oneByOne'),
    objectives: objectivesOf(report),
    lessons: lessonsOf(report),
  };
}

export const printable: Printable<'review'> = {
  title: (language) => textsOf(language)('reviewReport.title'),
  read: withCurves,
  setting: setBy('review', reviewReportOf),
};
