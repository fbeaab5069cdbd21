import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fill } from '#texts/fill.ts';
import { languageRecords } from '#texts/languages.ts';
import { catalogues } from '#texts/texts.ts';
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
      !/\.test\.tsx?$|src\/domain\/wording\/|src\/texts\/\w+\/synonyms\.ts$/u.test(
        path.replaceAll('\\', '/'),
      ),
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

/** A leaf of a catalogue as a function of one figure that stands for whatever is filled in. */
type Leaf = (figure: string | number) => string;

/** Every text of a catalogue by the way to it. */
function textsIn(node: unknown, way = ''): [string, Leaf][] {
  if (typeof node === 'string') {
    const filledIn = (figure: string | number, name: string) =>
      typeof figure === 'number' ? figure : `{${name}}`;
    return [
      [way, (figure) => fill(node, new Proxy({}, { get: (_, name) => filledIn(figure, String(name)) }))],
    ];
  }
  return Object.entries(node as object).flatMap(([name, child]) =>
    textsIn(child, way ? `${way}.${name}` : name),
  );
}

/** Every way of a catalogue with the slots of its text, in the order of the ways. */
const slotsOf = (catalogue: unknown) =>
  textsIn(catalogue)
    .map(([way, leaf]) => ({ way, slots: [...new Set(leaf('{}').match(/\{\w+\}/gu))].sort() }))
    .sort((a, b) => (a.way < b.way ? -1 : 1));

describe('all languages say the same things', () => {
  const { en: _, ...others } = catalogues;

  test.each(Object.entries(others))(
    '%s: every text of English stands there, with the same slots',
    (_, other) => {
      expect(slotsOf(other)).toEqual(slotsOf(catalogues.en));
    },
  );
});

describe('one is one', () => {
  /** Words in s that are not plurals. */
  const singular = /^(?:is|was|has|as|across|needs|takes|answers|stands|does)$/u;

  test('no text counts one of several', () => {
    const wrong = textsIn(catalogues.en)
      .map(([way, leaf]) => `${way}: ${leaf(1)}`)
      .filter((text) =>
        [...text.matchAll(/(?<![\d.,–] ?|\bof )\b1 (?:more )?(\w+s)\b/gu)].some(
          ([, word = '']) => !singular.test(word),
        ),
      );
    expect(wrong).toEqual([]);
  });
});

describe('a text is filled in', () => {
  test('by the plural of its language, with its number where the form wants it', () => {
    const votes = '{{count}} {{count:vote|votes}}';
    expect(fill(votes, { count: 1 })).toBe('1 vote');
    expect(fill(votes, { count: 0 })).toBe('0 votes');
    expect(fill('{{count:One waits|# wait}}.', { count: 1 })).toBe('One waits.');
    expect(fill('{{count:One waits|# wait}}.', { count: 12 })).toBe('12 wait.');
  });

  test('by its numbers as its language writes them, and by what is a name as it is', () => {
    const rows = '{{count}} ({{path}}, {{share}}%)';
    const values = { count: 12_345, path: '2026', share: 82.5 };
    expect(fill(rows, values)).toBe('12,345 (2026, 82.5%)');
    expect(fill(rows, values, languageRecords.id)).toBe('12.345 (2026, 82,5%)');
    expect(fill('{{count:One waits|# wait}}.', { count: 1250 })).toBe('1,250 wait.');
  });

  test('by as many forms as its language has', () => {
    const polish = { locale: 'pl', numberLocale: 'pl' };
    const plans = '{{count}} {{count:plan|plany|planów|planu}}';
    expect([1, 3, 5, 1.5].map((count) => fill(plans, { count }, polish))).toEqual([
      '1 plan',
      '3 plany',
      '5 planów',
      '1,5 planu',
    ]);
  });
});
