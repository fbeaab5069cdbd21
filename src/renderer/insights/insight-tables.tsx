import { useMemo } from 'react';
import { totalsTauWords } from '#contract/sentences/calibration.ts';
import { valueWords } from '#contract/sentences/measure.ts';
import { isEnough } from '#domain/calibration/evidence.ts';
import { cyclesOf, judgedOn } from '#domain/cycle/cycle.ts';
import { toHundredths } from '#domain/figure/fraction.ts';
import { compareCycles } from '#domain/insights/cycle-comparison.ts';
import { type Evidence, evidenceIn } from '#domain/insights/metric-comparison.ts';
import { objectiveExpectedOn } from '#domain/insights/over-time.ts';
import type { OwnerProgress } from '#domain/insights/owner-progress.ts';
import { formatChange, formatPercent, formatScore } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { objectiveProgress } from '#domain/progress/progress.ts';
import { objectiveState, shownStates } from '#domain/progress/state.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlansOf } from '../plan-model/past-plan.tsx';
import { today, useCurrentPlan, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { StateBadge } from '../ui/state-badge.tsx';

interface ProgressTableProps {
  readonly title: string;
  readonly text?: string;
  readonly rows: readonly OwnerProgress[];
  readonly choose: (key: string) => void;
}

/** Teams or people with what they reached, what was expected, and how their key results stand. */
export function ProgressTable({ title, text, rows, choose }: ProgressTableProps) {
  const t = useTexts();
  const columns: Column<OwnerProgress>[] = [
    { key: 'name', label: t('insights.name'), value: ({ name }) => name },
    {
      key: 'objectives',
      label: t('insights.objectivesHead'),
      value: (row) => row.objectives,
      isFigure: true,
    },
    {
      key: 'progress',
      label: t('chart.actual'),
      value: ({ progress }) => toHundredths(progress),
      show: ({ progress }) => formatPercent(progress),
      isFigure: true,
    },
    {
      key: 'expected',
      label: t('chart.expected'),
      value: ({ expected }) => toHundredths(expected),
      show: ({ expected }) => formatPercent(expected),
      isFigure: true,
    },
    {
      key: 'confidence',
      label: t('keyResult.confidence'),
      value: ({ confidence }) => (confidence === null ? null : Math.round(confidence)),
      show: ({ confidence }) => formatPercent(confidence === null ? null : confidence / 100),
      isFigure: true,
    },
    { key: 'keyResults', label: t('insights.keyResults'), value: (row) => row.keyResults, isFigure: true },
    ...shownStates(rows.map(({ rungs }) => rungs)).map((state) => ({
      key: state,
      label: t(`state.${state}`),
      value: ({ rungs }: OwnerProgress) => rungs[state],
      isFigure: true,
    })),
  ];
  return (
    <DataTable
      title={title}
      text={[text, t('insights.countsKeyResults')].filter(Boolean).join(' ')}
      rows={rows}
      rowKey={({ key }) => key}
      empty={t('insights.nothing')}
      columns={columns}
      onChoose={({ key }) => choose(key)}
    />
  );
}

export function ObjectivesTable({ objectives }: { readonly objectives: readonly Objective[] }) {
  const t = useTexts();
  const plan = usePlan();
  const day = judgedOn(useCycle(), today());
  const rows = useMemo(
    () =>
      objectives.map((objective) => ({
        objective,
        owner: ownerName(plan, ownerOf(objective)),
        progress: objectiveProgress(plan, objective.id),
        expected: objectiveExpectedOn(plan, objective, day),
        state: objectiveState(plan, objective, day),
      })),
    [plan, objectives, day],
  );
  return (
    <DataTable
      title={t('insights.objectivesHead')}
      rows={rows}
      rowKey={({ objective }) => objective.id}
      empty={t('insights.nothing')}
      onChoose={({ objective }) => revealOnBoard(objective.id)}
      columns={[
        { key: 'title', label: t('panel.title'), value: ({ objective }) => objective.title },
        { key: 'owner', label: t('keyResult.owner'), value: ({ owner }) => owner },
        {
          key: 'progress',
          label: t('chart.actual'),
          value: ({ progress }) => toHundredths(progress),
          show: ({ progress }) => formatPercent(progress),
          isFigure: true,
        },
        {
          key: 'expected',
          label: t('chart.expected'),
          value: ({ expected }) => toHundredths(expected),
          show: ({ expected }) => formatPercent(expected),
          isFigure: true,
        },
        {
          key: 'state',
          label: t('board.filterState'),
          value: ({ state }) => t(`state.${state}`),
          show: ({ state }) => <StateBadge state={state} />,
        },
      ]}
    />
  );
}

interface EvidenceTableProps {
  readonly title?: string;
  readonly evidence?: readonly Evidence[];
}

/** What was measured, period against baseline period: the page for leadership. */
export function EvidenceTable({ title, evidence }: EvidenceTableProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const cycle = useCycle();
  const all = useMemo(() => evidence ?? evidenceIn(plan, cycle), [evidence, plan, cycle]);
  const write = ({ rung }: Evidence, value: number) => valueWords(rung, value, language);
  return (
    <DataTable
      title={title ?? t('insights.evidence')}
      text={t('insights.evidenceText', { cycle: cycle.name })}
      rows={all}
      rowKey={({ rung }) => rung.id}
      empty={t('insights.nothing')}
      columns={[
        { key: 'rung', label: t('keyResult.title'), value: ({ rung }) => rung.title },
        { key: 'owner', label: t('keyResult.owner'), value: ({ owner }) => ownerName(plan, owner) },
        {
          key: 'before',
          label: t('insights.before'),
          value: ({ before }) => before,
          show: (row) => write(row, row.before),
          isFigure: true,
        },
        { key: 'period', label: t('keyResult.baselinePeriod'), value: ({ rung }) => rung.baselinePeriod },
        {
          key: 'now',
          label: t('keyResult.now'),
          value: ({ now }) => now,
          show: (row) => write(row, row.now),
          isFigure: true,
        },
        {
          key: 'relative',
          label: t('insights.change'),
          value: ({ relative }) => toHundredths(relative),
          show: ({ relative }) => formatChange(relative, language),
          isFigure: true,
        },
        {
          key: 'progress',
          label: t('chart.actual'),
          value: ({ progress }) => toHundredths(progress),
          show: ({ progress }) => formatPercent(progress),
          isFigure: true,
        },
      ]}
    />
  );
}

/** The cycles of the plan beside each other. */
export function CyclesTable() {
  const t = useTexts();
  const language = useLanguage();
  const plan = useCurrentPlan();
  const bands = t('review.bands');
  const cycles = useMemo(() => cyclesOf(plan), [plan]);
  const planOf = usePlansOf(cycles);
  const rows = useMemo(() => planOf && compareCycles(plan, planOf, today()), [plan, planOf]);
  if (!rows) return null;
  return (
    <DataTable
      title={t('insights.cycles')}
      rows={rows}
      rowKey={({ cycle }) => cycle.id}
      empty={t('insights.nothing')}
      columns={[
        { key: 'name', label: t('app.cycle'), value: ({ cycle }) => cycle.name },
        {
          key: 'objectives',
          label: t('insights.objectivesHead'),
          value: (row) => row.objectives,
          isFigure: true,
        },
        {
          key: 'keyResults',
          label: t('insights.keyResults'),
          value: (row) => row.keyResults,
          isFigure: true,
        },
        {
          key: 'mean',
          label: t('calibration.meanScore'),
          value: (row) => toHundredths(row.mean),
          show: (row) => formatScore(row.mean, language),
          isFigure: true,
        },
        { key: 'good', label: bands.good, value: (row) => row.good, isFigure: true },
        { key: 'warn', label: bands.warn, value: (row) => row.warn, isFigure: true },
        { key: 'bad', label: bands.bad, value: (row) => row.bad, isFigure: true },
        {
          key: 'tau',
          label: t('calibration.title'),
          value: ({ calibration }) => (isEnough(calibration) ? toHundredths(calibration.tau) : null),
          show: ({ calibration }) => totalsTauWords(calibration, language),
          isFigure: true,
        },
      ]}
    />
  );
}
