import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SpaceStatus } from '#contract/space.ts';
import { objectiveId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { type Postgres, serverStart, startPostgres } from '../../../../tests/support/postgres.ts';
import { until } from '../../../../tests/support/until.ts';
import { type Keychain, Passwords } from '../../desk/passwords.ts';

let server: Postgres;
let database = 0;
const passwords = new Map<string, string>();

beforeAll(async () => {
  server = await startPostgres();
  for (const role of ['maker', 'ana', 'budi']) passwords.set(role, await server.role(role));
}, serverStart);

afterAll(() => server.stop(), serverStart);

const password = (role: string) => passwords.get(role) ?? '';

/** The address of a new space, for a role. */
async function newSpace(window: TestWindow): Promise<(role: string) => string> {
  database += 1;
  const address = await server.database(`desk${database}`, 'maker');
  await window.client.space.make({ url: address('maker'), password: password('maker') });
  return address;
}

/** A plan that Ana shares. */
async function sharedByAna(host: Parameters<typeof windowOn>[1] = {}) {
  const path = planOnDisk('tour');
  const ana = await windowOn(path, host);
  const address = await newSpace(ana);
  await ana.client.space.share({
    url: address('ana'),
    password: password('ana'),
    name: 'Ana',
    personId: null,
  });
  return { ana, address, path };
}

/** The plan that Ana shares, and Budi's window on his own file of it. */
async function sharedByTwo() {
  const { ana, address, path } = await sharedByAna();
  const seat = { role: 'budi', name: 'Budi', may: 'planner', personId: null, teams: [] } as const;
  await ana.client.space.seat({ ...seat, teams: [] });
  const budi = await windowOn(null);
  const door = { url: address('budi'), password: password('budi') };
  const { plans } = await budi.client.space.test(door);
  await budi.client.space.join({ ...door, planId: plans[0]?.id ?? '' });
  return { ana, budi, address, path };
}

const statusOf = ({ desk, window }: TestWindow): SpaceStatus | null => desk.spaces.status(window.planFile);

const untilStands = (window: TestWindow, status: Partial<SpaceStatus>) =>
  until(() => expect(statusOf(window)).toMatchObject(status));

const titleIn = ({ plan }: TestWindow, id: string) => plan().tables.objective.get(id)?.title;

test('what one member changes in a window is soon in the window of another, under their name', async () => {
  const { ana, budi } = await sharedByTwo();
  const id = objectiveId(ana, 'Shorten');
  await ana.client.objective.update({ id, title: 'Ana was here' });
  await until(() => expect(titleIn(budi, id)).toBe('Ana was here'));
  await budi.client.objective.update({ id, title: 'Budi as well' });
  await until(() => expect(titleIn(ana, id)).toBe('Budi as well'));
  await untilStands(budi, { standing: 'up-to-date', toSend: 0, waiting: 0, offlineSince: null });
  const [last] = await ana.client.history.list({ limit: 1 });
  expect(last?.author).toBe('Budi');
  await ana.close();
  await budi.close();
});

test('work goes on without the space, and is sent when that is back', async () => {
  const { ana, budi } = await sharedByTwo();
  const id = objectiveId(ana, 'Shorten');
  await untilStands(ana, { standing: 'up-to-date' });
  await server.kill();
  await untilStands(ana, { standing: 'offline' });
  await ana.client.objective.update({ id, title: 'Written on a train' });
  await untilStands(ana, { standing: 'offline', toSend: 1 });
  expect(Date.parse(statusOf(ana)?.offlineSince ?? '')).toBeLessThanOrEqual(Date.now());
  expect(await refusal(ana.client.space.synchronise())).toBe('space/unreachable');
  await server.start();
  await until(async () => {
    await ana.client.space.synchronise();
  });
  await until(async () => {
    await budi.client.space.synchronise();
  });
  await until(() => expect(titleIn(budi, id)).toBe('Written on a train'));
  await ana.close();
  await budi.close();
});

test('a connection is tested before anything is shared through it, and what is wrong with it is said', async () => {
  const window = await windowOn(planOnDisk('tour'));
  const address = await newSpace(window);
  const look = (url: string, word = password('ana')) => window.client.space.test({ url, password: word });
  expect(await look(address('ana'))).toMatchObject({
    role: 'ana',
    isSpace: true,
    isVerified: false,
    passesRights: false,
    plans: [],
    server: expect.stringMatching(/^\d+/u),
  });
  const { port } = server;
  const withPassword = `postgresql://ana:secret@127.0.0.1:${port}/desk1`;
  expect(await refusal(look(withPassword))).toBe('space/password-in-address');
  expect(await refusal(look('https://example.com'))).toBe('space/address');
  expect(await refusal(look('postgresql://localhost/plans%'))).toBe('space/address');
  expect(await refusal(look(address('ana'), 'wrong'))).toBe('space/wrong-password');
  expect(await refusal(look(address('ana'), ''))).toBe('space/no-password');
  expect(await refusal(look(`postgresql://ana@127.0.0.1:${port}/nowhere`))).toBe('space/no-database');
  expect(await refusal(look('postgresql://ana@127.0.0.1:1/plans'))).toBe('space/unreachable');
  const empty = await server.database('empty', 'maker');
  expect(await look(empty('ana'))).toMatchObject({ isSpace: false });
  expect(statusOf(window)).toBeNull();
  await window.close();
});

test('a test of a connection that hangs can be given up', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const window = await windowOn(null);
  const controller = new AbortController();
  const url = `postgresql://ana@127.0.0.1:${port}/plans`;
  const looking = refusal(window.client.space.test({ url }, { signal: controller.signal }));
  controller.abort();
  expect(await looking).not.toBe('not refused');
  silent.close();
  await window.close();
});

test('a plan whose password is not known asks for it, and goes on once it has it', async () => {
  const { ana, path, address } = await sharedByAna();
  await untilStands(ana, { standing: 'up-to-date' });
  await ana.close();
  const again = await windowOn(path);
  // Another computer: it is told that the space is to be followed.
  expect(await refusal(again.client.space.synchronise())).toBe('space/no-password');
  await untilStands(again, {
    standing: 'refused',
    problem: { code: 'space/no-password', parameters: { space: address('ana') } },
  });
  expect(await refusal(again.client.space.enter({ password: 'wrong' }))).toBe('space/wrong-password');
  await again.client.space.enter({ password: password('ana') });
  await untilStands(again, { standing: 'up-to-date', problem: null });
  await again.close();
});

test('who leaves keeps the whole plan, and the others keep theirs', async () => {
  const { ana, budi } = await sharedByTwo();
  const before = budi.plan().tables.objective.rows.size;
  await budi.client.space.leave({ givesUpSeat: true });
  expect(statusOf(budi)).toBeNull();
  expect(budi.plan().tables.objective.rows.size).toBe(before);
  const members = await ana.client.space.members();
  expect(members.map(({ name, hasLeft }) => [name, hasLeft])).toEqual([
    ['Ana', false],
    ['Budi', true],
  ]);
  expect(await refusal(ana.client.space.leave({ givesUpSeat: true }))).toBe('space/last-owner');
  expect(statusOf(ana)?.me.name).toBe('Ana');
  await ana.close();
  await budi.close();
});

/** Turns bytes around: what it seals is not to be read. */
const turning: Keychain = {
  isAvailable: () => true,
  seal: (secret) => Buffer.from(secret, 'utf8').reverse(),
  open: (sealed) => Buffer.from(sealed).reverse().toString('utf8'),
};

/** All files below a folder, as they are. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));

test('a password stands in no file, no journal, no status, no error and no log', async () => {
  const said: string[] = [];
  const spies = (['log', 'warn', 'error', 'info'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void said.push(words.map(String).join(' '))),
  );
  const { ana, address, path } = await sharedByAna({ keychain: turning });
  const secret = password('ana');
  await ana.client.objective.update({ id: objectiveId(ana, 'Shorten'), title: 'Shared' });
  await untilStands(ana, { standing: 'up-to-date', toSend: 0 });
  said.push(JSON.stringify(statusOf(ana)));
  const refused = [
    `postgresql://ana:${secret}@127.0.0.1/x`,
    `postgresql://budi@127.0.0.1:${server.port}/desk1`,
    address('ana').replace(/\d+$/u, '99'),
  ];
  const errors: string[] = [];
  for (const url of refused)
    await ana.client.space.test({ url, password: secret }).catch((error: Error & { data?: unknown }) => {
      errors.push(`${error.message} ${error.stack} ${JSON.stringify(error.data)}`);
    });
  expect(errors).toHaveLength(refused.length);
  said.push(...errors);
  said.push(JSON.stringify(await ana.client.history.list({ limit: 50 })), process.argv.join(' '));
  const folder = ana.desk.store.folder;
  expect(readFileSync(join(folder, 'space-passwords.json'), 'utf8')).toContain(address('ana'));
  await ana.close();
  const places = [...said, readFileSync(path, 'latin1'), ...filesIn(folder)];
  expect(places.filter((text) => text.includes(secret))).toEqual([]);
  // The keychain opens it again for the next run of the program; without one nothing is kept.
  expect(new Passwords(folder, turning).find(address('ana'))).toBe(secret);
  expect(new Passwords(folder, undefined).find(address('ana'))).toBeUndefined();
  for (const spy of spies) spy.mockRestore();
});

test('of a file that says it is shared through a space unknown here, nothing goes there until somebody says so', async () => {
  const callers: unknown[] = [];
  const elsewhere = createServer((socket) => {
    callers.push(socket.remoteAddress);
    socket.destroy();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  const { ana, path } = await sharedByAna();
  await ana.close();
  const db = new Database(path);
  db.prepare('UPDATE space SET url = ?').run(`postgresql://ana@127.0.0.1:${port}/plans`);
  db.close();

  const stranger = await windowOn(path);
  const { standing, problem } = statusOf(stranger) as SpaceStatus;
  expect([standing, problem?.code]).toEqual(['refused', 'space/unknown-here']);
  await expect(refusal(stranger.client.space.members())).resolves.toBe('space/unknown-here');
  // Work goes on, and a whole turn of the loop later nobody has been called.
  await stranger.client.objective.update({ id: objectiveId(stranger, 'Shorten'), title: 'Shorter' });
  expect(statusOf(stranger)).toMatchObject({ standing: 'refused', toSend: 1 });
  expect(callers).toEqual([]);
  // Who asks for it has it followed, also where it is away.
  await expect(refusal(stranger.client.space.enter({ password: 'mine' }))).resolves.toBe('space/unreachable');
  expect(callers).not.toEqual([]);
  await stranger.close();
  elsewhere.close();
});
