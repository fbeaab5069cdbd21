import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { dayNumber } from '../cycle/days.ts';
import type { CurvePoint } from '../progress/curve.ts';

/** A curve as the paths of a small drawing, and where its last known point is. */
export interface SparkPaths {
  readonly actual: string;
  readonly expected: string;
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** Draws a curve into a box of some size; what lies on the edge keeps clear of it by `inset`. */
export function sparkPaths(
  points: readonly CurvePoint[],
  width: number,
  height: number,
  inset = 4,
): SparkPaths {
  const values = points
    .flatMap(({ actual, expected }) => [actual, expected])
    .filter((value) => value !== null);
  const days = points.map(({ day }) => dayNumber(day));
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [inset, width - inset]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - inset, inset]);
  const path = (of: 'actual' | 'expected') =>
    line<CurvePoint>()
      .x(({ day }) => x(dayNumber(day)))
      .y((point) => y(point[of] as number))
      .digits(1)(points.filter((point) => point[of] !== null)) ?? '';
  const last = points.filter(({ actual }) => actual !== null).at(-1);
  return {
    actual: path('actual'),
    expected: path('expected'),
    end: last ? { x: x(dayNumber(last.day)), y: y(last.actual as number) } : null,
  };
}
