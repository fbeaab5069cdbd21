import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkedProcess } from '../hosts/forked-process.ts';
import { fontsFolder } from './fonts.ts';
import { WarmPress } from './press.ts';

const template = `#let data = json("/data.json")
#set document(title: "Pages")
#set text(font: "Inter", lang: "en")
#page(fill: rgb("#123456"), width: 10cm, height: 5cm)[Ab]
#set page(width: 20cm, height: 10cm, fill: white)
#for word in data { page[#word #box(width: 1cm, height: 1cm, clip: true, radius: 2mm, circle(fill: tiling(size: (2pt, 2pt), line())))] }`;

let press: WarmPress;
beforeAll(() => {
  press = new WarmPress(forkedProcess, { templates: [['/pages/pages.typ', template]], fontsFolder });
});
afterAll(() => press.close());

const draw = (words: string[], from: number, count: number) =>
  press.draw({ document: 'pages', data: words }, from, count);

/** The names that a drawing refers to, and those that it has. */
const namesIn = (drawing: string) => ({
  used: [...new Set([...drawing.matchAll(/(?:href="#|url\(#)([^")]+)/gu)].map(([, name]) => name))],
  had: [...drawing.matchAll(/ id="([^"]+)"/gu)].map(([, name]) => name),
});

test('each page is a drawing by itself, with its own size and ground and every letter that it has', async () => {
  const { pages, drawings } = await draw(['one', 'two', 'three'], 0, 10);
  expect(pages).toBe(4);
  expect(drawings).toHaveLength(4);
  expect(drawings[0]).toContain('fill="#123456"');
  expect(drawings[0]).toContain('viewBox="0 0 283.');
  expect(drawings[1]).toContain('viewBox="0 141.');
  for (const drawing of drawings) {
    const { used, had } = namesIn(drawing);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !had.includes(name))).toEqual([]);
  }
  expect(namesIn(drawings[0] as string).had.length).toBeLessThan(namesIn(drawings[3] as string).had.length);
});

test('some pages are drawn, and those of what is said anew anew', async () => {
  const some = await draw(['one', 'two', 'three'], 2, 1);
  expect(some).toMatchObject({ pages: 4, drawings: [expect.any(String)] });
  const other = await draw(['one', 'other', 'three'], 2, 1);
  expect(other.drawings[0]).not.toBe(some.drawings[0]);
  expect((await draw(['one', '\u{1F9EA}\uE123'], 0, 1)).missing).toContain('\uE123');
});
