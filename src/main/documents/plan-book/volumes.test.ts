import { afterAll, expect, test } from 'vitest';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../../tests/support/plan-in-memory.ts';
import { realPress } from '../../../../tests/support/plans.ts';
import { readPdfBytes } from '../../../../tests/support/read-pdf.ts';
import { planBookOf } from './plan-book.ts';
import { planBookCut } from './volumes.ts';

const press = realPress();
afterAll(() => press.close());

const plan = planInMemory('tour').plan();
const cycle = currentCycle(plan, testDay) as Cycle;
const data = planBookOf(plan, { cycle, language: 'en', paper: 'A4', today: testDay, scope: everybody });
const { about, into } = planBookCut('en');

test('a book in volumes tells in each where the others begin, on pages that run on', async () => {
  const partsOf = into(data, 3);
  const document = 'plan-book';
  const measured = await Promise.all(partsOf(null).map((part) => press.measure({ document, data: part })));
  const parts = partsOf(measured);
  const volumes = await Promise.all(
    parts.map(async (part, at) => {
      const { pdf, pages, places, missing } = await press.set({ document, data: part });
      // Page numbers that are known moved nothing, and no character stood against the standard.
      expect({ pages, places }).toEqual({ pages: measured[at]?.pages, places: measured[at]?.places });
      expect(missing).toEqual([]);
      return readPdfBytes(pdf);
    }),
  );
  const total = measured.reduce((sum, { pages }) => sum + pages, 0);
  const [first, second, third] = volumes.map(({ pages }) => pages);
  if (!first || !second || !third) throw new Error('There are three volumes.');
  const [ofFirst = 0, ofSecond = 0] = measured.map(({ pages }) => pages);
  expect(second[0]).toContain(`${ofFirst + 1}/${total}`);
  expect(third.at(-1)).toContain(`${total}/${total}`);
  const text = first.join('');
  expect(text).toContain(`Volume2of3`);
  expect(text).toContain(`${ofFirst + 1}–${ofFirst + ofSecond}`);
  expect(text).toMatch(/volume2,page\d+/u);
  expect(volumes.map(({ title }) => title?.slice(-13))).toEqual([1, 2, 3].map((at) => `Volume ${at} of 3`));
  // Each has the contents of itself alone.
  const titles = parts.map(({ objectives }) => objectives.map(({ title }) => title));
  for (const [at, { outline }] of volumes.entries())
    for (const [other, said] of titles.entries())
      for (const title of said) expect(outline.includes(title), `${title} in ${at}`).toBe(at === other);
  // All of the book is there, once.
  expect(parts.flatMap(({ objectives }) => objectives.map(({ id }) => id))).toEqual(
    data.objectives.map(({ id }) => id),
  );
  expect(parts.map(({ front, back }) => [front !== null, back !== null])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

test('about how long a book is, is known before it is set', async () => {
  const { pages } = await press.measure({ document: 'plan-book', data });
  expect(Math.abs(about(data) / pages - 1)).toBeLessThan(0.3);
});
