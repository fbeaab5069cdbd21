import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const roomOf = (path: string) => path.split('/')[0] as string;

/** Every import of one folder of the renderer from another one. */
const imports: readonly Import[] = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.includes('/') && /\.tsx?$/u.test(path))
  .flatMap((file) => {
    const text = readFileSync(join(renderer, file), 'utf8');
    return [...text.matchAll(/(?:from|import\(|import) ?'(\.[^']+)'/gu)].map(([, path = '']) => ({
      file,
      from: roomOf(file),
      to: roomOf(normalize(join(dirname(file), path))),
    }));
  })
  .filter(({ from, to }) => from !== to && to !== '..');

/** What everybody stands on, from the ground up: each knows only those before it. */
const grounds = ['language', 'typing', 'keys', 'window', 'plan-model', 'ui'];

/** The ways from a room back to itself. */
function circlesFrom(start: string, next: ReadonlyMap<string, readonly Import[]>): string[] {
  const seen = new Set<string>();
  const walk = (room: string, way: readonly string[]): string[] =>
    (next.get(room) ?? []).flatMap(({ file, to }) => {
      if (to === start) return [[...way, file].join(' → ')];
      if (seen.has(to)) return [];
      seen.add(to);
      return walk(to, [...way, file]);
    });
  return walk(start, []);
}

const told = (wrong: readonly Import[]) => wrong.map(({ file, to }) => `${file} imports ${to}`);

describe('the rooms of the renderer', () => {
  test('are found', () => expect(imports.length).toBeGreaterThan(500));

  test('no feature imports the app, which assembles them', () => {
    expect(told(imports.filter(({ to }) => to === 'app'))).toEqual([]);
  });

  test('no feature leads back to itself by way of others', () => {
    const next = Map.groupBy(imports, ({ from }) => from);
    const circles = [...next.keys()].flatMap((start) => circlesFrom(start, next));
    expect(circles).toEqual([]);
  });

  test.each(grounds)('%s knows only what lies under it', (ground) => {
    const under = grounds.slice(0, grounds.indexOf(ground));
    expect(told(imports.filter(({ from, to }) => from === ground && !under.includes(to)))).toEqual([]);
  });
});
