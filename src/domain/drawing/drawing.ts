/**
 * What a part of a drawing shows. Screen and paper give each its line, colour and pattern in style sheets of their own;
 * what is drawn where is the same on both.
 */
export type Look =
  | 'grid'
  | 'words'
  | 'number'
  | 'actual'
  | 'expected'
  | 'dot'
  | 'confidence'
  | 'level'
  | 'commit'
  | 'target'
  | 'stretch'
  | 'straight'
  | 'turned'
  | 'bad'
  | 'warn'
  | 'good'
  | 'open'
  | 'mark'
  | 'bar';

interface Shown {
  readonly look: Look;
  /** What it stands for, told where a pointer rests on it. */
  readonly title?: string;
}

interface Path extends Shown {
  readonly kind: 'path';
  readonly d: string;
}

interface Circle extends Shown {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Rectangle extends Shown {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Words extends Shown {
  readonly kind: 'words';
  readonly x: number;
  readonly y: number;
  /** Which end of the words stands at `x`. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export type Shape = Path | Circle | Rectangle | Words;

/** A figure as vectors, the shapes behind others first. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The height of its words, 0 where it has none. */
  readonly words: number;
  readonly shapes: readonly Shape[];
}
