import { scaleLinear } from 'd3-scale';
import { gridOf, roomBeside, ticksOf } from './axis.ts';
import type { Drawing, Shape } from './drawing.ts';

/** A fraction as a bar, with its name below it and its figure above. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly figure: string;
}

/** Fractions side by side, from nought to the whole. */
export function barChart(
  bars: readonly Bar[],
  write: (value: number) => string,
  { width, height, words }: Pick<Drawing, 'width' | 'height' | 'words'>,
): Drawing {
  const bottom = height - words * 1.8;
  const y = scaleLinear([0, 1], [bottom, words * 1.6]);
  const ticks = ticksOf(y, write);
  const left = roomBeside(ticks, words);
  const apart = (width - left) / bars.length;
  const wide = Math.min(apart * 0.7, words * 5);
  return {
    width,
    height,
    words,
    shapes: [
      ...gridOf(ticks, y, left, width, words),
      ...bars.flatMap(({ name, value, figure }, index): Shape[] => {
        const middle = left + apart * (index + 0.5);
        const said = { kind: 'words', x: middle, anchor: 'middle' } as const;
        return [
          {
            kind: 'rectangle',
            look: 'bar',
            x: middle - wide / 2,
            y: y(value),
            width: wide,
            height: bottom - y(value),
          },
          { ...said, look: 'number', y: y(value) - words * 0.4, text: figure },
          { ...said, look: 'words', y: height - words * 0.3, text: name },
        ];
      }),
    ],
  };
}
