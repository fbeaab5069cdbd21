import type { Drawing, Shape } from '#domain/drawing/drawing.ts';

/** A drawing as paper sets it: its shapes as SVG, each in the class of what it shows, and what they say in words. */
export interface ChartData {
  readonly width: number;
  readonly height: number;
  readonly words: number;
  readonly shapes: string;
  readonly alt: string;
}

export const chartDataOf = ({ width, height, words, shapes }: Drawing, alt: string): ChartData => ({
  width,
  height,
  words,
  shapes: shapes.map(markupOf).join(''),
  alt,
});

/** No XML has these, even written as entities. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"]/gu, (character) => entities[character] as string);

/** To the hundredth of a point, finer than any printer. */
const place = (value: number): string => String(Number(value.toFixed(2)));

function markupOf(shape: Shape): string {
  const { look } = shape;
  switch (shape.kind) {
    case 'path':
      return `<path class="${look}" d="${shape.d}"/>`;
    case 'circle':
      return `<circle class="${look}" cx="${place(shape.x)}" cy="${place(shape.y)}" r="${place(shape.radius)}"/>`;
    case 'rectangle':
      return `<rect class="${look}" x="${place(shape.x)}" y="${place(shape.y)}" width="${place(shape.width)}" height="${place(shape.height)}"/>`;
    case 'words':
      return `<text class="${look}" x="${place(shape.x)}" y="${place(shape.y)}" text-anchor="${shape.anchor}">${escaped(shape.text)}</text>`;
  }
}
