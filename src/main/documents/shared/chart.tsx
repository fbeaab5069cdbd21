import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { dayNumber } from '#domain/cycle/days.ts';
import { sparkPaths } from '#domain/drawing/sparkline.ts';
import type { OverTimePoint } from '#domain/insights/over-time.ts';
import { formatDate, formatPercent } from '#domain/number-format/number-format.ts';
import type { CurvePoint } from '#domain/progress/curve.ts';
import type { Language } from '#texts/languages.ts';

export const chartStyles = `
.sheet-figures { display: grid; grid-template-columns: repeat(5, 1fr); gap: 4mm; margin: 5mm 0 4mm; padding: 4mm 0; border: solid #d0cdc4; border-width: .25mm 0; }
.sheet-figures dt { color: #5d6675; font-size: 7.8pt; }
.sheet-figures dd { margin: .4mm 0 0; font: 600 17pt "Source Serif 4"; }
.chart { display: block; width: 100%; margin: 3mm 0 1mm; }
.chart text { font: 400 7pt Inter; fill: #5d6675; }
.chart-grid { stroke: #e3e1da; stroke-width: .6; }
.chart-actual { fill: none; stroke: #0b6e69; stroke-width: 2; }
.chart-expected { fill: none; stroke: #5d6675; stroke-width: 1; stroke-dasharray: 4 3; }
.spark { display: block; width: 32mm; height: 9mm; }
.spark .chart-actual { stroke: #1c2430; stroke-width: 1.8; }
.spark-end { fill: #1c2430; }
`;

const size = { width: 480, height: 150, left: 34, right: 8, top: 8, bottom: 20 } as const;

interface ProgressSummaryProps {
  /** Five figures at most, each with what it counts. */
  readonly figures: readonly (readonly [string, string | number])[];
  readonly points: readonly OverTimePoint[];
  readonly language: Language;
  /** What the curve shows. */
  readonly caption: string;
}

/** A cycle at a glance: its figures, and its progress over time. */
export function ProgressSummary({ figures, points, language, caption }: ProgressSummaryProps) {
  return (
    <>
      <dl className="sheet-figures">
        {figures.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ProgressCurve points={points} language={language} label={caption} />
      <p className="summary-lead">{caption}</p>
    </>
  );
}

interface ProgressCurveProps {
  readonly points: readonly OverTimePoint[];
  readonly language: Language;
  readonly label: string;
}

/** Progress over a cycle against what was expected, both from nought to the whole; dashes tell them apart in grey. */
function ProgressCurve({ points, language, label }: ProgressCurveProps) {
  const days = points.map(({ day }) => dayNumber(day));
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [size.left, size.width - size.right]);
  const y = scaleLinear([0, 1], [size.height - size.bottom, size.top]);
  const path = (of: (point: OverTimePoint) => number | null) =>
    line<OverTimePoint>()
      .x(({ day }) => x(dayNumber(day)))
      .y((point) => y(of(point) as number))
      .digits(1)(points.filter((point) => of(point) !== null)) ?? '';
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className="chart" role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((value) => (
        <g key={value}>
          <line
            x1={size.left}
            x2={size.width - size.right}
            y1={y(value)}
            y2={y(value)}
            className="chart-grid"
          />
          <text x={size.left - 5} y={y(value) + 2.5} textAnchor="end">
            {formatPercent(value)}
          </text>
        </g>
      ))}
      {ends.map(({ day }, index) => (
        <text key={day} x={x(dayNumber(day))} y={size.height - 6} textAnchor={index === 0 ? 'start' : 'end'}>
          {formatDate(day, language, 'day')}
        </text>
      ))}
      <path d={path(({ expected }) => expected)} className="chart-expected" />
      <path d={path(({ progress }) => progress)} className="chart-actual" />
    </svg>
  );
}

/** A key result's curve, small enough for a line of a table; what it says stands beside it in figures. */
export function Spark({ curve }: { readonly curve: readonly CurvePoint[] }) {
  const width = 120;
  const height = 34;
  const { actual, expected, end } = sparkPaths(curve, width, height);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="spark" aria-hidden="true">
      <path d={expected} className="chart-expected" />
      <path d={actual} className="chart-actual" />
      {end && <circle cx={end.x} cy={end.y} r={2.6} className="spark-end" />}
    </svg>
  );
}
