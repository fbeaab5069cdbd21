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
import { type FileHandle, open } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { planOnDisk, type TestWindow, testFolder, windowOn } from '../../../../tests/support/plans.ts';
import { secretHeader } from './access.ts';
import { listenOn } from './listening.ts';
import { type BrowserServer, startBrowserServer } from './server.ts';

/** Hears of each folder of this process that is to be removed; where it throws, none is. */
const removing = vi.hoisted(() => vi.fn());
/** The files that were opened, of which a closed one has no number. */
const opened = vi.hoisted(() => [] as { fd: number }[]);
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  const rm: typeof real.rm = async (path, options) => {
    if (String(path).includes(`-${process.pid}-`)) removing();
    await real.rm(path, options);
  };
  const open: typeof real.open = async (...file) => {
    const handle = await real.open(...file);
    opened.push(handle);
    return handle;
  };
  return { ...real, rm, open };
});

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
  removing.mockReset();
  opened.length = 0;
  await server.close();
  await window.close();
});

/** Plans consist of pages of so many bytes. */
const pageSize = 4096;

const answerTo = (name: string, body: Uint8Array<ArrayBuffer>): Promise<Response> => {
  const headers = { [secretHeader]: secret, origin: server.origin };
  return fetch(`${server.origin}/plans/${name}`, { method: 'PUT', headers, body });
};

const bring = async (name: string, body: Uint8Array<ArrayBuffer>): Promise<string> =>
  ((await (await answerTo(name, body)).json()) as { path: string }).path;

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
  for (const body of [new Uint8Array(), words, plan.slice(1)]) {
    const answer = await answerTo('Notes.tangga', body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      code: 'plan-file/not-a-plan',
      parameters: { path: 'Notes.tangga' },
    });
  }
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
  truncateSync(path, 0);
  expect(await (await fetch(url)).text()).toBe('');
});

/** What opened files do, which all have one class. */
async function filesWatched() {
  const any = await open(import.meta.filename);
  await any.close();
  opened.length = 0;
  const files = Object.getPrototypeOf(any) as FileHandle;
  return { read: vi.spyOn(files, 'createReadStream'), stat: vi.spyOn(files, 'stat') };
}

/** The number of the one file that was opened; -1 once it is closed. */
const numberOf = () => (opened.length === 1 ? opened[0]?.fd : opened.length);
const whenClosed = () => vi.waitFor(() => expect(numberOf()).toBe(-1), patience);

test('what a document is like is told without reading it, of a copy it is not, and neither fails', async () => {
  const told = vi.spyOn(console, 'error');
  const { url } = offered(300_000);
  const { read } = await filesWatched();
  const { status, headers } = await fetch(url, { method: 'HEAD' });
  expect([status, headers.get('content-length'), headers.get('content-type')]).toEqual([
    200,
    '300000',
    'application/pdf',
  ]);
  expect(headers.get('content-disposition')).toContain('book.pdf');
  expect(headers.get('cache-control')).toBe('no-store');
  const current = vi.fn();
  window.desk.windows.set(windowId, { current } as never);
  const refused = await fetch(`${server.origin}/plans/current/${windowId}`, { method: 'HEAD' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET']);
  window.desk.windows.delete(windowId);
  expect([read, current, told].map(({ mock }) => mock.calls)).toEqual([[], [], []]);
  expect(numberOf()).toBe(-1);
});

test('a document of which nothing can be told is closed, and the failure is told', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { url } = offered(10);
  const { stat } = await filesWatched();
  stat.mockRejectedValueOnce(new Error('Not to be told.'));
  expect((await fetch(url)).status).toBe(500);
  expect(numberOf()).toBe(-1);
  expect(told).toHaveBeenCalledOnce();
});

/** Begins to fetch what is larger than all that lies between, and goes away. */
async function fetchedInPart(url: string): Promise<void> {
  const asked = request(url).on('error', () => undefined);
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  await once(answer, 'data');
  const gone = new Promise((resolve) => asked.once('close', resolve));
  asked.destroy();
  await gone;
}

const large = 64_000_000;

test('a document whose download is ended in the middle is closed, and is no failure', async () => {
  const told = vi.spyOn(console, 'error');
  const noted = vi.spyOn(console, 'info');
  const { url } = offered(large);
  await fetchedInPart(url);
  await whenClosed();
  await fetch(server.origin);
  expect([told, noted].map(({ mock }) => mock.calls)).toEqual([[], []]);
});

test('a document that cannot be read to its end is told of', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { url } = offered(large);
  const { read } = await filesWatched();
  const asked = request(url).on('error', () => undefined);
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const ended = new Promise((resolve) => answer.once('error', () => undefined).once('close', resolve));
  const failed = Object.assign(new Error('The disk is gone.'), { code: 'EIO' });
  read.mock.results[0]?.value.destroy(failed);
  answer.resume();
  await ended;
  expect(told.mock.calls).toEqual([[expect.stringContaining('The disk is gone.')]]);
});

/** A window whose plan is so large that no download of it is sent at once. */
function openLargePlan(): () => void {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE page (content BLOB)');
  db.prepare('INSERT INTO page VALUES (zeroblob(?))').run(large);
  const current = async () => ({ db, name: 'Plan', lookThrough: async () => undefined });
  window.desk.windows.set(windowId, { current } as never);
  return () => {
    window.desk.windows.delete(windowId);
    db.close();
  };
}

test('the copy of a download that is ended in the middle is closed before its place is cleared', async () => {
  const told = vi.spyOn(console, 'error');
  const close = openLargePlan();
  const numbers: unknown[] = [];
  removing.mockImplementation(() => void numbers.push(numberOf()));
  await fetchedInPart(`${server.origin}/plans/current/${windowId}`);
  // A first time it was before the first byte, but on Windows.
  await vi.waitFor(() => expect(numbers).toHaveLength(isPosix ? 2 : 1), patience);
  close();
  expect(numbers.at(-1)).toBe(-1);
  expect(told).not.toHaveBeenCalled();
});

test('a copy whose place cannot be cleared is sent and closed all the same, and that it stays is told', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  window.desk.windows.set(windowId, window.window);
  removing.mockImplementation(() => {
    throw Object.assign(new Error('In use.'), { code: 'EBUSY' });
  });
  const answer = await fetch(`${server.origin}/plans/current/${windowId}`);
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 15)).toBe('SQLite format 3');
  await whenClosed();
  removing.mockReset();
  for (const [said] of told.mock.calls) expect(said).toMatch(/could not be removed: In use\./u);
  expect(told).toHaveBeenCalled();
});

const isPosix = process.platform !== 'win32';

test.each<[what: string, take: (path: string) => unknown]>([
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
        [
          'a socket',
          (path) => {
            rmSync(path);
            const listening = createServer().listen(path);
            onTestFinished(() => void listening.close());
            return once(listening, 'listening');
          },
        ],
      ] as [string, (path: string) => unknown][])
    : []),
])('%s in the place of a document is not sent, and keeps nobody waiting', async (_, take) => {
  const { path, url } = offered(10);
  await take(path);
  // More than there are threads that could wait for a file.
  const answers = await Promise.all(Array.from({ length: 6 }, () => fetch(url)));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(404));
  const other = offered(10);
  expect((await fetch(other.url)).status).toBe(200);
});

test('a document that is cut while it is sent is not taken for whole', async () => {
  const told = vi.spyOn(console, 'error');
  const { path, url } = offered(large);
  const asked = request(url);
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const ended = new Promise((resolve) => answer.once('error', () => undefined).once('close', resolve));
  truncateSync(path, 0);
  answer.resume();
  await ended;
  expect(answer.complete).toBe(false);
  // Whoever took it knows; nothing of the program failed.
  expect(told).not.toHaveBeenCalled();
});
