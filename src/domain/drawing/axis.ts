import type { ScaleLinear } from 'd3-scale';
import type { Shape } from './drawing.ts';

export type Scale = ScaleLinear<number, number>;

/** A value that is written beside its line across a drawing. */
interface Tick {
  readonly value: number;
  readonly text: string;
}

export const ticksOf = (y: Scale, write: (value: number) => string): Tick[] =>
  y.ticks(5).map((value) => ({ value, text: write(value) }));

/**
 * How far from the left edge lines begin beside what is written of them: a figure is not two thirds as wide as high, and
 * a percent sign as wide.
 */
export const roomBeside = (ticks: readonly Tick[], words: number): number =>
  (Math.max(...ticks.map(({ text }) => text.length)) * 0.7 + 1) * words;

/** A line at a height from one side to the other. */
export const across = (y: number, left: number, right: number): string =>
  `M${left.toFixed(1)},${y.toFixed(1)}H${right.toFixed(1)}`;

/** The lines of some values across a drawing, each with what is written of it. */
export const gridOf = (
  ticks: readonly Tick[],
  y: Scale,
  left: number,
  right: number,
  words: number,
): Shape[] =>
  ticks.flatMap(({ value, text }): Shape[] => [
    { kind: 'path', look: 'grid', d: across(y(value), left, right) },
    { kind: 'words', look: 'words', x: left - words * 0.7, y: y(value) + words * 0.36, anchor: 'end', text },
  ]);
