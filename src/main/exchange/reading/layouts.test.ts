import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layouts, readLayouts } from '#domain/import/layouts/layouts.ts';
import type { Sheet } from '#domain/import/source.ts';
import { readFile } from './read-file.ts';

const folder = join(import.meta.dirname, '../../../../tests/fixtures/import/layouts');

/** The sheets of one file, or of all files of a folder, from their bytes. */
async function sheetsIn(path: string): Promise<Sheet[]> {
  const isFile = path.endsWith('.csv');
  const files = isFile
    ? [path]
    : readdirSync(path)
        .sort()
        .map((file) => join(path, file));
  const sources = await Promise.all(
    files
      .filter((file) => !file.endsWith('.json'))
      .map((file) => readFile({ name: basename(file), bytes: readFileSync(file) })),
  );
  return sources.flat().filter((source) => source.kind === 'sheet');
}

const context = { language: 'en', today: '2026-03-01', currency: 'EUR' } as const;

const cases = readdirSync(folder).filter((file) => !file.endsWith('.json'));

describe('a file of a known layout', () => {
  test.each(cases)('%s is read without a mapping', async (file) => {
    const { found, others } = readLayouts(await sheetsIn(join(folder, file)), context);
    expect(others).toEqual([]);
    expect(found).toHaveLength(1);
    const answer = join(folder, `${file.replace(/\.csv$/u, '')}.json`);
    expect(found[0]).toEqual(JSON.parse(readFileSync(answer, 'utf8')));
  });

  test('there is one of every layout', async () => {
    const names = await Promise.all(
      cases.map(async (file) => readLayouts(await sheetsIn(join(folder, file)), context).found[0]?.layout),
    );
    expect([...new Set(names)].sort()).toEqual(layouts.map(({ name }) => name).sort());
  });
});
