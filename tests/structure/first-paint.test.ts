import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, mergeConfig, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import * as englishLater from '#texts/en/later-subjects.ts';
import * as indonesianLater from '#texts/id/later-subjects.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The most JavaScript that may come before anything is seen, zipped, in bytes. */
const most = 350 * 1024;

type Built = { readonly output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] };

/** Every file of the window's page as it is built. */
async function builtPage() {
  const { default: config } = (await import(join(root, 'electron.vite.config.ts'))) as {
    default: { renderer: InlineConfig };
  };
  const page = mergeConfig(config.renderer, {
    configFile: false,
    root: join(root, 'src/renderer'),
    base: './',
    logLevel: 'error',
    build: { write: false, reportCompressedSize: false },
  });
  return ((await build(page)) as Built).output;
}

// As the program is built: React's other half is for those who develop.
process.env.NODE_ENV = 'production';
const files = await builtPage();
const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));

/** What a file needs before it runs, itself with it. */
function needed(name: string, found = new Set<string>()): Set<string> {
  const chunk = chunks.get(name);
  if (!chunk || found.has(name)) return found;
  found.add(name);
  for (const to of chunk.imports) needed(to, found);
  return found;
}

/** What the page itself asks for. */
const asked = new Set(
  files
    .filter(({ fileName }) => fileName.endsWith('.html'))
    .flatMap((file) => [...String('source' in file && file.source).matchAll(/src="\.\/([^"]+\.js)"/gu)])
    .flatMap(([, name = '']) => [...needed(name)]),
);

const holding = (module: string) =>
  [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))?.fileName ?? '';

/** The files that come before the first paint of a window in one language. */
const first = [...new Set([...asked, ...needed(holding('src/texts/en/first.ts'))])];

describe('before the first paint of a window', () => {
  test('comes less than 350 KB of JavaScript, zipped', () => {
    const sent = first.reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0);
    expect(sent).toBeLessThan(most);
    // What is measured is the window, not an empty one.
    expect(sent).toBeGreaterThan(100_000);
  });

  test('come few files, and the other languages are none of them', () => {
    expect(first.length).toBeLessThanOrEqual(4);
    expect(first).not.toContain(holding('src/texts/id/first.ts'));
  });

  test('nothing is said whose text comes later', () => {
    const later = Object.keys(englishLater);
    const said = new RegExp(`['"\`](?:${later.join('|')})\\.|\\bt\\(['"\`](?:${later.join('|')})['"\`]`, 'u');
    const own = [...asked]
      .flatMap((name) => chunks.get(name)?.moduleIds ?? [])
      .filter((id) => /\/src\/(?!texts\/).*\.tsx?$/u.test(id));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((id) => said.test(readFileSync(id, 'utf8')))).toEqual([]);
  });

  test('nothing of what the host can be asked is declared: a window asks by names', () => {
    const declaring = /\b(?:procedure|question|write)\b[^;]*\} from '\.\/base\.ts'/u;
    const contract = [...asked]
      .flatMap((name) => chunks.get(name)?.moduleIds ?? [])
      .filter((id) => id.includes('/src/contract/'));
    expect(contract.length).toBeGreaterThan(3);
    expect(contract.filter((id) => declaring.test(readFileSync(id, 'utf8')))).toEqual([]);
  });
});

test('what comes later is the same in every language', () => {
  expect(Object.keys(indonesianLater)).toEqual(Object.keys(englishLater));
});

test('the sources are not handed out', () => {
  expect(files.filter(({ fileName }) => fileName.endsWith('.map'))).toEqual([]);
});
