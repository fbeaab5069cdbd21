import { scaleLinear } from 'd3-scale';
import { type BonusRule, payOutOf } from '../bonus/rule.ts';
import { across, gridOf, roomBeside, ticksOf } from './axis.ts';
import type { Drawing, Shape } from './drawing.ts';

/** How figures of a curve are written. */
export interface CurveWriting {
  readonly score: (score: number) => string;
  readonly payOut: (percent: number) => string;
}

/** A hair before a score, where the curve stands before it jumps. */
const hair = 1e-6;

/** The scores at which a rule begins to pay otherwise. */
function turnsOf({ kind, fullScore, floorScore, cap, bands }: BonusRule): number[] {
  const own =
    kind === 'linear' ? [cap === null ? 1 : (fullScore * cap) / 100] : bands.map((band) => band.fromScore);
  const within = [...own, floorScore ?? 0].filter((score) => score > 0 && score < 1);
  return [...new Set(within)].sort((a, b) => a - b);
}

/** The corners of the curve, from a score of 0 to one of 1. */
function cornersOf(rule: BonusRule): (readonly [score: number, payOut: number])[] {
  const at = (score: number, sought = score) => [score, payOutOf(rule, sought)] as const;
  return [at(0), ...turnsOf(rule).flatMap((score) => [at(score, score - hair), at(score)]), at(1)];
}

/** What each score pays by a rule, with a mark where somebody's stands. */
export function payOutCurve(
  rule: BonusRule,
  score: number | null,
  write: CurveWriting,
  { width, height, words }: Pick<Drawing, 'width' | 'height' | 'words'>,
): Drawing {
  const corners = cornersOf(rule);
  const most = Math.max(100, ...corners.map(([, payOut]) => payOut));
  const [top, bottom] = [words, height - words * 1.8];
  const y = scaleLinear([0, most], [bottom, top]).nice(5);
  const ticks = ticksOf(y, write.payOut);
  const [left, right] = [roomBeside(ticks, words) + words * 0.5, width - words];
  const x = scaleLinear([0, 1], [left, right]);
  const place = ([one, payOut]: readonly [number, number]) => `${x(one).toFixed(1)},${y(payOut).toFixed(1)}`;
  const marked = score === null ? null : ([score, payOutOf(rule, score)] as const);
  return {
    width,
    height,
    words,
    shapes: [
      ...gridOf(ticks, y, left, right, words),
      ...[0, 0.2, 0.4, 0.6, 0.8, 1].map(
        (one): Shape => ({
          kind: 'words',
          look: 'words',
          x: x(one),
          y: height - words * 0.3,
          anchor: 'middle',
          text: write.score(one),
        }),
      ),
      { kind: 'path', look: 'level', d: across(y(100), left, right) },
      { kind: 'path', look: 'actual', d: `M${corners.map(place).join('L')}` },
      ...(marked === null
        ? []
        : ([
            {
              kind: 'path',
              look: 'expected',
              d: `M${left.toFixed(1)},${y(marked[1]).toFixed(1)}H${x(marked[0]).toFixed(1)}V${bottom.toFixed(1)}`,
            },
            { kind: 'circle', look: 'dot', x: x(marked[0]), y: y(marked[1]), radius: words * 0.45 },
          ] satisfies Shape[])),
    ],
  };
}
