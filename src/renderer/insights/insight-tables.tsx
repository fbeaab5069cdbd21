import { useCallback, useMemo } from 'react';
import { totalsTauWords } from '#contract/sentences/calibration.ts';
import { valueWords } from '#contract/sentences/measure.ts';
import { isEnough } from '#domain/calibration/evidence.ts';
import { cyclesOf, judgedOn } from '#domain/cycle/cycle.ts';
import { toHundredths } from '#domain/figure/fraction.ts';
import { type CycleFigures, comparedInTurns } from '#domain/insights/cycle-comparison.ts';
import { type Evidence, evidenceIn } from '#domain/insights/metric-comparison.ts';
import { progressByObjective } from '#domain/insights/objective-progress.ts';
import type { OwnerProgress } from '#domain/insights/owner-progress.ts';
import { formatChange, formatPercent, formatScore } from '#domain/number-format/number-format.ts';
import { ownerName } from '#domain/ownership/ownership.ts';
import { shownStates } from '#domain/progress/state.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlansOf } from '../plan-model/past-plan.tsx';
import { useCurrentPlan, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { useInSlices } from '../ui/in-slices.ts';
import { StateBadge } from '../ui/state-badge.tsx';

/** A column of figures. */
const figures = <R,>(
  key: string,
  label: string,
  value: Column<R>['value'],
  show?: Column<R>['show'],
): Column<R> => ({ key, label, value, isFigure: true, ...(show && { show }) });

/** A column of percentages. */
const percents = <R,>(key: string, label: string, of: (row: R) => number | null): Column<R> =>
  figures(
    key,
    label,
    (row) => toHundredths(of(row)),
    (row) => formatPercent(of(row)),
  );

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
    figures('objectives', t('insights.objectivesHead'), (row) => row.objectives),
    percents('progress', t('chart.actual'), ({ progress }) => progress),
    percents('expected', t('chart.expected'), ({ expected }) => expected),
    figures(
      'confidence',
      t('keyResult.confidence'),
      ({ confidence }) => (confidence === null ? null : Math.round(confidence)),
      ({ confidence }) => formatPercent(confidence === null ? null : confidence / 100),
    ),
    figures('keyResults', t('insights.keyResults'), (row) => row.keyResults),
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
  const rows = useMemo(() => progressByObjective(plan, objectives, day), [plan, objectives, day]);
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
        percents<(typeof rows)[number]>('progress', t('chart.actual'), ({ progress }) => progress),
        percents<(typeof rows)[number]>('expected', t('chart.expected'), ({ expected }) => expected),
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
        figures<Evidence>(
          'before',
          t('insights.before'),
          ({ before }) => before,
          (row) => write(row, row.before),
        ),
        { key: 'period', label: t('keyResult.baselinePeriod'), value: ({ rung }) => rung.baselinePeriod },
        figures<Evidence>(
          'now',
          t('keyResult.now'),
          ({ now }) => now,
          (row) => write(row, row.now),
        ),
        figures<Evidence>(
          'relative',
          t('insights.change'),
          ({ relative }) => toHundredths(relative),
          ({ relative }) => formatChange(relative, language),
        ),
        percents<Evidence>('progress', t('chart.actual'), ({ progress }) => progress),
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
  const rows = useInSlices(
    useCallback(() => (planOf ? comparedInTurns(plan, planOf, today()) : []), [plan, planOf]),
  );
  // A plan always has a cycle.
  if (!rows?.length) return null;
  return (
    <DataTable
      title={t('insights.cycles')}
      rows={rows}
      rowKey={({ cycle }) => cycle.id}
      empty={t('insights.nothing')}
      columns={[
        { key: 'name', label: t('app.cycle'), value: ({ cycle }) => cycle.name },
        figures<CycleFigures>('objectives', t('insights.objectivesHead'), (row) => row.objectives),
        figures<CycleFigures>('keyResults', t('insights.keyResults'), (row) => row.keyResults),
        figures<CycleFigures>(
          'mean',
          t('calibration.meanScore'),
          (row) => toHundredths(row.mean),
          (row) => formatScore(row.mean, language),
        ),
        figures<CycleFigures>('good', bands.good, (row) => row.good),
        figures<CycleFigures>('warn', bands.warn, (row) => row.warn),
        figures<CycleFigures>('bad', bands.bad, (row) => row.bad),
        figures<CycleFigures>(
          'tau',
          t('calibration.title'),
          ({ calibration }) => (isEnough(calibration) ? toHundredths(calibration.tau) : null),
          ({ calibration }) => totalsTauWords(calibration, language),
        ),
      ]}
    />
  );
}
