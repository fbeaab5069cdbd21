import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const files = globSync(
  ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'tests/**/*.spec.ts'],
  {
    cwd: root,
  },
).map((path) => path.replaceAll('\\', '/'));

/** The text of a test file, as its names are read. */
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\\', '');

/** Whether a source has a name of a test, whose parts that differ from run to run are left out as “…”. */
function has(source: string, name: string): boolean {
  const [first = '', ...rest] = name.split('…').map((part) => part.trim());
  const beginnings = [...source.matchAll(/['"`]/gu)].map(({ index }) => index + 1);
  return beginnings.some((at) => {
    if (!source.startsWith(first, at)) return false;
    let from = at + first.length;
    // A name is one line of the source.
    const end = source.indexOf('\n', from);
    return rest.every((part) => {
      const found = source.indexOf(part, from);
      if (found < 0 || found > end) return false;
      from = found + part.length;
      return true;
    });
  });
}

/** The tests that a row of a table names: `file` › _name_, and further names of the same file. */
function namedIn(row: string): { readonly file: string; readonly names: readonly string[] }[] {
  const cell = row.split('|').at(-2) ?? '';
  return cell.split(/(?=`[\w/-]+\.(?:test|spec)`)/u).flatMap((part) => {
    const file = /^`([\w/-]+\.(?:test|spec))`/u.exec(part)?.[1];
    return file ? [{ file, names: [...part.matchAll(/_([^_]+)_/gu)].map(([, name]) => name as string) }] : [];
  });
}

test.each(['security', 'reliability'])(
  'every promise of docs/%s.md names a test that is there',
  (document) => {
    const rows = readFileSync(join(root, 'docs', `${document}.md`), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\|[\s|-]+\|$/u.test(line));
    const promises = rows.filter((row) => !/\| Test +\|$/u.test(row));
    expect(promises.length).toBeGreaterThan(10);
    const missing = promises.flatMap((row) => {
      const named = namedIn(row);
      if (named.length === 0) return [`no test in ${row}`];
      return named.flatMap(({ file, names }) => {
        const paths = files.filter((path) => `/${path}`.endsWith(`/${file}.ts`));
        const [path] = paths;
        if (path === undefined || paths.length > 1) return [`${paths.length} files are called ${file}`];
        const source = textOf(path);
        return names.filter((name) => !has(source, name)).map((name) => `${file} has no test “${name}”`);
      });
    });
    expect(missing).toEqual([]);
  },
);
