import type { Paper } from '#contract/document.ts';
import { valueWords } from '#contract/sentences/measure.ts';
import { judgedOn } from '#domain/cycle/cycle.ts';
import { evidenceIn } from '#domain/insights/metric-comparison.ts';
import { progressByObjective } from '#domain/insights/objective-progress.ts';
import { cycleOverTime } from '#domain/insights/over-time.ts';
import { type OwnerProgress, progressByOwner, stateCounts } from '#domain/insights/owner-progress.ts';
import { isObjectivePostponed } from '#domain/ladder/postponed.ts';
import { formatChange, formatNumber, formatPercent } from '#domain/number-format/number-format.ts';
import { ownerName } from '#domain/ownership/ownership.ts';
import { isObjectiveIn, objectivesOf, type Scope, scopeName } from '#domain/ownership/scope.ts';
import type { Reading } from '#domain/past/reading.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type State, shownStates } from '#domain/progress/state.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { type Printable, setBy, withCurves } from '../printable.ts';
import { refuseEmpty } from '../shared/not-empty.ts';
import { type SheetData, sheetDataOf } from '../shared/parts.ts';
import { overTimeOf, type SummaryData } from '../shared/summary.ts';

/** The plan as its cycle is judged, with the curves that led there. */
interface InsightsRead extends Reading {
  readonly laddersOn: (day: string) => Plan;
}

export interface InsightsReportOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  readonly scope: Scope;
}

/** How a cycle stands, for leadership: states, the curve, teams and people, and what was measured before and now. */
export interface InsightsData extends SheetData {
  readonly summary: SummaryData;
  /** The objectives of a team or a person; of everybody, these are in the review. */
  readonly objectives: ObjectivesData;
  /** Teams and people, each against the same columns; none where it tells of one of them. */
  readonly progress: readonly ProgressData[];
  readonly evidence: EvidenceData;
}

/** A table of figures; it is left out where it has no rows. */
interface TableData<Row> {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

export interface ProgressData extends TableData<readonly string[]> {
  /** What is to be known of its figures; empty where nothing is. */
  readonly about: string;
}

export type ObjectivesData = TableData<{
  readonly title: string;
  readonly owner: string;
  readonly progress: string;
  readonly expected: string;
  readonly state: string;
}>;

export type EvidenceData = TableData<{
  readonly title: string;
  readonly about: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
}>;

/** @throws Problem as `refuseEmpty`, where nobody asked for has an objective */
export function insightsReportOf(read: InsightsRead, options: InsightsReportOptions): InsightsData {
  const { plan, checkInsOf, laddersOn } = read;
  const { cycle, language, today, scope } = options;
  const objectives = objectivesOf(plan, cycle, scope);
  refuseEmpty(objectives, plan, options);
  const t = textsOf(language);
  const written = (value: number) => formatNumber(value, language);
  const counts = stateCounts(plan, objectives, judgedOn(cycle, today));
  const postponed = objectives.filter((objective) => isObjectivePostponed(plan, objective)).length;
  const count = objectives.length - postponed;
  return {
    ...sheetDataOf(plan, { ...options, title: t('insightsReport.title') }),
    summary: {
      kicker: [t('insightsReport.title'), scopeName(plan, scope)].filter(Boolean).join(' · '),
      heading: t('insightsReport.heading', { cycle: cycle.name }),
      figures: [
        { term: t('insightsReport.objectives', { count }), text: written(count) },
        ...shownStates([counts]).map((state) => ({
          term: t(`states.${state}`),
          text: written(counts[state]),
        })),
        ...(postponed > 0 ? [{ term: t('states.postponed'), text: written(postponed) }] : []),
      ],
      ...overTimeOf(
        cycleOverTime(cycle, { scope, checkInsOf, laddersOn, today }),
        t('insightsReport.overTime'),
        language,
      ),
    },
    objectives: objectiveRowsOf(plan, options, t),
    progress: scope.kind === 'all' ? progressOf(plan, options, t) : [],
    evidence: evidenceOf(plan, options, t),
  };
}

function objectiveRowsOf(
  plan: Plan,
  { cycle, today, scope }: InsightsReportOptions,
  t: Translate,
): ObjectivesData {
  const objectives = scope.kind === 'all' ? [] : objectivesOf(plan, cycle, scope);
  return {
    title: t('insights.objectivesHead'),
    head: [
      t('reviewReport.objective'),
      t('reviewReport.owner'),
      t('insightsReport.progress'),
      t('insightsReport.expected'),
      t('reviewReport.state'),
    ],
    rows: progressByObjective(plan, objectives, judgedOn(cycle, today)).map((row) => ({
      title: row.objective.title,
      owner: row.owner,
      progress: formatPercent(row.progress),
      expected: formatPercent(row.expected),
      state: t(`states.${row.state}`),
    })),
  };
}

function progressOf(
  plan: Plan,
  { cycle, today, language }: InsightsReportOptions,
  t: Translate,
): ProgressData[] {
  const { teams, people } = progressByOwner(plan, cycle, today);
  const shown = shownStates([...teams, ...people].map(({ rungs }) => rungs));
  const head = [
    t('insightsReport.name'),
    t('insightsReport.progress'),
    t('insightsReport.expected'),
    t('insightsReport.confidence'),
    t('insightsReport.keyResults'),
    ...shown.map((state) => t(`states.${state}`)),
  ];
  const rows = (owners: readonly OwnerProgress[]) => owners.map((owner) => figuresOf(owner, shown, language));
  return [
    { title: t('insightsReport.teams'), about: '', head, rows: rows(teams) },
    { title: t('insightsReport.people'), about: t('insightsReport.notPeople'), head, rows: rows(people) },
  ];
}

const figuresOf = (
  { name, progress, expected, confidence, rungs, keyResults }: OwnerProgress,
  shown: readonly State[],
  language: Language,
): string[] => [
  name,
  formatPercent(progress),
  formatPercent(expected),
  formatPercent(confidence === null ? null : confidence / 100),
  formatNumber(keyResults, language),
  ...shown.map((state) => formatNumber(rungs[state], language)),
];

function evidenceOf(plan: Plan, options: InsightsReportOptions, t: Translate): EvidenceData {
  const { cycle, language, scope } = options;
  const rows = evidenceIn(plan, cycle).filter(({ objective }) => isObjectiveIn(plan, objective, scope));
  return {
    title: t('insightsReport.evidence'),
    head: [
      t('insightsReport.keyResult'),
      t('insights.before'),
      t('insightsReport.now'),
      t('insights.change'),
    ],
    rows: rows.map(({ rung, owner, before, now, relative }) => ({
      title: rung.title,
      about: [ownerName(plan, owner), rung.baselinePeriod].filter(Boolean).join(' · '),
      before: valueWords(rung, before, language),
      now: valueWords(rung, now, language),
      change: formatChange(relative, language),
    })),
  };
}

export const printable: Printable<'insights'> = {
  title: (language) => textsOf(language)('insightsReport.title'),
  read: withCurves,
  setting: setBy('insights', insightsReportOf),
};
