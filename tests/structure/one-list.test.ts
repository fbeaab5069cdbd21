import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { documentKinds, exportFormats } from '#contract/document.ts';
import { places, screens } from '#contract/screens.ts';
import { workshopStepKinds } from '#domain/workshop/workshop-steps.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.test.ts') && !path.startsWith('texts/'))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));

/** The files in which three names of a list stand beside each other, as in a second copy of it. */
function copiesOf(names: readonly string[]): string[] {
  const name = `'(?:${names.join('|')})'`;
  const row = new RegExp(`${name}(?:,\\s*${name}){2}`, 'u');
  return files.filter(({ text }) => row.test(text)).map(({ path }) => path);
}

describe('there is one list of', () => {
  test.each([
    ['documents', documentKinds],
    ['what leaves a plan', exportFormats],
    ['steps of workshops', workshopStepKinds],
    ['screens', places],
  ])('%s', (_, names) => {
    expect(copiesOf(names)).toEqual([]);
  });

  test('paths, which are asked of the screens', () => {
    const paths = places.map((name) => screens[name].path).filter((path) => path !== '/');
    const spelled = new RegExp(`['"\`](?:${paths.join('|')})['"\`/?$]`, 'u');
    const spelling = files.filter(({ text }) => spelled.test(text)).map(({ path }) => path);
    expect(spelling).toEqual(['contract/screens.ts']);
  });
});
