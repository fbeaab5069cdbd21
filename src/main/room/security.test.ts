import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contract } from '#contract/contract.ts';
import type { RoomStatus } from '#contract/room/room.ts';
import { commands } from '#domain/commands/commands.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { ask, Guest, listen, quietPort, secretOf, workshopIn } from '../../../tests/support/guests.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { mostSeats } from './seats.ts';

let window: TestWindow;
let workshopId: string;
let room: RoomStatus;

const person = (index: number) =>
  participantsOf(window.plan(), workshopId)[index] ?? expect.fail('No such participant.');
const stepId = () => stepsOf(window.plan(), workshopId)[0]?.id ?? '';
const host = () => `127.0.0.1:${room.port}`;
const rows = () => window.plan().sequence;
const joining = () => ({ secret: secretOf(room), device: randomBytes(24).toString('base64url') });

async function seated(index: number): Promise<Guest> {
  const guest = new Guest(room.port);
  await guest.join(secretOf(room));
  expect(await guest.sit(person(index).id)).toBe('done');
  return guest;
}

/** What is answered at an address and port, or the reason why nothing is. */
const connected = (port: number, address: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, address, () => {
      resolve('connected');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });

beforeEach(async () => {
  window = await windowOn(planOnDisk());
  workshopId = await workshopIn(window, ['ideas', 'difficulty']);
  await window.client.workshop.start({ id: workshopId });
  room = await window.client.room.open({ workshopId, port: 0 });
});
afterEach(async () => {
  vi.useRealTimers();
  await window.close();
});

describe('who may ask', () => {
  test('is whoever came by an address that was announced, and no other name that leads here', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${room.port}`,
      `127.0.0.1:${room.port + 1}`,
      '127.0.0.1',
    ])
      expect((await ask(room.port, { path: '/', headers: { host: name } })).status, name).toBe(403);
    expect((await ask(room.port, { path: '/state', headers: { host: host() } })).status).toBe(401);
    expect(
      (await ask(room.port, { path: '/state', headers: { host: `localhost:${room.port}` } })).status,
    ).toBe(401);
  });

  test('is no page of another site, whatever it sends', async () => {
    const guest = await seated(0);
    const before = rows();
    for (const origin of [
      'http://evil.example',
      'null',
      `https://${host()}`,
      `http://127.0.0.1:${room.port + 1}`,
    ])
      for (const path of ['/act', '/join', '/seat', '/leave', '/state'])
        expect(
          (await guest.ask({ path, body: joining(), headers: { origin } })).status,
          `${origin} ${path}`,
        ).toBe(403);
    // A form of another page sends no origin in some browsers.
    const form = { path: '/leave', body: '{}', headers: { origin: '' } };
    expect((await guest.ask(form)).status).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect((await guest.ask({ path: '/state', headers: { 'sec-fetch-site': site } })).status).toBe(403);
    expect((await guest.state()).seat).toMatchObject({ state: 'seated' });
    expect(rows()).toBe(before);
  });

  test('finds nothing but the room: not the program’s own server, and no file of it', async () => {
    const guest = await seated(0);
    for (const path of ['/rpc/plan/snapshot', '/session', '/documents/x', '/plans/current/x', '/rpc'])
      expect((await guest.ask({ path, body: {} })).status, path).toBe(404);
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2fmain/cli.js',
      '/%00.js',
    ])
      expect((await guest.ask({ path })).status, path).not.toBe(200);
  });

  test('is told by every answer what its page may do', async () => {
    for (const path of ['/', '/state', '/nothing.js']) {
      const { headers } = await ask(room.port, { path });
      expect(headers['content-security-policy'], path).toContain("default-src 'none'; script-src 'self'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/u);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
    }
    const { headers } = await ask(room.port, { path: '/join', body: joining() });
    expect(headers['set-cookie']?.[0]).toMatch(
      /^tangga-room=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/u,
    );
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('a room that is closed', () => {
  test('listens nowhere, before it is opened and after', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((infos) => infos ?? []);
    await window.client.room.close();
    const { port } = await window.client.room.open({ workshopId, port: quietPort() });
    expect(await connected(port, '127.0.0.1')).toBe('connected');
    await window.client.room.close();
    for (const { address, scopeid, family } of addresses)
      if (!(family === 'IPv6' && scopeid))
        expect(await connected(port, address), address).toBe('ECONNREFUSED');
    const other = await windowOn(planOnDisk());
    expect(other.desk.rooms.status(other.window.planFile)).toBeNull();
    await other.close();
  });

  test('lets go of the phones that listened, and its secret holds no longer', async () => {
    const guest = await seated(0);
    const stream = await listen(guest);
    await window.client.room.close();
    await stream.ended;
    room = await window.client.room.open({ workshopId, port: 0 });
    expect((await ask(room.port, { path: '/state', headers: { cookie: guest.cookie } })).status).toBe(401);
  });
});

describe('the room code', () => {
  const wrong = () => (room.code === '000000' ? '000001' : '000000');

  test('is not guessed: after five wrong ones an address waits, whatever it types then, and the secret goes on', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const guest = new Guest(room.port);
    for (let tried = 0; tried < 4; tried += 1) expect(await guest.type(wrong())).toBe('room/wrong-code');
    const { text, status } = await guest.ask({
      path: '/join',
      body: { code: wrong(), device: guest.device },
      headers: { 'accept-language': 'id-ID,id;q=0.9' },
    });
    expect(status).toBe(429);
    expect(JSON.parse(text)).toEqual({
      code: 'room/code-closed',
      text: 'Terlalu banyak kode ruang yang salah. Pindai kode di proyektor, atau tunggu 5 menit.',
      isTemporary: false,
    });
    expect(await guest.type(room.code)).toBe('room/code-closed');
    expect(await guest.join(secretOf(room))).toBe('done');
    vi.advanceTimersByTime(5 * 60_000 + 1);
    expect(await new Guest(room.port).type(room.code)).toBe('done');
  });

  test('is taken from nobody after thirty wrong ones from wherever, until there is another', async () => {
    for (let tried = 0; tried < 30; tried += 1)
      await new Guest(room.port).type(wrong(), `127.0.1.${1 + Math.floor(tried / 4)}`);
    const fresh = new Guest(room.port);
    expect(await fresh.type(room.code, '127.0.1.200')).toBe('room/code-closed');
    expect(window.desk.rooms.status(window.window.planFile)?.isCodeClosed).toBe(true);
    expect(await fresh.join(secretOf(room))).toBe('done');
    await window.client.room.renewCode();
    const code = window.desk.rooms.status(window.window.planFile)?.code ?? '';
    expect(await new Guest(room.port).type(code, '127.0.1.200')).toBe('done');
  });

  test('opens to who reads it from the projector, and a new one closes the old', async () => {
    expect(await new Guest(room.port).type(room.code)).toBe('done');
    await window.client.room.renewCode();
    const code = window.desk.rooms.status(window.window.planFile)?.code ?? '';
    expect(await new Guest(room.port).type(code)).toBe('done');
    if (code !== room.code) expect(await new Guest(room.port).type(room.code)).toBe('room/wrong-code');
  });
});

describe('a guest', () => {
  test('reaches no procedure of the program and no command, one by one', async () => {
    const guest = await seated(0);
    const before = rows();
    const procedures = Object.entries(contract).flatMap(([group, all]) =>
      Object.keys(all).map((name) => `/rpc/${group}/${name}`),
    );
    const answers = await Promise.all(procedures.map((path) => guest.ask({ path, body: { json: {} } })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    vi.useFakeTimers({ toFake: ['performance'] });
    const actions = Object.entries(commands).flatMap(([subject, group]) =>
      Object.entries(group).flatMap(([name, command]) => [command.name, `${subject}.${name}`]),
    );
    for (let from = 0; from < actions.length; from += 50) {
      // As if time had passed: what is asked too fast would not be looked at.
      vi.advanceTimersByTime(3_600_000);
      const some = actions.slice(from, from + 50);
      const told = await Promise.all(some.map((action) => guest.act(stepId(), action, {})));
      // What phones of other steps may do is called alike, and is not asked now.
      for (const [index, word] of told.entries())
        expect(['plan/invalid-input', 'room/no-longer-asked'], some[index]).toContain(word);
    }
    expect(rows()).toBe(before);
  });

  test('cannot be another: not by a made-up cookie, another’s delivery, or more than is asked', async () => {
    const guest = await seated(0);
    await window.client.workshop.update({ id: workshopId, areIdeasNamed: true });
    const other = await seated(1);
    const id = randomUUID();
    const key = randomBytes(24).toString('base64url');
    await guest.act(stepId(), 'idea.add', { key, text: 'Mine' }, id);
    const before = rows();
    // What somebody overheard is another delivery from another seat, and of a note that is not theirs.
    expect(await other.act(stepId(), 'idea.change', { key, text: 'Theirs' }, id)).toBe('room/note-missing');
    const more = { key: randomBytes(24).toString('base64url'), text: 'x', authorId: person(1).id };
    expect(await guest.act(stepId(), 'idea.add', more)).toBe('plan/invalid-input');
    for (const cookie of [
      'tangga-room=',
      'tangga-room=x',
      `tangga-room=${randomBytes(24).toString('base64url')}`,
    ])
      expect((await ask(room.port, { path: '/state', headers: { cookie } })).status).toBe(401);
    expect(rows()).toBe(before);
  });

  test('is shown nothing of the plan beyond the step', async () => {
    const guest = await seated(0);
    const text = JSON.stringify(await guest.state());
    const { tables } = window.plan();
    const told = [...tables.objective.rows.values(), ...tables.keyResult.rows.values()];
    expect(told.length).toBeGreaterThan(5);
    for (const { title, id } of told) expect(text.includes(title) || text.includes(id), title).toBe(false);
    const unseated = new Guest(room.port);
    await unseated.join(secretOf(room));
    expect((await unseated.state()).step).toBeNull();
  });

  test('brings words, which stay words', async () => {
    const guest = await seated(0);
    const text = `<img src=x onerror=alert(1)>"'\u2028</script>`;
    await guest.act(stepId(), 'idea.add', { key: randomBytes(24).toString('base64url'), text });
    await window.client.workshop.revealIdeas({ workshopId });
    const answer = await guest.ask({ path: '/state' });
    expect(answer.headers['content-type']).toBe('application/json');
    expect((await guest.state()).step).toMatchObject({ wall: [{ text }] });
  });
});

describe('too much', () => {
  test('of one device is put off, while others go on', async () => {
    const [guest, other] = [await seated(0), await seated(1)];
    vi.useFakeTimers({ toFake: ['performance'] });
    vi.advanceTimersByTime(3_600_000);
    const answers = await Promise.all(Array.from({ length: 80 }, () => guest.ask({ path: '/state' })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    expect(JSON.parse(refused[0]?.text ?? '')).toMatchObject({ code: 'room/too-fast', isTemporary: true });
    expect((await other.state()).seat).toMatchObject({ state: 'seated' });
  });

  test('in one request is refused unread, and what is no request is answered by nothing', async () => {
    const guest = await seated(0);
    const huge = await guest.ask({ path: '/act', body: { text: 'x'.repeat(300_000) } }).then(
      ({ status }) => status,
      // The server hangs up on who goes on sending.
      (error: NodeJS.ErrnoException) => error.code,
    );
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(huge);
    for (const body of ['', '{', '[]', 'null', '{"id":1}'])
      expect((await guest.ask({ path: '/act', body })).status, body).toBe(400);
    const headers = await guest.ask({ path: '/state', headers: { 'x-long': 'x'.repeat(40_000) } }).then(
      ({ status }) => status,
      (error: NodeJS.ErrnoException) => error.code,
    );
    expect([431, 'EPIPE', 'ECONNRESET']).toContain(headers);
    const socket = connect(room.port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.write('\u0016\u0003\u0001 no HTTP\r\n\r\n');
    await closed;
    expect((await guest.state()).seat).toMatchObject({ state: 'seated' });
  });

  test('of slow requests ends by itself', async () => {
    const socket = connect(room.port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.write(`GET / HTTP/1.1\r\nHost: ${host()}\r\nx-slow: `);
    const begun = performance.now();
    await closed;
    expect(performance.now() - begun).toBeLessThan(45_000);
  });

  test('of streams is none: a seat keeps its last two', async () => {
    const guest = await seated(0);
    const first = await listen(guest);
    const others = [await listen(guest), await listen(guest)];
    await first.ended;
    for (const { socket } of others) socket.destroy();
  });

  test('of devices is told', async () => {
    const guests = Array.from({ length: mostSeats + 1 }, () => new Guest(room.port));
    const told = await Promise.all(guests.map((guest) => guest.join(secretOf(room))));
    expect(told.filter((word) => word === 'done')).toHaveLength(mostSeats);
    expect(told.filter((word) => word === 'room/full')).toHaveLength(1);
  });
});

test('a log holds nothing of what was said in the room', async () => {
  const written: string[] = [];
  const spies = (['log', 'error', 'warn', 'info'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void written.push(words.join(' '))),
  );
  const guest = await seated(0);
  await guest.act(stepId(), 'idea.add', { key: 'short', text: 'Secret words' });
  await guest.act(stepId(), 'idea.add', { key: randomBytes(24).toString('base64url'), text: 'Secret words' });
  await guest.ask({ path: '/act', body: 'Secret words' });
  await guest.type('123456');
  for (const spy of spies) spy.mockRestore();
  expect(written).toEqual([]);
});
