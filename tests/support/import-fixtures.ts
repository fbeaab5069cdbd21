import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from '#domain/import/source.ts';
import { readFile } from '../../src/main/exchange/reading/read-file.ts';

const folder = fileURLToPath(new URL('../fixtures/import', import.meta.url));
const isBrought = (path: string): boolean => /\.(?:csv|tsv|md|txt|html|xlsx|ods|json)$/u.test(path);
const isAnswer = (path: string): boolean => path.endsWith('.answer.json');

/** Files that are brought in together: those of a folder of their own, else each by itself. */
export interface FixtureSet {
  /** Such as `tables/weeks.csv`. */
  readonly name: string;
  readonly paths: readonly string[];
  /** Where the right answer stands. */
  readonly answer: string;
}

/** Every file, or folder of files, that is there to be brought in. */
export const fixtureSets: readonly FixtureSet[] = [
  ...Map.groupBy(
    globSync('**/*', { cwd: folder })
      .filter((path) => isBrought(path) && !isAnswer(path))
      .sort(),
    (path) => (path.split('/').length > 2 ? dirname(path) : path),
  ),
].map(([name, paths]) => ({
  name,
  paths: paths.map((path) => join(folder, path)),
  answer: join(folder, `${name.replace(/\.\w+$/u, '')}.answer.json`),
}));

/** What the files of a set hold, read from their bytes. */
export async function sourcesOf({ paths }: FixtureSet): Promise<Source[]> {
  const sources = await Promise.all(
    paths.map((path) => readFile({ name: basename(path), bytes: readFileSync(path) })),
  );
  return sources.flat();
}
