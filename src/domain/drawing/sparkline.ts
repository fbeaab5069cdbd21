import { scaleLinear } from 'd3-scale';
import { dayNumber } from '../cycle/days.ts';
import type { CurvePoint } from '../progress/curve.ts';
import { curvePath, daysAcross, drawable, valuesOf } from './curve-path.ts';
import type { Drawing, Shape } from './drawing.ts';

/** The radius of the dot at the last known point. */
const dot = 3;

/** A curve in a box of some size: what was expected, what was, and its last known point. */
export function sparkline(points: readonly CurvePoint[], width: number, height: number): Drawing {
  // What lies on the edge keeps clear of it.
  const inset = dot + 1;
  const values = valuesOf(points);
  const x = daysAcross(points, inset, width - inset);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - inset, inset]);
  const last = points.filter(({ actual }) => actual !== null).slice(-1);
  return {
    width,
    height,
    words: 0,
    shapes: [
      curvePath(points, 'expected', x, y),
      curvePath(points, 'actual', x, y),
      ...last.map(
        ({ day, actual }): Shape => ({
          kind: 'circle',
          look: 'dot',
          x: x(dayNumber(day)),
          y: y(drawable(actual as number)),
          radius: dot,
        }),
      ),
    ],
  };
}
