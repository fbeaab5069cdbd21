import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { documents, exported } from '#contract/document.ts';
import { places } from '#contract/screens.ts';
import { en } from '#texts/en/catalogue.ts';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(renderer, path), 'utf8') }));

/** The actions that the lists of screens, documents and exports name. */
const listed = [
  ...places.map((name) => `go-${name}`),
  ...Object.values(documents).map(({ action }) => action),
  ...Object.values(exported).map(({ action }) => action),
];

/** What makes a line of a menu, and the one file that does. */
const line = /Menu\.Item|role="menuitem/u;
const menus = 'window/action-menu.tsx';

/** Where a menu offers what is no action, with the reason. */
const others: Readonly<Record<string, string>> = {
  'first-start/start-workshop.tsx': 'fills in the agenda of a plan that is not made yet',
};

const filesWith = (some: RegExp): string[] =>
  files
    .filter(({ text }) => some.test(text))
    .map(({ path }) => path)
    .filter((path) => path !== menus);

describe('actions', () => {
  test('that have a title are registered by a feature, each once', () => {
    const named = files.flatMap(({ text }) =>
      [...text.matchAll(/^\s+(?:\{ )?name: '([a-z-]+)',\s*(?:\n\s+)?group:/gmu)].map(([, name]) => name),
    );
    expect([...named, ...listed].sort()).toEqual(Object.keys(en.action).sort());
  });

  test('that are named by the same key are done to different things, or heard in different views', () => {
    interface Keyed {
      readonly name: string;
      readonly group: string;
      readonly shortcut: string;
      readonly on: readonly string[];
    }
    const keyed = files.flatMap(({ text }): Keyed[] =>
      [
        ...text.matchAll(
          /name: '([a-z-]+)',\s+group: '([a-z-]+)',(?:(?!name: ')[\s\S])*?shortcut: '([^']+)',(?:\s+on: \[([^\]]*)\])?/gmu,
        ),
      ].map(([, name = '', group = '', shortcut = '', views]) => ({
        name,
        group,
        shortcut,
        on: views?.split(',').map((view) => view.trim().slice(1, -1)) ?? ['board', 'map'],
      })),
    );
    expect(keyed.length).toBeGreaterThan(25);
    const inHand = ['objective', 'key-result'];
    const conflicts = keyed.flatMap((one, index) =>
      keyed
        .slice(index + 1)
        .filter((other) => other.shortcut === one.shortcut && other.on.some((view) => one.on.includes(view)))
        .filter(
          (other) =>
            other.group === one.group || !inHand.includes(one.group) || !inHand.includes(other.group),
        )
        .map((other) => `${one.shortcut}: ${one.name}, ${other.name}`),
    );
    expect(conflicts).toEqual([]);
  });

  test('are what menus offer: nothing else makes a line of one', () => {
    expect(files.find(({ path }) => path === menus)?.text).toMatch(line);
    expect(filesWith(line)).toEqual([]);
    expect(filesWith(/<ChoiceItems/u)).toEqual(Object.keys(others));
  });
});
