import { expect, test } from 'vitest';
import type { CurvePoint } from '../progress/curve.ts';
import { barChart } from './bar-chart.ts';
import type { Drawing, Look } from './drawing.ts';
import { progressChart } from './progress-chart.ts';
import { scoreScale } from './score-scale.ts';
import { sparkline } from './sparkline.ts';

const point = (
  day: string,
  actual: number | null,
  expected: number | null,
  confidence: number | null = null,
): CurvePoint => ({ day, actual, expected, confidence, note: '' });

const quarter = [
  point('2026-10-01', 0, 0, 80),
  point('2026-11-15', 0.3, 0.5, 60),
  point('2026-12-31', null, 1),
];

const looks = ({ shapes }: Drawing, look: Look) => shapes.filter((shape) => shape.look === look);
const path = (drawing: Drawing, look: Look) =>
  looks(drawing, look).map((shape) => (shape.kind === 'path' ? shape.d : ''));
const words = (drawing: Drawing) =>
  drawing.shapes.flatMap((shape) => (shape.kind === 'words' ? shape.text : []));

const chartOf = (points: readonly CurvePoint[], about: Partial<Parameters<typeof progressChart>[0]> = {}) =>
  progressChart(
    {
      points,
      levels: [],
      zones: [],
      write: (value) => `${Math.round(value * 100)}%`,
      writeDay: (day) => day.slice(5),
      ...about,
    },
    { width: 500, height: 150, words: 10, dot: 2 },
  );

test('a chart draws what was as far as it is known, and what was expected to the end', () => {
  const chart = chartOf(quarter, { range: [0, 1] });
  const ends = (look: Look) => path(chart, look)[0]?.split(/[ML]/u).slice(1) ?? [];
  expect([ends('actual').length, ends('expected').length]).toEqual([2, 3]);
  // The whole is at the top, the last day at the right.
  const [x, y] = (ends('expected').at(-1) ?? '').split(',').map(Number);
  expect([x, y]).toEqual([497, 10]);
  expect(chart.places.map(({ y: at }) => at === null)).toEqual([false, false, true]);
  expect(looks(chart, 'dot')).toHaveLength(2);
});

test('values as far apart as figures go are drawn within the drawing', () => {
  const most = Number.MAX_VALUE;
  const points = [point('2026-10-01', -most, most), point('2026-12-31', most, -most)];
  const drawings = [
    sparkline(points, 100, 48),
    chartOf(points, { levels: [{ value: most, label: 'Most' }], write: String }),
  ];
  for (const drawing of drawings) {
    const figures = JSON.stringify(drawing.shapes);
    expect(figures).not.toMatch(/NaN|Infinity|null/u);
    for (const shape of drawing.shapes) if ('y' in shape) expect(Math.abs(shape.y)).toBeLessThan(1_000);
  }
});

test('its axes are told in round figures and in days that have room', () => {
  const chart = chartOf(quarter, { range: [0, 1] });
  expect(words(chart)).toEqual([
    ...['0%', '20%', '40%', '60%', '80%', '100%'],
    ...['10-01', '10-24', '11-16', '12-08', '12-31'],
  ]);
  const narrow = progressChart(
    { points: quarter, levels: [], zones: [], range: [0, 1], write: String, writeDay: (day) => day.slice(5) },
    { width: 160, height: 150, words: 10, dot: 2 },
  );
  expect(words(narrow).slice(-2)).toEqual(['10-01', '12-31']);
});

test('a zone is shaded as far as the axis spans it, a level is named where it has room', () => {
  const chart = chartOf([point('2026-10-01', 10, 10), point('2026-12-31', 20, 40)], {
    zones: [
      { name: 'commit', from: 30, to: 40 },
      { name: 'stretch', from: 50, to: 60 },
    ],
    levels: [{ value: 40, label: 'Target 40' }],
    write: String,
  });
  expect(looks(chart, 'commit')).toHaveLength(1);
  expect(looks(chart, 'stretch')).toHaveLength(0);
  const [level] = chart.shapes.filter((shape) => shape.kind === 'words' && shape.text === 'Target 40');
  expect(level?.kind === 'words' && level.y).toBeGreaterThan(10);
});

test('a curve of one day, and one without any value, is drawn without a place that is none', () => {
  const places = (drawing: Drawing) => JSON.stringify(drawing).match(/NaN|Infinity|null,"y"/gu);
  for (const points of [[point('2026-10-01', 3, 3)], [point('2026-10-01', null, null)]])
    for (const drawing of [chartOf(points), sparkline(points, 90, 26)]) {
      expect(places(drawing)).toBeNull();
      expect(drawing.shapes.some((shape) => shape.kind === 'path' && shape.d.includes('NaN'))).toBe(false);
    }
});

test('a scale changes its band where a score is rounded into the next one, and keeps its mark within', () => {
  const scale = (score: number, expected: number | null) => scoreScale(score, expected, 100, 10);
  const [good] = looks(scale(0.5, null), 'good');
  expect(good?.kind === 'rectangle' && good.x).toBeCloseTo(65);
  for (const score of [0, 1]) {
    const [mark] = looks(scale(score, null), 'mark');
    const at = mark?.kind === 'rectangle' ? mark : { x: Number.NaN, width: 0 };
    expect(at.x >= 0 && at.x + at.width <= 100).toBe(true);
  }
  // While the cycle runs it is held against what is expected instead.
  expect(scale(0.5, 0.6).shapes.map(({ look }) => look)).toEqual(['open', 'expected', 'mark']);
});

test('bars are as high as their fractions, each between its name and its figure', () => {
  const bars = [
    { name: 'voted 1', value: 1, figure: '1.0' },
    { name: 'voted 5', value: 0.25, figure: '0.3' },
  ];
  const chart = barChart(bars, (value) => value.toFixed(1), { width: 300, height: 118, words: 10 });
  const [whole, quarter] = looks(chart, 'bar').map((shape) => (shape.kind === 'rectangle' ? shape : null));
  expect((quarter?.height ?? 0) / (whole?.height ?? 0)).toBeCloseTo(0.25);
  expect((whole?.y ?? 0) + (whole?.height ?? 0)).toBeCloseTo(100);
  expect(words(chart).slice(-4)).toEqual(['1.0', 'voted 1', '0.3', 'voted 5']);
});
