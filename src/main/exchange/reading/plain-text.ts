import type { Outline } from '#domain/import/source.ts';
import { type Line, outlineOf, splitNumber } from './outline.ts';

/** How wide a tab stands in the margin, in spaces. */
const tabWidth = 4;

const mark = /^[-*+•–—◦▪■●○➢►»·]\s+/u;
/** A box of a checklist stays in the text: it says what is done. */
const box = /^(?:\[[ x]?\]|[☐☑□✅✔])\s*/iu;

/** How far the words of a line stand from the margin, in spaces. */
const marginOf = (line: string): number =>
  [...(/^[\s\u3000]*/u.exec(line)?.[0] ?? '')].reduce(
    (width, character) => width + (character === '\t' ? tabWidth : 1),
    0,
  );

/** A text whose lines hang under each other by their margins, or by their numbers (1, 1.1, 1.1.2) where all have some. */
export function readPlainText(file: string, text: string): Outline {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number: at }): Line => {
      const words = line.trim().replace(mark, '');
      const isItem = words !== line.trim() || box.test(words);
      const { number, rest } = splitNumber(words);
      // An item stands deeper than a paragraph of the same margin.
      const depth = marginOf(line) * 2 + (isItem ? 1 : 0);
      return { text: rest, kind: isItem ? 'item' : 'paragraph', isBold: false, number, line: at, depth };
    });
  const areNumbered =
    lines.every(({ number }) => number !== '') && lines.some(({ number }) => number.includes('.'));
  return outlineOf(
    file,
    '',
    areNumbered ? lines.map((line) => ({ ...line, depth: line.number.split('.').length })) : lines,
  );
}
