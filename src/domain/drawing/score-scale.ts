import { leastOfBand } from '../progress/progress.ts';
import type { Drawing, Look, Shape } from './drawing.ts';

/** How much less than its least rounded score a band begins: from there on a score is rounded to it. */
const rounding = 0.05;

const markWidth = 4;

/** A scale from 0 to 1 with a mark at a score: in its three bands, or up to what is expected by now. */
export function scoreScale(
  score: number,
  /** Null where the score is judged by its band. */
  expected: number | null,
  width: number,
  height: number,
): Drawing {
  const stretch = (look: Look, from: number, to: number): Shape => ({
    kind: 'rectangle',
    look,
    x: from * width,
    y: height / 4,
    width: (to - from) * width,
    height: height / 2,
  });
  const warn = leastOfBand.warn - rounding;
  const good = leastOfBand.good - rounding;
  const stretches =
    expected === null
      ? [stretch('bad', 0, warn), stretch('warn', warn, good), stretch('good', good, 1)]
      : [stretch('open', 0, 1), stretch('expected', 0, Math.min(1, expected))];
  // The mark stands within the scale at both ends.
  const at = Math.min(width - markWidth, Math.max(0, score * width - markWidth / 2));
  return {
    width,
    height,
    words: 0,
    shapes: [...stretches, { kind: 'rectangle', look: 'mark', x: at, y: 0, width: markWidth, height }],
  };
}
