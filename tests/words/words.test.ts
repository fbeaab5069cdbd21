/// <reference types="vite/client" />
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fill } from '#texts/fill.ts';
import { type OldWord, oldEnglish, oldIndonesian } from './old-words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program's own sources, in which every word of it stands; what people write or look for is their own affair. */
const sources = ['src', 'resources']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.(?:tsx?|json)$/u.test(path))
  .filter(
    (path) =>
      !/\.test\.tsx?$|src\/domain\/wording\/|palette\/synonyms\.ts$/u.test(path.replaceAll('\\', '/')),
  );

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');

const written = sources.map((path) => ({
  path: relative(root, join(root, path)),
  text: withoutComments(readFileSync(join(root, path), 'utf8')),
}));

function uses({ pattern, except }: OldWord): string[] {
  const everywhere = new RegExp(pattern, `${pattern.flags}g`);
  return written.flatMap(({ path, text }) => {
    const rest = except ? text.replace(new RegExp(except, `${except.flags}g`), '') : text;
    return [...rest.matchAll(everywhere)].map(
      ({ index }) => `${path}: …${rest.slice(Math.max(0, index - 30), index + 40).replaceAll('\n', ' ')}…`,
    );
  });
}

describe('words that were given up are written nowhere', () => {
  test.each([...oldIndonesian, ...oldEnglish])('$pattern: better $better', (word) => {
    expect(uses(word)).toEqual([]);
  });

  test('percent stands beside its figure, without a space', () => {
    expect(uses({ pattern: /[\d}][\s\u00a0\u202f]%(?! ?[\w(])/u, better: '10%' })).toEqual([]);
  });
});

type Catalogue = { readonly en: unknown; readonly id: unknown };

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' && value !== null && 'en' in value && 'id' in value;

const modules = {
  ...import.meta.glob<Record<string, unknown>>('../../src/contract/texts/!(*.test).ts', { eager: true }),
  ...import.meta.glob<Record<string, unknown>>('../../src/main/documents/**/texts.ts', { eager: true }),
  ...import.meta.glob<Record<string, unknown>>('../../src/texts/{en,id}/catalogue.ts', { eager: true }),
};

const exported = Object.values<Record<string, unknown>>(modules).flatMap((module) => Object.entries(module));
const screens = Object.fromEntries(exported.filter(([name]) => name === 'en' || name === 'id'));
const catalogues = [
  ['screens', screens],
  ...exported.filter(([, value]) => isCatalogue(value)),
] as unknown as readonly [string, Catalogue][];

/** A leaf of a catalogue as a function of one figure that stands for whatever is filled in. */
type Leaf = (figure: string | number) => string;

function leavesOf(value: unknown, path = ''): [string, Leaf][] {
  if (typeof value === 'string') {
    return [
      [
        path,
        (figure) =>
          fill(
            value,
            new Proxy({}, { get: (_, name) => (typeof figure === 'number' ? figure : `{${String(name)}}`) }),
          ),
      ],
    ];
  }
  if (typeof value === 'function') {
    return [
      [
        path,
        (figure) => {
          const given = Array.from({ length: value.length }, (_, index) =>
            typeof figure === 'number' ? figure : `{${index}}`,
          );
          return String((value as (...given: unknown[]) => unknown)(...given));
        },
      ],
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, path ? `${path}.${key}` : key));
}

/** Functions of lists and the like, which no single figure stands for. */
function read(leaf: Leaf, figure: string | number): string | null {
  try {
    return leaf(figure);
  } catch {
    return null;
  }
}

/** Every path of a catalogue with the slots of its text, in the order of the paths. */
const slotsOf = (catalogue: unknown) =>
  leavesOf(catalogue)
    .map(([path, leaf]) => ({ path, slots: [...new Set(read(leaf, '{}')?.match(/\{\w+\}/gu))].sort() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

describe('both languages say the same things', () => {
  test('all of them are found', () => {
    expect(catalogues.length).toBeGreaterThan(16);
  });

  test.each(catalogues)('%s: every text of one stands in the other, with the same slots', (_, { en, id }) => {
    expect(slotsOf(id)).toEqual(slotsOf(en));
  });
});

describe('one is one', () => {
  /** Words in s that are not plurals. */
  const singular = /^(?:is|was|has|as|across|needs|takes|answers|stands|does)$/u;

  test.each(catalogues)('%s: no text counts one of several', (_, { en }) => {
    const wrong = leavesOf(en)
      .map(([path, leaf]) => `${path}: ${read(leaf, 1) ?? ''}`)
      .filter((text) =>
        [...text.matchAll(/(?<![\d.,–] ?|\bof )\b1 (?:more )?(\w+s)\b/gu)].some(
          ([, word = '']) => !singular.test(word),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
