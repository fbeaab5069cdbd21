import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { planOnDisk, type TestWindow, testFolder, windowOn } from '../../../../tests/support/plans.ts';
import { secretHeader } from './access.ts';
import { listenOn } from './listening.ts';
import { type BrowserServer, startBrowserServer } from './server.ts';

const windowId = '0b4a7a52-2f6c-4c0e-9a55-0a1c8a7e6b11';
const otherWindow = '7f3f0b52-6f0e-4f0b-8a51-5d0c2b6f9e22';
let server: BrowserServer;
let window: TestWindow;
let folder: string;
let secret: string;

beforeEach(async () => {
  folder = testFolder();
  window = await windowOn(planOnDisk('sales'), { plansFolder: folder });
  server = startBrowserServer(() => window.desk, folder, await listenOn(0));
  const token = server.address().split('#token=')[1];
  const answer = await fetch(`${server.origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({ token }),
  });
  ({ secret } = (await answer.json()) as { secret: string });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  await window.close();
});

/** Plans consist of pages of so many bytes. */
const pageSize = 4096;

const answerTo = async (name: string, body: Uint8Array<ArrayBuffer>): Promise<unknown> => {
  const headers = { [secretHeader]: secret, origin: server.origin };
  return (await fetch(`${server.origin}/plans/${name}`, { method: 'PUT', headers, body })).json();
};

const bring = async (name: string, body: Uint8Array<ArrayBuffer>): Promise<string> =>
  ((await answerTo(name, body)) as { path: string }).path;

test('plans of one name that are brought at once are all kept, beside one that is made meanwhile', async () => {
  const bodies = Array.from({ length: 6 }, (_, index) => new Uint8Array(74 * pageSize).fill(index + 1));
  const calls = bodies.map((body) => bring('Plan.tangga', body));
  const made = window.client.planFile.create({ name: 'Plan', sample: 'empty', language: 'en' });
  const paths = await Promise.all(calls);
  const own = await made;
  expect(new Set([...paths, own?.path]).size).toBe(7);
  for (const [index, path] of paths.entries())
    expect(readFileSync(path).equals(bodies[index] as Uint8Array)).toBe(true);
  expect(own?.name).toBe('Plan');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('what is no plan is refused as it is brought and leaves nothing, a plan that was spoiled is kept', async () => {
  const plan = new Uint8Array(readFileSync(window.window.planFile.path));
  const words = new TextEncoder().encode('To do: '.repeat(1_000));
  for (const body of [new Uint8Array(), words, plan.slice(1)])
    expect(await answerTo('Notes.tangga', body)).toEqual({
      code: 'plan-file/not-a-plan',
      parameters: { path: 'Notes.tangga' },
    });
  expect(readdirSync(folder)).toEqual([]);
  const [cut, begun] = [plan.slice(0, plan.length - 100), plan.slice()];
  begun.fill(0x55, 0, pageSize);
  for (const body of [plan, cut, begun])
    expect(readFileSync(await bring('Plan.tangga', body)).equals(body)).toBe(true);
});

/** How long a busy machine may take, in milliseconds. */
const patience = 20_000;

test('a plan whose page is closed while it is brought leaves nothing, and is no failure', async () => {
  const told = vi.spyOn(console, 'error');
  const asked = request(`${server.origin}/plans/Plan.tangga`, {
    method: 'PUT',
    headers: { [secretHeader]: secret, origin: server.origin, 'content-length': 500_000 },
  });
  asked.on('error', () => undefined);
  asked.write('SQLite');
  await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(1), patience);
  asked.destroy();
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), patience);
  await bring('Other.tangga', new Uint8Array(1));
  expect(told).not.toHaveBeenCalled();
});

test('a copy that is fetched while changes are made is whole', async () => {
  const [id = ''] = window.plan().tables.objective.rows.keys();
  const copies: Promise<ArrayBuffer>[] = [];
  window.desk.windows.set(windowId, window.window);
  for (let round = 0; round < 30; round++) {
    if (round % 3 === 0)
      copies.push(fetch(`${server.origin}/plans/current/${windowId}`).then((answer) => answer.arrayBuffer()));
    await window.client.objective.update({ id, description: `${round} `.repeat(4_000) });
  }
  for (const copy of await Promise.all(copies)) {
    const path = join(testFolder(), 'copy.tangga');
    writeFileSync(path, new Uint8Array(copy));
    const db = new Database(path, { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const change = db
      .prepare('SELECT after FROM change ORDER BY change_set DESC LIMIT 1')
      .pluck()
      .get() as string;
    const held = db.prepare('SELECT description FROM objective WHERE id = ?').pluck().get(id);
    if (change) expect(JSON.parse(change).description).toBe(held);
    db.close();
  }
});

test('what a page begins with is the plan that the contract gives, for who shows the secret alone', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${server.origin}/snapshot`, { method: 'POST', headers: { origin: server.origin, ...headers } });
  const caller = { [secretHeader]: secret, 'x-tangga-window': windowId };
  const answer = await ask(caller);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(await answer.text()).toBe(await window.client.plan.snapshot());
  expect((await ask({ 'x-tangga-window': windowId })).status).toBe(401);
  expect((await ask({ [secretHeader]: secret })).status).toBe(400);
  // Why there is none the page is told by the contract, whichever it asks first.
  window.desk.initialPlan = join(folder, 'none.tangga');
  const other = { ...caller, 'x-tangga-window': otherWindow };
  expect((await ask(other)).status).toBe(204);
  const headers = { origin: server.origin, 'content-type': 'application/json', ...other };
  const told = await fetch(`${server.origin}/rpc/planFile/current`, { method: 'POST', headers, body: '{}' });
  expect(await told.text()).toContain('plan-file/not-found');
});

test('a failure of the program is told, also where its page has gone meanwhile', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const asking = Promise.withResolvers<void>();
  const answering = Promise.withResolvers<never>();
  const current = () => {
    asking.resolve();
    return answering.promise;
  };
  window.desk.windows.set(windowId, { current } as never);
  const asked = request(`${server.origin}/plans/current/${windowId}`).on('error', () => undefined);
  asked.end();
  await asking.promise;
  const gone = new Promise((resolve) => asked.once('close', resolve));
  asked.destroy();
  await gone;
  // By then the host has heard of it.
  await fetch(server.origin);
  answering.reject(new Error('Not of the page.'));
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce(), patience);
  window.desk.windows.delete(windowId);
});

/** A document that the host offers, of some bytes. */
function offered(bytes: number): { path: string; url: string } {
  const path = join(testFolder(), 'book.pdf');
  writeFileSync(path, '%PDF-1.7');
  truncateSync(path, bytes);
  return { path, url: `${server.origin}${server.offer(path, 'book.pdf')}` };
}

test('a document is fetched whole, with its length before it', async () => {
  const { path, url } = offered(300_000);
  const answer = await fetch(url);
  expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(path))).toBe(true);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('300000');
  truncateSync(path, 0);
  expect(await (await fetch(url)).text()).toBe('');
});

const isPosix = process.platform !== 'win32';

test.each<[what: string, take: (path: string) => void]>([
  ['nothing', (path) => rmSync(path)],
  [
    'a folder',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  [
    'a file in the place of its folder',
    (path) => {
      rmSync(join(path, '..'), { recursive: true });
      writeFileSync(join(path, '..'), '');
    },
  ],
  ...(isPosix
    ? ([
        [
          'a link',
          (path) => {
            renameSync(path, `${path}.other`);
            symlinkSync(`${path}.other`, path);
          },
        ],
        [
          'a pipe',
          (path) => {
            rmSync(path);
            execFileSync('mkfifo', [path]);
          },
        ],
      ] as [string, (path: string) => void][])
    : []),
])('%s in the place of a document is not sent, and keeps nobody waiting', async (_, take) => {
  const { path, url } = offered(10);
  take(path);
  // More than there are threads that could wait for a file.
  const answers = await Promise.all(Array.from({ length: 6 }, () => fetch(url)));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(404));
  const other = offered(10);
  expect((await fetch(other.url)).status).toBe(200);
});

test('a document that is cut while it is sent is not taken for whole', async () => {
  const { path, url } = offered(64_000_000);
  const asked = request(url);
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const ended = new Promise((resolve) => answer.once('error', () => undefined).once('close', resolve));
  truncateSync(path, 0);
  answer.resume();
  await ended;
  expect(answer.complete).toBe(false);
});
