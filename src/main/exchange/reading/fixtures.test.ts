import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Found, Place } from '#domain/import/found.ts';
import { layouts } from '#domain/import/layouts/layouts.ts';
import { readSources } from '#domain/import/read.ts';
import { type FixtureSet, fixtureSets, sourcesOf } from '../../../../tests/support/import-fixtures.ts';

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** A place without what is the same of all. */
const placeIn =
  ({ paths }: FixtureSet) =>
  ({ file, sheet, row }: Place): string | number =>
    paths.length === 1 && sheet === ''
      ? row
      : [...(paths.length > 1 ? [file] : []), sheet, row].filter(Boolean).join(' ');

/** What was found, without what is empty, and of places what tells them apart. */
function told(found: Found, set: FixtureSet): unknown {
  const place = placeIn(set);
  return JSON.parse(
    JSON.stringify(found, (name, value) => {
      if (name === 'at') return place(value as Place);
      return isNothing(value) || (name === 'share' && value === 1) ? undefined : value;
    }),
  );
}

const foundIn = async (set: FixtureSet): Promise<Found> =>
  readSources(await sourcesOf(set), { language: 'en', today: '2026-02-02', currency: 'USD' });

describe('a file that people may have', () => {
  test.each(fixtureSets)('$name is read as the answer beside it says', async (set) => {
    const found = told(await foundIn(set), set);
    expect(found).toEqual(JSON.parse(readFileSync(set.answer, 'utf8')));
  });

  test('is there in seven languages, and forty of them at least', () => {
    expect(fixtureSets.length).toBeGreaterThanOrEqual(40);
    const names = fixtureSets.map(({ name }) => name.slice(name.indexOf('/') + 1));
    for (const language of ['english', 'indonesian', 'german', 'portuguese', 'spanish', 'korean', 'chinese'])
      expect(names.filter((name) => name.startsWith(language)).length).toBeGreaterThanOrEqual(3);
  });

  test('is there of every layout', async () => {
    const names = await Promise.all(fixtureSets.map(async (set) => (await foundIn(set)).layout));
    expect([...new Set(names)].filter((name) => name !== null).sort()).toEqual(
      // A plan of our own is held against what is written of it (`exchange/tables`).
      layouts.flatMap(({ name }) => (name === 'own-plan' ? [] : [name])).sort(),
    );
  });
});
