import { scaleLinear } from 'd3-scale';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { dayNumber, dayOf } from '#domain/cycle/days.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { CurvePoint, ZoneStretch } from '#domain/progress/curve.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import styles from './progress-chart.module.css';

/** A line across the chart, such as the target. */
export interface ChartLevel {
  readonly value: number;
  readonly label: string;
}

interface ProgressChartProps {
  readonly points: readonly CurvePoint[];
  readonly levels: readonly ChartLevel[];
  /** Stretches of values that are coloured: below commit, commit to target, target and above. */
  readonly zones: readonly ZoneStretch[];
  readonly write: (value: number) => string;
  /** The values that the axis spans; without them, those of the curve. */
  readonly range?: readonly [number, number];
}

/** A curve with its expected line, zones and confidence; arrows walk from day to day and read it out. */
export function ProgressChart({ points, levels, zones, write, range }: ProgressChartProps) {
  const t = useTexts();
  const language = useLanguage();
  const rows = points.map((point) => ({ ...point, x: dayNumber(point.day) }));
  const values = [
    ...points.flatMap(({ actual, expected }) => [actual, expected]),
    ...levels.map(({ value }) => value),
  ].filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = most - least || Math.abs(most) || 1;
  const axis = scaleLinear()
    .domain(range ?? [least, least + spread])
    .nice(5);
  const day = (x: number) => formatDate(dayOf(x), language, 'day');
  return (
    <ResponsiveContainer width="100%" height={240} className={styles.chart}>
      <ComposedChart data={rows} margin={{ top: 10, right: 8, bottom: 0, left: 4 }} title={t('chart.title')}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        {zones.map(({ from, to, name }) => (
          <ReferenceArea
            key={name}
            yAxisId="value"
            y1={from}
            y2={to}
            className={styles[name]}
            ifOverflow="hidden"
          />
        ))}
        <XAxis
          dataKey="x"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={wholeDays(rows.map(({ x }) => x))}
          interval="preserveStartEnd"
          tickFormatter={day}
          tickLine={false}
          tick={{ fill: 'var(--muted)' }}
          stroke="var(--line)"
          minTickGap={36}
        />
        <YAxis
          yAxisId="value"
          domain={axis.domain()}
          ticks={axis.ticks(5)}
          tickFormatter={write}
          tickLine={false}
          axisLine={false}
          tick={{ fill: 'var(--muted)' }}
          width={76}
        />
        <YAxis yAxisId="confidence" orientation="right" domain={[0, 100]} hide />
        <Area
          yAxisId="confidence"
          dataKey="confidence"
          className={styles.confidence}
          stroke="none"
          isAnimationActive={false}
          connectNulls
          activeDot={false}
        />
        {levels.map(({ value, label }) => (
          <ReferenceLine
            key={label}
            yAxisId="value"
            y={value}
            stroke="var(--muted)"
            strokeDasharray="2 3"
            label={{ value: label, position: 'insideTopLeft', className: styles.level }}
          />
        ))}
        <Line
          yAxisId="value"
          dataKey="expected"
          stroke="var(--muted)"
          strokeDasharray="5 5"
          strokeWidth={1.5}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          connectNulls
        />
        <Line
          yAxisId="value"
          dataKey="actual"
          stroke="var(--brand)"
          strokeWidth={2.5}
          dot={{ r: 3, fill: 'var(--brand)', strokeWidth: 0 }}
          isAnimationActive={false}
          connectNulls
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as CurvePoint | undefined;
            return active && point ? <PointWords point={point} write={write} /> : null;
          }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** The days written under a curve: its first, its last, and those at the quarters between. */
function wholeDays(days: readonly number[]): number[] {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return [...new Set([0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(first + (last - first) * part)))];
}

function PointWords({
  point,
  write,
}: {
  readonly point: CurvePoint;
  readonly write: (value: number) => string;
}) {
  const t = useTexts();
  const language = useLanguage();
  const facts: [string, string | null][] = [
    [t('chart.actual'), point.actual === null ? null : write(point.actual)],
    [t('chart.expected'), point.expected === null ? null : write(point.expected)],
    [t('keyResult.confidence'), point.confidence === null ? null : `${Math.round(point.confidence)}%`],
  ];
  return (
    <div className={styles.words}>
      <b>{formatDate(point.day, language)}</b>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <span key={name}>
            {name} <strong>{value}</strong>
          </span>
        ))}
      {point.note && <q>{point.note}</q>}
    </div>
  );
}
