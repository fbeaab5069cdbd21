import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { dayNumber } from '../cycle/days.ts';
import type { CurvePoint } from '../progress/curve.ts';
import type { Shape } from './drawing.ts';

const most = 1e300;

/** A value as far as it can be drawn: larger ones lie further apart than any number says. */
export const drawable = (value: number): number => Math.min(most, Math.max(-most, value));

/** Where days stand from left to right. */
export function daysAcross(points: readonly CurvePoint[], left: number, right: number) {
  const days = points.map(({ day }) => dayNumber(day));
  return scaleLinear([Math.min(...days), Math.max(...days)], [left, right]);
}

/** What was, or what was expected, as a line over the days on which it is known. */
export const curvePath = (
  points: readonly CurvePoint[],
  look: 'actual' | 'expected',
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): Shape => ({
  kind: 'path',
  look,
  d:
    line<CurvePoint>()
      .x(({ day }) => x(dayNumber(day)))
      .y((point) => y(drawable(point[look] as number)))
      .digits(1)(points.filter((point) => point[look] !== null)) ?? '',
});

/** The values that a curve goes through. */
export const valuesOf = (points: readonly CurvePoint[]): number[] =>
  points
    .flatMap(({ actual, expected }) => [actual, expected])
    .filter((value) => value !== null)
    .map(drawable);
