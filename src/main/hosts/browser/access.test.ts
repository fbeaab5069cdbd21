import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planOnDisk, type TestWindow, testFolder, windowOn } from '../../../../tests/support/plans.ts';
import { secretHeader } from './access.ts';
import { listenOn } from './listening.ts';
import { type BrowserServer, startBrowserServer } from './server.ts';

const windowId = '0b4a7a52-2f6c-4c0e-9a55-0a1c8a7e6b11';
let server: BrowserServer;
let window: TestWindow;
let folder: string;

beforeEach(async () => {
  folder = testFolder();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Tangga</title>');
  mkdirSync(join(folder, 'assets'));
  for (const path of ['page.js', 'assets/page-Bb3.js']) writeFileSync(join(folder, path), '');
  window = await windowOn(planOnDisk('sales'));
  server = startBrowserServer(() => window.desk, folder, await listenOn(0));
});

afterEach(async () => {
  await server.close();
  await window.close();
});

const tokenOf = (address: string) => address.split('#token=')[1];

const session = (token: unknown, of = server) =>
  fetch(`${of.origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: of.origin },
    body: JSON.stringify({ token }),
  });

const secretOf = async (of = server): Promise<string> =>
  ((await (await session(tokenOf(of.address()), of)).json()) as { secret: string }).secret;

/** Asks what only pages of the program may. */
const about = (headers: Record<string, string>) =>
  fetch(`${server.origin}/rpc/desktop/about`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: server.origin,
      'x-tangga-window': windowId,
      ...headers,
    },
    body: '{}',
  });

/** The status of a path as it is sent, which a browser or `fetch` would tidy up. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${server.origin}`, { path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .once('error', reject)
      .end();
  });

describe('who may call', () => {
  test('a page that shows the secret of this run, and nobody else', async () => {
    const secret = await secretOf();
    expect((await about({ [secretHeader]: secret })).status).toBe(200);
    const other = startBrowserServer(() => window.desk, folder, await listenOn(0));
    const others = await secretOf(other);
    await other.close();
    for (const shown of ['', secret.slice(1), `${secret}x`, 'é'.repeat(secret.length), others])
      expect((await about({ [secretHeader]: shown })).status).toBe(401);
    expect((await about({})).status).toBe(401);
  });

  test('no cookie is ever given, and none lets anybody in', async () => {
    const answer = await session(tokenOf(server.address()));
    expect(answer.headers.get('set-cookie')).toBeNull();
    const { secret } = (await answer.json()) as { secret: string };
    expect((await about({ cookie: `tangga=${secret}; ${secretHeader}=${secret}` })).status).toBe(401);
  });

  test('a token opens once, and what is none opens nothing', async () => {
    const token = tokenOf(server.address());
    expect((await session(token)).status).toBe(200);
    for (const used of [token, '', null, 7, {}, 'x'.repeat(300)])
      expect((await session(used)).status).toBe(403);
  });

  test('from another origin, or by another name of this computer, nobody', async () => {
    const secret = await secretOf();
    const port = new URL(server.origin).port;
    for (const origin of [
      'http://evil.example',
      `http://localhost:${port}`,
      'null',
      server.origin.replace('http', 'https'),
    ])
      expect((await about({ [secretHeader]: secret, origin })).status).toBe(403);
  });
});

test('every answer is taken as what it is, framed by nobody, read by no other origin, and kept nowhere', async () => {
  const book = join(folder, 'book.pdf');
  writeFileSync(book, '%PDF-1.7');
  const asked = [
    '/',
    '/plan',
    '/page.js',
    '/assets/page-Bb3.js',
    '/nothing.js',
    server.offer(book, 'book.pdf'),
    '/documents/none',
    '/rpc/desktop/about',
    '/snapshot',
  ];
  for (const path of asked) {
    const { headers } = await fetch(`${server.origin}${path}`);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-frame-options'), path).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    // Only what a build names by its content may be kept; another file is asked for again.
    const kept: Record<string, string> = {
      '/assets/page-Bb3.js': 'max-age=31536000, immutable',
      '/page.js': 'no-cache',
    };
    expect(headers.get('cache-control'), path).toBe(kept[path] ?? 'no-store');
  }
});

test.each<[what: string, path: string, status: number]>([
  ['half an escape', '/%', 400],
  ['a zero', '/%00', 400],
  ['a zero before an ending', '/a%00.js', 400],
  ['half a letter', '/%E0%A4%A', 400],
  ['a way out', '/..%2f..%2f..%2fetc%2fpasswd.x', 403],
  ['dots in disguise', '/%2e%2e/%2e%2e/etc/passwd.x', 404],
  ['a long name', `/${'a'.repeat(4_000)}.js`, 404],
  ['eighty emoji', `/${encodeURIComponent('🪜'.repeat(80))}.js`, 404],
  ['a file as a folder', '/page.js/further.js', 404],
  ['another host', '//evil.example/x.js', 404],
  ['a long document', `/documents/${'a'.repeat(4_000)}`, 404],
  ['a window that is none', '/plans/current/none', 404],
])('an odd path is refused rather than failed on: %s', async (_what, path, status) => {
  expect(await statusOf(path)).toBe(status);
});
