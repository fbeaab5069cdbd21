import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import { dayNumber, dayOf } from '../cycle/days.ts';
import type { CurvePoint, ZoneStretch } from '../progress/curve.ts';
import { across, gridOf, roomBeside, type Scale, ticksOf } from './axis.ts';
import { curvePath, daysAcross, drawable, valuesOf } from './curve-path.ts';
import type { Drawing, Shape } from './drawing.ts';

/** A line across the chart, such as the target. */
export interface ChartLevel {
  readonly value: number;
  readonly label: string;
}

/** What a chart draws. */
export interface Charted {
  readonly points: readonly CurvePoint[];
  readonly levels: readonly ChartLevel[];
  /** Stretches of values that are shaded: below commit, commit to target, target and above. */
  readonly zones: readonly ZoneStretch[];
  readonly write: (value: number) => string;
  readonly writeDay: (day: string) => string;
  /** The values that the axis spans; without them, those of the curve. */
  readonly range?: readonly [number, number];
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** The height of its words. */
  readonly words: number;
  /** The radius of the dots at what was said. */
  readonly dot: number;
}

export interface ProgressChart extends Drawing {
  /** Where each point's day stands, and its curve on it; null on days without a value. */
  readonly places: readonly { readonly x: number; readonly y: number | null }[];
}

/** The part of a chart that its lines are in. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly words: number;
}

/** A curve with what was expected, its levels and zones, and how sure people were. */
export function progressChart(charted: Charted, { width, height, words, dot }: ChartSize): ProgressChart {
  const { points, levels, zones, write, writeDay } = charted;
  const axis = axisOf(charted);
  const ticks = ticksOf(axis, write);
  const left = roomBeside(ticks, words);
  const [right, top, bottom] = [width - dot - 1, words, height - words * 1.8];
  const y = axis.range([bottom, top]);
  const x = daysAcross(points, left, right);
  const plot: Plot = { left, right, top, bottom, x, y, words };
  const places = points.map(({ day, actual }) => ({
    x: x(dayNumber(day)),
    y: actual === null ? null : y(drawable(actual)),
  }));
  return {
    width,
    height,
    words,
    places,
    shapes: [
      ...gridOf(ticks, y, left, right, words),
      ...zones.flatMap((zone) => shadeOf(plot, zone)),
      confidenceOf(plot, points),
      ...daysUnder(plot, height - words * 0.3, writeDay),
      ...levels.flatMap((level) => levelOf(plot, level)),
      curvePath(points, 'expected', x, y),
      curvePath(points, 'actual', x, y),
      ...places.flatMap(({ x: at, y: value }): Shape[] =>
        value === null ? [] : [{ kind: 'circle', look: 'dot', x: at, y: value, radius: dot }],
      ),
    ],
  };
}

/** The values that are spanned, to round figures at both ends. */
function axisOf({ points, levels, range }: Charted): Scale {
  const values = [...valuesOf(points), ...levels.map(({ value }) => drawable(value))];
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const spread = most - least || Math.abs(most) || 1;
  return scaleLinear(range ?? [least, least + spread], [0, 1]).nice(5);
}

/** A zone as far as it lies within the values that are spanned. */
function shadeOf({ left, right, top, bottom, y }: Plot, { name, from, to }: ZoneStretch): Shape[] {
  const within = (value: number) => Math.min(bottom, Math.max(top, y(value)));
  const [upper, lower] = [within(Math.max(from, to)), within(Math.min(from, to))];
  if (upper === lower) return [];
  return [{ kind: 'rectangle', look: name, x: left, y: upper, width: right - left, height: lower - upper }];
}

/** How sure people were, from not at all to entirely over the whole height. */
function confidenceOf({ top, bottom, x }: Plot, points: readonly CurvePoint[]): Shape {
  const y = scaleLinear([0, 100], [bottom, top]);
  const known = points.filter(({ confidence }) => confidence !== null);
  const under = area<CurvePoint>()
    .x(({ day }) => x(dayNumber(day)))
    .y0(bottom)
    .y1(({ confidence }) => y(confidence as number))
    .digits(1);
  return { kind: 'path', look: 'confidence', d: under(known) ?? '' };
}

function levelOf(plot: Plot, { value, label }: ChartLevel): Shape[] {
  const { left, right, top, y, words } = plot;
  const line = y(drawable(value));
  // Below the line where there is no room above it.
  const at = line - top < words * 1.2 ? line + words * 1.2 : line - words * 0.4;
  return [
    { kind: 'path', look: 'level', d: across(line, left, right) },
    { kind: 'words', look: 'words', x: left + words * 0.5, y: at, anchor: 'start', text: label },
  ];
}

/**
 * The days written under a curve: its first and its last before all, and those at the quarters between where there is
 * room side by side.
 */
function daysUnder({ x, words }: Plot, y: number, writeDay: (day: string) => string): Shape[] {
  const [first, last] = x.domain() as [number, number];
  const days = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(first + (last - first) * part));
  const room = (x(last) - x(first)) / 4 >= words * 6;
  const written = [...new Set(room ? days : [first, last])];
  return written.map((day, index) => ({
    kind: 'words',
    look: 'words',
    x: x(day),
    y,
    anchor: index === 0 ? 'start' : index === written.length - 1 ? 'end' : 'middle',
    text: writeDay(dayOf(day)),
  }));
}
