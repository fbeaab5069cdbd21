import { Skeleton } from '@mantine/core';
import { hasValues } from '#domain/kinds/kinds.ts';
import {
  formatDate,
  formatPercent,
  formatValue,
  valueFormatOf,
} from '#domain/number-format/number-format.ts';
import { type CurvePoint, curveOf, zoneStretches } from '#domain/progress/curve.ts';
import type { PastCheckIns } from '#domain/progress/past-check-ins.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import { Figure } from '../figures/figure.tsx';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { ProgressChart } from './progress-chart.tsx';

interface KeyResultChartProps {
  readonly rung: KeyResult;
  readonly objective: Objective;
  /** Undefined while it is being read. */
  readonly checkIns: PastCheckIns | undefined;
}

/** The curve of a key result: actual and expected values, target and zones, confidence, and what was said. */
export function KeyResultChart({ rung, objective, checkIns }: KeyResultChartProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  if (!checkIns) return <Skeleton height={320} />;
  const format = valueFormatOf(rung);
  const write = (value: number) =>
    format ? formatValue(value, { ...format, unit: '' }, language) : formatPercent(value);
  const curve = curveOf(rung, objective, checkIns, plan.tables.step.where('keyResultId', rung.id));
  const levels =
    hasValues(rung) && rung.target !== null
      ? [{ value: rung.target, label: `${t('keyResult.target')} ${write(rung.target)}` }]
      : [];
  return (
    <Figure
      title={rung.title}
      text={t('chart.text')}
      data={{
        head: [
          t('chart.day'),
          t('chart.actual'),
          t('chart.expected'),
          t('keyResult.confidence'),
          t('checkIns.note'),
        ],
        body: curve.map((point) => rowOf(point, write, (day) => formatDate(day, language, 'short'))),
      }}
    >
      <ProgressChart
        points={curve}
        levels={levels}
        zones={zoneStretches(rung)}
        {...(format ? {} : { range: [0, 1] as const })}
        write={write}
      />
    </Figure>
  );
}

const rowOf = (point: CurvePoint, write: (value: number) => string, day: (date: string) => string) => [
  day(point.day),
  point.actual === null ? '' : write(point.actual),
  point.expected === null ? '' : write(point.expected),
  point.confidence === null ? '' : `${point.confidence}%`,
  point.note,
];
