import type { LadderCalibration, RungOutcome } from '../calibration/calibration.ts';
import type { Drawing, Shape } from './drawing.ts';

/** The line of one rung in a slope graph, from where it was planned to where it ended. */
export interface SlopeLine {
  readonly outcome: RungOutcome;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** Whether it turned round with another rung. */
  readonly isTurned: boolean;
}

export interface Slope {
  readonly width: number;
  readonly height: number;
  /** Where the words above planned and actual order stand. */
  readonly heads: { readonly planned: number; readonly happened: number; readonly y: number };
  readonly lines: readonly SlopeLine[];
  /** The numbers of the rungs, from what was planned and from what turned out as the easiest. */
  readonly planned: readonly number[];
  readonly happened: readonly number[];
}

/** The radius of the circles that rungs are drawn as. */
export const slopeRadius = 10;
/** More ladders than this are told in words alone. */
export const mostSlopes = 24;

const step = 34;
const top = 26;
const planned = 40;
/** How wide it is as long as what ended alike has room, and how far apart that stands. */
const usualWidth = 260;
const apart = 22;

/** Where what happened stands, so that so many can stand side by side to the right of it. */
const placeOfHappened = (alike: number): number =>
  Math.max(110, Math.min(220, usualWidth - slopeRadius - 2 - (alike - 1) * apart));

/**
 * Planned order at the left, what happened at the right, the hardest on top: lines that cross are rungs that
 * turned round. Rungs that ended alike stand side by side at the place they share.
 */
export function slopeOf({ rungs, inversions }: LadderCalibration): Slope {
  const y = (place: number) => top + (rungs.length - place) * step;
  const turned = new Set(
    inversions.flatMap(({ plannedEasier, plannedHarder }) => [plannedEasier, plannedHarder]),
  );
  const beside = ({ outcome, planned }: RungOutcome) =>
    rungs.filter((other) => other.outcome === outcome && other.planned < planned).length;
  const alike = 1 + Math.max(0, ...rungs.map(beside));
  const happened = placeOfHappened(alike);
  return {
    width: Math.max(usualWidth, happened + (alike - 1) * apart + slopeRadius + 2),
    height: top + (rungs.length - 1) * step + 12,
    heads: { planned, happened, y: 11 },
    lines: rungs.map((outcome) => ({
      outcome,
      from: { x: planned, y: y(outcome.planned) },
      to: { x: happened + beside(outcome) * apart, y: y(outcome.outcome) },
      isTurned: turned.has(outcome),
    })),
    planned: rungs.map(({ planned }) => planned),
    happened: [...rungs].sort((a, b) => a.outcome - b.outcome).map(({ planned }) => planned),
  };
}

/** A slope as a drawing, with the words above its two sides. */
export function slopeDrawing(
  { width, height, heads, lines }: Slope,
  words: { readonly planned: string; readonly happened: string },
): Drawing {
  const head = (x: number, text: string): Shape => ({
    kind: 'words',
    look: 'words',
    x,
    y: heads.y,
    anchor: 'middle',
    text,
  });
  const looked = lines.map((line) => ({ ...line, look: line.isTurned ? 'turned' : 'straight' }) as const);
  return {
    width,
    height,
    words: 12,
    shapes: [
      head(heads.planned, words.planned),
      head(heads.happened, words.happened),
      ...looked.map(
        ({ look, from, to }): Shape => ({ kind: 'path', look, d: `M${from.x} ${from.y} L${to.x} ${to.y}` }),
      ),
      ...looked.flatMap(({ look, outcome, from, to }) =>
        [from, to].flatMap(({ x, y }): Shape[] => [
          { kind: 'circle', look, x, y, radius: slopeRadius, title: outcome.rung.title },
          { kind: 'words', look: 'number', x, y: y + 4, anchor: 'middle', text: String(outcome.planned) },
        ]),
      ),
    ],
  };
}
