import { beforeEach, expect, test, vi } from 'vitest';
import { forgetWidths, measurer, textWidth } from './measure-title.ts';

/** How many letters the page was asked to measure, and how wide each is in its fonts. */
let measured = 0;
let letter = 8;

beforeEach(() => {
  measured = 0;
  letter = 8;
  const measureText = (text: string) => {
    measured += text.length;
    return { width: text.length * letter };
  };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => ({ measureText }) }) });
  return () => vi.unstubAllGlobals();
});

test('of a title as long as it can be no more is measured than what can be seen of it', () => {
  const lines = measurer('test', 3);
  const width = textWidth('test');
  const titles = Array.from({ length: 100 }, (_, at) => `${at} ${`${at}word`.repeat(2_000)}`);
  for (const title of titles) {
    expect(lines(title, 300)).toBe(3);
    expect(width(title)).toBeGreaterThan(3_000);
  }
  expect(measured / titles.length).toBeLessThan(1_000);
  const once = measured;
  for (const title of titles) lines(title, 300);
  expect(measured).toBe(once);
});

test('where letters of another font arrive, what was measured before is measured again', () => {
  const lines = measurer('test', 3);
  const width = textWidth('test');
  expect([lines('Naik kelas', 100), width('Naik')]).toEqual([1, 32]);
  letter = 20;
  forgetWidths();
  expect([lines('Naik kelas', 100), width('Naik')]).toEqual([2, 80]);
});

test.each([
  { text: 'four five', width: 64, lines: 2 },
  { text: 'four five', width: 72, lines: 1 },
  // What fills its line to the end leaves no room behind it.
  { text: 'four fi', width: 32, lines: 2 },
  { text: 'four five', width: 16, lines: 4 },
  { text: '', width: 32, lines: 1 },
  // Spaces that hold together what stands around them are no place to break at.
  { text: 'a Rp\u00a0500\u202fjt', width: 80, lines: 2 },
  { text: 'a Rp 500 jt', width: 72, lines: 2 },
  { text: 'a\u2003b', width: 8, lines: 2 },
])('“$text” takes $lines lines of $width', ({ text, width, lines }) => {
  expect(measurer('test', 6)(text, width)).toBe(lines);
});
