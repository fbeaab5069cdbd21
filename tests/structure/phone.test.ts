import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const phone = join(root, 'src/phone');

/** The most that may go over the air before anything can be done, zipped, in bytes. */
const most = 60_000;

/** Every file of the page as it is built. */
async function builtPage() {
  const built = await build({
    configFile: join(root, 'phone.vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  });
  if (!('output' in built)) throw new Error('The page is built as one.');
  return built.output.map((file) => ({
    name: file.fileName,
    text: Buffer.from(file.type === 'chunk' ? file.code : file.source),
  }));
}

const files = await builtPage();

describe('the page for phones', () => {
  test('is a page, a script and a style sheet', () => {
    expect(files.map(({ name }) => name.replace(/^.*\./u, '')).sort()).toEqual(['css', 'html', 'js']);
  });

  test('is sent in less than 60 KB', () => {
    const sent = files.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    expect(sent).toBeLessThan(most);
    // What is measured is the page, not an empty one.
    expect(sent).toBeGreaterThan(10_000);
  });

  test('asks nothing of other places, and needs neither inline scripts nor inline styles', () => {
    for (const { text } of files)
      expect(String(text)).not.toMatch(/url\(|\/\/[\w-]+\.\w+\/(?!2000\/svg|1999)/u);
    const page = String(files.find(({ name }) => name.endsWith('.html'))?.text);
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/u);
  });

  test('has no expression that looks behind, at which Safari 16.0 stops before it shows anything', () => {
    for (const { name, text } of files)
      if (name.endsWith('.js')) expect(String(text)).not.toMatch(/\(\?<[=!]/u);
  });

  test('takes from the contract its types alone', () => {
    const values = globSync('**/*.ts{,x}', { cwd: phone })
      .filter((file) => !file.endsWith('.test.ts'))
      .filter((file) =>
        /^import (?!type\b)[^;]*'#contract\//mu.test(readFileSync(join(phone, file), 'utf8')),
      );
    expect(values).toEqual([]);
  });
});
