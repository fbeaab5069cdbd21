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

/** Menus that are part of a form, of a picture or of a list of the plan, rather than of what can be done. */
const others = ['ui/figure.tsx', 'workshop/agenda-lines.tsx', 'workshop/prepare.tsx', 'app/top-bar.tsx'];

describe('actions', () => {
  test('that have a title are registered by a feature, each once', () => {
    const named = files.flatMap(({ text }) =>
      [...text.matchAll(/^\s+(?:\{ )?name: '([a-z-]+)',\s*(?:\n\s+)?group:/gmu)].map(([, name]) => name),
    );
    expect([...named, ...listed].sort()).toEqual(Object.keys(en.action).sort());
  });

  test('are what menus offer', () => {
    const wild = files
      .filter(({ path }) => !others.includes(path))
      .filter(({ text }) =>
        text
          .split('<Menu.Item')
          .slice(1)
          .some((item) => {
            const [tag = ''] = item.split(/\/>|<\/Menu\.Item>/u);
            return tag.includes('onClick') && !/runAction\(|perform\(|void run\(\)/u.test(tag);
          }),
      );
    expect(wild.map(({ path }) => path)).toEqual([]);
  });
});
