import { curveWords } from '#contract/sentences/chart.ts';
import { progressChart } from '#domain/drawing/progress-chart.ts';
import { asCurve, type OverTimePoint } from '#domain/insights/over-time.ts';
import { formatDate, formatPercent } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { type ChartData, chartDataOf } from './chart-data.ts';
import type { FactData } from './parts.ts';

/** A cycle at a glance: its figures, and its progress over time. */
export interface SummaryData {
  readonly kicker: string;
  readonly heading: string;
  readonly figures: readonly FactData[];
  readonly chart: ChartData;
  readonly caption: string;
}

/** About as wide as a page's text, in points. */
const size = { width: 488, height: 150, words: 7.5, dot: 1.5 } as const;

/** Progress over a cycle against what was expected, from nought to the whole, with what it says in words. */
export function overTimeOf(
  points: readonly OverTimePoint[],
  title: string,
  language: Language,
): Pick<SummaryData, 'chart' | 'caption'> {
  const curve = asCurve(points);
  const drawing = progressChart(
    {
      points: curve,
      levels: [],
      zones: [],
      range: [0, 1],
      write: formatPercent,
      writeDay: (day) => formatDate(day, language, 'day'),
    },
    size,
  );
  return {
    chart: chartDataOf(drawing, `${title}. ${curveWords(curve, formatPercent, language)}`),
    caption: `${title}. ${textsOf(language)('chart.text')}`,
  };
}
