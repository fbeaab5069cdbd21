import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Found } from '#domain/import/found.ts';
import { readSources } from '#domain/import/read.ts';
import { readFile } from './read-file.ts';

const folder = fileURLToPath(new URL('../../../../tests/fixtures/import/outlines', import.meta.url));
const files = globSync('*.{md,txt,html}', { cwd: folder }).sort();

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** What was found, without what is empty, and of places the line alone. */
const told = (found: Found): unknown =>
  JSON.parse(
    JSON.stringify(found, (name, value) => {
      if (name === 'at') return value.row;
      return isNothing(value) || (name === 'share' && value === 1) ? undefined : value;
    }),
  );

test('outlines in seven languages are there to be read', () => {
  expect(files.length).toBeGreaterThanOrEqual(12);
});

test.each(files)('%s is read as the answer beside it says', async (name) => {
  const sources = await readFile({ name, bytes: readFileSync(join(folder, name)) });
  const found = readSources(sources, { language: 'en', today: '2026-02-02', currency: 'USD' });
  const answer = readFileSync(join(folder, `${basename(name).replace(/\.\w+$/u, '')}.json`), 'utf8');
  expect(told(found)).toEqual(JSON.parse(answer));
});
