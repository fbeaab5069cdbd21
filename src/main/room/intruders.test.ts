import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RoomStatus } from '#contract/room/room.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { ask, Guest, listen, quietPort, secretOf, workshopIn } from '../../../tests/support/guests.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { forTerminal } from '../for-terminal.ts';
import { guestApp } from './guest-server.ts';
import { mostSeats } from './seats.ts';

/* What somebody in the same network might try, beside what `security.test.ts` has. */

let window: TestWindow;
let workshopId: string;
let room: RoomStatus;

const status = () => window.desk.rooms.status(window.window.planFile) ?? expect.fail('The room is closed.');
const stepId = () => stepsOf(window.plan(), workshopId)[0]?.id ?? '';
const noteKey = () => randomBytes(24).toString('base64url');
const anHour = 3_600_000;

async function joined(): Promise<Guest> {
  const guest = new Guest(room.port);
  expect(await guest.join(secretOf(room))).toBe('done');
  return guest;
}

async function seated(index: number): Promise<Guest> {
  const guest = await joined();
  const person = participantsOf(window.plan(), workshopId)[index] ?? expect.fail('No such participant.');
  expect(await guest.sit(person.id)).toBe('done');
  return guest;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  window = await windowOn(planOnDisk());
  workshopId = await workshopIn(window, ['ideas', 'difficulty']);
  await window.client.workshop.start({ id: workshopId });
  room = await window.client.room.open({ workshopId, port: quietPort() });
});
afterEach(async () => {
  vi.useRealTimers();
  await window.close();
});

describe('a name that leads here', () => {
  test('is one of the announced addresses with the port, whatever else the request says', async () => {
    const guest = await seated(0);
    const { port } = room;
    for (const { url } of status().addresses) {
      const host = new URL(url).host;
      const headers = { cookie: guest.cookie, host };
      expect((await ask(port, { path: '/state', headers })).status, host).toBe(200);
      const bare = host.replace(/:\d+$/u, '');
      for (const other of [
        bare,
        `${bare}:80`,
        `${bare}:${port}0`,
        `${bare}.evil.example:${port}`,
        ` ${bare}`,
      ])
        expect([400, 403], other).toContain(
          (await ask(port, { path: '/state', headers: { ...headers, host: other } })).status,
        );
      for (const origin of [
        `http://${bare}`,
        `http://${host}.evil.example`,
        `http://user@${host}`,
        `https://${host}`,
      ])
        expect(
          (await ask(port, { path: '/leave', body: {}, headers: { ...headers, origin } })).status,
          origin,
        ).toBe(403);
    }
    for (const host of [
      `[::1]:${port}`,
      `0.0.0.0:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `localhost.:${port}`,
    ])
      expect((await ask(port, { path: '/', headers: { host } })).status, host).toBe(403);
    // Who asks as of a proxy, for another place or in another's name, is asked by what it is all the same.
    const forwarded = { host: 'evil.example', 'x-forwarded-host': `127.0.0.1:${port}` };
    expect((await ask(port, { path: '/', headers: forwarded })).status).toBe(403);
    expect((await ask(port, { path: 'http://evil.example/state' })).status).not.toBe(200);
    expect((await guest.state()).seat).toMatchObject({ state: 'seated' });
  });

  test('is an IPv6 address in brackets as well', async () => {
    const announced = new Set(['[2001:db8::7]:4870']);
    const door = {
      isAnnounced: (host: string) => announced.has(host),
      heardFrom: () => undefined,
      heardOf: () => undefined,
      language: () => 'en' as const,
      seatOf: () => undefined,
    };
    const app = guestApp(door as never, '/nowhere');
    const env = { incoming: { socket: { remoteAddress: '2001:db8::8' } } };
    const answer = async (host: string, origin: string) =>
      (await app.request('http://room/state', { method: 'POST', headers: { host, origin } }, env)).status;
    expect(await answer('[2001:db8::7]:4870', 'http://[2001:db8::7]:4870')).toBe(404);
    expect(await answer('[2001:db8::7]:4870', 'http://[2001:db8::7]')).toBe(403);
    expect(await answer('[2001:db8::9]:4870', 'http://[2001:db8::9]:4870')).toBe(403);
    expect(await answer('2001:db8::7:4870', 'http://2001:db8::7:4870')).toBe(403);
  });
});

test('a form of another page does nothing, by no type that a form can have, even where it could name the origin', async () => {
  const guest = await seated(0);
  const act = JSON.stringify({
    id: randomUUID(),
    stepId: stepId(),
    action: 'idea.add',
    input: { key: noteKey(), text: 'Not mine' },
  });
  const before = window.plan().sequence;
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])
    for (const [path, body] of [
      ['/act', act],
      ['/seat', JSON.stringify({ name: 'Somebody else' })],
      ['/join', JSON.stringify({ secret: secretOf(room), device: noteKey() })],
    ] as const) {
      const foreign = { 'content-type': type, origin: 'http://evil.example' };
      expect((await guest.ask({ path, body, headers: foreign })).status, `${path} ${type}`).toBe(403);
      expect((await guest.ask({ path, body, headers: { 'content-type': type } })).status).toBe(400);
    }
  expect(window.plan().sequence).toBe(before);
  expect((await guest.state()).seat).toMatchObject({ state: 'seated' });
});

describe('a clock that is set', () => {
  test('back puts nobody off, and opens no code earlier when it is set forth', async () => {
    const guest = await seated(0);
    vi.setSystemTime(Date.now() - anHour);
    expect((await guest.ask({ path: '/state' })).status).toBe(200);
    const wrong = status().code === '000000' ? '000001' : '000000';
    for (let tried = 0; tried < 5; tried += 1) await guest.type(wrong);
    vi.setSystemTime(Date.now() + 30 * anHour);
    expect(await guest.type(status().code)).toBe('room/code-closed');
    vi.advanceTimersByTime(anHour);
    expect(await guest.type(status().code)).toBe('done');
  });

  test('keeps no code for a seat alive beyond its ten minutes', async () => {
    await seated(0);
    const seatId = status().seats[0]?.seatId ?? '';
    const { joinUrl, code } = await window.client.room.handOver({ seatId });
    vi.setSystemTime(Date.now() - anHour);
    vi.advanceTimersByTime(10 * 60_000 + 1);
    const other = new Guest(room.port);
    expect(await other.join(joinUrl.split('#')[1] ?? '')).toBe('room/wrong-secret');
    expect(await other.type(code)).toBe('room/wrong-code');
  });
});

test('one who comes with a key after the other does not keep the room full for those who come after', async () => {
  const kept = await seated(0);
  for (let devices = 1; devices < mostSeats; devices += 1) {
    vi.advanceTimersByTime(100);
    await joined();
  }
  expect(await new Guest(room.port).join(secretOf(room))).toBe('room/full');
  vi.advanceTimersByTime(anHour);
  const line = await listen(await joined());
  expect(status().seats).toHaveLength(mostSeats);
  // Whoever has a name keeps the seat however long the phone sleeps.
  expect((await kept.state()).seat).toMatchObject({ state: 'seated' });
  line.socket.destroy();
});

test('whoever reads nothing of what is sent, or asks without reading, keeps nobody else waiting', async () => {
  const guest = await seated(0);
  const socket = connect(room.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`GET /events HTTP/1.1\r\nHost: ${guest.host}\r\nCookie: ${guest.cookie}\r\n\r\n`);
  socket.pause();
  const other = await seated(1);
  await window.client.workshop.update({ id: workshopId, areIdeasNamed: true });
  const text = 'x'.repeat(400);
  for (let notes = 0; notes < 30; notes += 1) {
    vi.advanceTimersByTime(1_000);
    expect(await other.act(stepId(), 'idea.add', { key: noteKey(), text })).toBe('done');
  }
  // All in one, as no browser asks.
  const many = `GET /state HTTP/1.1\r\nHost: ${guest.host}\r\nCookie: ${guest.cookie}\r\n\r\n`.repeat(500);
  const flood = connect(room.port, '127.0.0.1');
  flood.on('error', () => undefined);
  const hungUp = new Promise((resolve) => flood.once('close', resolve));
  let answers = '';
  flood.on('data', (more) => {
    answers += more;
  });
  flood.write(many);
  vi.advanceTimersByTime(60_000);
  expect((await other.state()).seat).toMatchObject({ state: 'seated' });
  await hungUp;
  expect(answers.split('HTTP/1.1 ').length - 1).toBeLessThanOrEqual(1);
  socket.destroy();
});

test('a body that ends in garbage is no failure of the room, and of no interest to whoever started it', async () => {
  const told = vi.spyOn(console, 'error');
  const guest = await seated(0);
  for (const body of ['zz\r\n', '5\r\n{', 'ffffffffffffffffff\r\n']) {
    const socket = connect(room.port, '127.0.0.1');
    socket.on('error', () => undefined).resume();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const { host } = guest;
    const head = [`Host: ${host}`, `Origin: http://${host}`, 'Content-Type: application/json'];
    socket.write(
      ['POST /join HTTP/1.1', ...head, 'Transfer-Encoding: chunked', '', body.slice(0, 1)].join('\r\n'),
    );
    await guest.state();
    socket.end(body.slice(1));
    await closed;
  }
  expect((await guest.state()).seat).toMatchObject({ state: 'seated' });
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

test('what a stream is like is told to nobody who does not want it, and is no failure', async () => {
  const told = vi.spyOn(console, 'error');
  const guest = await seated(0);
  const { status: refused, headers } = await guest.ask({ method: 'HEAD', path: '/events' });
  expect([refused, headers.allow]).toEqual([405, 'GET']);
  expect((await guest.ask({ method: 'HEAD', path: '/state' })).status).toBe(200);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

test('a cookie, a key and a secret of another room are nothing here', async () => {
  const guest = await seated(0);
  const other = await windowOn(planOnDisk());
  try {
    const otherId = await workshopIn(other, ['ideas']);
    const elsewhere = await other.client.room.open({ workshopId: otherId, port: 0 });
    const { port } = elsewhere;
    const headers = { host: `127.0.0.1:${port}`, cookie: guest.cookie };
    expect((await ask(port, { path: '/state', headers })).status).toBe(401);
    expect((await ask(port, { path: '/events', headers })).status).toBe(401);
    expect(await new Guest(port).join(secretOf(room))).toBe('room/wrong-secret');
    const same = new Guest(port);
    await same.told({ path: '/join', body: { secret: secretOf(elsewhere), device: guest.device } });
    expect((await same.state()).seat).toMatchObject({ state: 'choosing' });
  } finally {
    await other.close();
  }
});

describe('a workshop that goes while its room is open', () => {
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['is removed', (id) => window.client.workshop.remove({ id })],
    [
      'is taken back',
      async () => {
        while (window.plan().tables.workshop.get(workshopId)) await window.client.history.undo({});
      },
    ],
  ])('%s: phones are told that the room is closed, and nothing fails', async (_, takeAway) => {
    const failed = vi.fn();
    process.on('uncaughtException', failed);
    try {
      const guest = await seated(0);
      const line = await listen(guest);
      await takeAway(workshopId);
      await line.ended;
      expect(line.text()).toContain('event: closed');
      await expect(guest.ask({ path: '/state' })).rejects.toThrow('ECONNREFUSED');
      expect(window.desk.rooms.status(window.window.planFile)).toBeNull();
      expect(failed).not.toHaveBeenCalled();
    } finally {
      process.off('uncaughtException', failed);
    }
  });
});

test('after it is closed an open stream brings nothing more, also where another room has its port', async () => {
  const guest = await seated(0);
  const line = await listen(guest);
  await window.client.room.close();
  await line.ended;
  expect(line.text()).toContain('event: closed');
  const told = line.text().length;
  const again = await window.client.room.open({ workshopId, port: room.port });
  const other = new Guest(again.port);
  await other.join(secretOf(again));
  await other.act(stepId(), 'idea.add', { key: noteKey(), text: 'After it' });
  expect(line.text()).toHaveLength(told);
  for (const path of ['/state', '/events'])
    expect(
      (await ask(again.port, { path, headers: { host: guest.host, cookie: guest.cookie } })).status,
    ).toBe(401);
  expect(await guest.act(stepId(), 'idea.add', { key: noteKey(), text: 'Late' })).toBe('room/not-seated');
  expect(window.plan().tables.idea.where('workshopId', workshopId)).toEqual([]);
});

describe('a name that somebody types', () => {
  test('is one line of text, whichever way it is read', async () => {
    const guest = await joined();
    const lines = [
      ['Ayu\nRoom code: 111 111', 'Ayu Room code: 111 111'],
      ['\u001b]0;title\u0007\u001b[2JBudi', ']0;title [2JBudi'],
      ['Citra\u202Eartic\u2066', 'Citraartic'],
      ['Dewi\u2028\u2029\u0000 \r\t', 'Dewi'],
      ['Eko \uD800', 'Eko \uFFFD'],
      ['👩‍👩‍👧‍👦 Fitri', '👩‍👩‍👧‍👦 Fitri'],
      // Beside the real one it would look the same, and be another.
      ['\u200FGi\u200Bta\u2060\u00AD\uFEFF\u061C', 'Gita'],
      ['\u200DGi\u200Cta\u200D\uFE0F \u200D\u{E0041}', 'Gita'],
      ['Gio\u0301\u200D\u{E0100}', 'Gio\u0301'],
      ['\u200D\u0301\u200DGi\u200D\u0301\u200Dta', '\u0301Gi\u0301ta'],
      ["O'\u200DBrien 2\u200D A.\u200D", "O'Brien 2 A."],
      // What shapes letters of other scripts belongs to the name.
      ['渡邉\u{E0101}', '渡邉\u{E0101}'],
      ['ᠭ\u180B', 'ᠭ\u180B'],
      ['क्\u200Dष', 'क्\u200Dष'],
      ['می\u200Cخواهم', 'می\u200Cخواهم'],
      ['Hani ❤\uFE0F 1\uFE0F\u20E3', 'Hani ❤\uFE0F 1\uFE0F\u20E3'],
    ] as const;
    for (const [typed, name] of lines) {
      expect(await guest.told({ path: '/seat', body: { name: typed } })).toBe('done');
      expect(status().seats).toMatchObject([{ state: 'waiting', name }]);
    }
    const unseen = [
      '\u200B',
      '\u200D\uFE0F',
      '\u3164',
      '\u2800',
      '\u0301',
      '\u{E0041}',
      '\uE000',
      '\u200E \u200F',
    ];
    for (const typed of ['', ' \n ', '\u202E\u2066', ...unseen, '👩‍👩‍👧‍👦'.repeat(40), 'x'.repeat(100_000)])
      expect(await guest.told({ path: '/seat', body: { name: typed } }), typed.slice(0, 20)).toBe(
        'plan/invalid-input',
      );
  });

  test('steers no terminal, nor does one that a plan has', () => {
    expect(forTerminal('\u001b[31mAyu\u0007\u009b2J \u202EBudi\u2069')).toBe(
      '\uFFFD[31mAyu\uFFFD\uFFFD2J \uFFFDBudi\uFFFD',
    );
  });
});
