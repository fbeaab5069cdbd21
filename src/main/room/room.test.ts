import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PlanEvent } from '#contract/plan.ts';
import type { RoomStatus } from '#contract/room/room.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { Guest, quietPort, secretOf, workshopIn } from '../../../tests/support/guests.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { Desk } from '../desk/desk.ts';

let path: string;
let window: TestWindow;
let workshopId: string;

const open = () => window.client.room.open({ workshopId, port: quietPort() });
const person = (index: number) =>
  participantsOf(window.plan(), workshopId)[index] ?? expect.fail('No such participant.');
const stepId = (index: number) =>
  stepsOf(window.plan(), workshopId)[index]?.id ?? expect.fail('No such step.');
const status = () => window.desk.rooms.status(window.window.planFile) ?? expect.fail('The room is closed.');
const ideas = () => window.plan().tables.idea.where('workshopId', workshopId);
const noteKey = () => randomBytes(24).toString('base64url');

async function seated(room: RoomStatus, index: number): Promise<Guest> {
  const guest = new Guest(room.port);
  expect(await guest.join(secretOf(room))).toBe('done');
  expect(await guest.sit(person(index).id)).toBe('done');
  return guest;
}

beforeEach(async () => {
  path = planOnDisk();
  window = await windowOn(path);
  workshopId = await workshopIn(window, ['ideas', 'difficulty']);
});
afterEach(async () => {
  vi.useRealTimers();
  await window.close();
});

describe('a seat', () => {
  test('is chosen from the participants, and the page shows the step that is on', async () => {
    const room = await open();
    const guest = new Guest(room.port);
    await guest.join(secretOf(room));
    const before = await guest.state();
    expect(before.seat).toMatchObject({ state: 'choosing' });
    expect(before.step).toBeNull();
    await guest.sit(person(1).id);
    await window.client.workshop.start({ id: workshopId });
    const state = await guest.state();
    expect(state.seat).toMatchObject({ state: 'seated', name: person(1).name });
    expect(state.step).toMatchObject({ kind: 'ideas', id: stepId(0), hiddenInAll: 0 });
    expect(state.clock?.isRunning).toBe(true);
    expect(state.agenda.map((line) => line.state)).toEqual(['now', 'later']);
  });

  test('is not taken from the device that has it, and given to another by a code that holds once', async () => {
    const room = await open();
    const first = await seated(room, 0);
    const other = new Guest(room.port);
    await other.join(secretOf(room));
    expect(await other.sit(person(0).id)).toBe('room/seat-taken');
    const seatId = status().seats.find(({ personId }) => personId === person(0).id)?.seatId ?? '';
    const { joinUrl } = await window.client.room.handOver({ seatId });
    const secret = joinUrl.split('#')[1] ?? '';
    expect(await other.join(secret)).toBe('done');
    expect((await other.state()).seat).toMatchObject({ state: 'seated', personId: person(0).id });
    expect(await first.told({ path: '/state' })).toBe('room/not-seated');
    expect(await first.join(secret)).toBe('room/wrong-secret');
  });

  test('is the same after the page was loaded again, by a device that lost its cookie as well', async () => {
    const room = await open();
    const guest = await seated(room, 0);
    guest.cookie = '';
    expect(await guest.join(secretOf(room))).toBe('done');
    expect((await guest.state()).seat).toMatchObject({ state: 'seated', personId: person(0).id });
    expect(status().seats).toHaveLength(1);
  });

  test('of a typed name waits until it is admitted, and then takes part', async () => {
    const room = await open();
    const guest = new Guest(room.port);
    await guest.join(secretOf(room));
    await guest.told({ path: '/seat', body: { name: 'Wulan <b>Sari</b>' } });
    await window.client.workshop.start({ id: workshopId });
    expect((await guest.state()).seat).toEqual({ state: 'waiting', name: 'Wulan <b>Sari</b>' });
    expect(await guest.act(stepId(0), 'idea.add', { key: noteKey(), text: 'Early' })).toBe('room/waiting');
    await window.client.room.admit({ seatId: status().seats[0]?.seatId ?? '' });
    expect((await guest.state()).seat).toMatchObject({ state: 'seated', name: 'Wulan <b>Sari</b>' });
    expect(participantsOf(window.plan(), workshopId).map(({ name }) => name)).toContain('Wulan <b>Sari</b>');
    await window.client.history.undo();
    expect((await guest.state()).seat).toMatchObject({ state: 'choosing' });
  });

  test('may be removed, and the room locked for others while its own go on', async () => {
    const room = await open();
    const guest = await seated(room, 0);
    await window.client.room.lock({ isLocked: true });
    expect(await new Guest(room.port).join(secretOf(room))).toBe('room/locked');
    expect(await guest.join(secretOf(room))).toBe('done');
    await window.client.room.remove({ seatId: status().seats[0]?.seatId ?? '' });
    expect(await guest.told({ path: '/state' })).toBe('room/not-seated');
    expect(status().seats).toEqual([]);
  });

  test('says since when its phone was not heard of, and is there again with its next word', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const room = await open();
    const guest = await seated(room, 0);
    const heard = Date.now();
    expect(status().seats).toMatchObject([{ state: 'seated', awaySince: null }]);
    vi.advanceTimersByTime(60_000);
    expect(status().seats).toMatchObject([{ state: 'away', awaySince: new Date(heard).toISOString() }]);
    expect((await guest.ask({ path: '/here', body: {} })).status).toBe(204);
    expect(status().seats).toMatchObject([{ state: 'seated', awaySince: null }]);
  });

  test('of a second facilitator runs clock, steps, reveal and admits, and nobody else may', async () => {
    const room = await open();
    const guest = await seated(room, 0);
    const waiting = new Guest(room.port);
    await waiting.join(secretOf(room));
    await waiting.told({ path: '/seat', body: { name: 'Latecomer' } });
    const own = status().seats.find(({ personId }) => personId === person(0).id)?.seatId ?? '';
    const late = status().seats.find(({ state }) => state === 'waiting')?.seatId ?? '';
    expect(await guest.act(stepId(0), 'clock.start', {})).toBe('room/not-second');
    await window.client.room.promote({ seatId: own, isSecond: true });
    expect(await guest.act(stepId(0), 'clock.start', {})).toBe('done');
    expect(await guest.act(stepId(0), 'clock.go-to', { stepId: stepId(1) })).toBe('done');
    expect((await guest.state()).waiting).toEqual([{ seatId: late, name: 'Latecomer' }]);
    expect(await guest.act(stepId(1), 'seat.admit', { seatId: late })).toBe('done');
    expect((await waiting.state()).seat).toMatchObject({ state: 'seated' });
    expect((await waiting.state()).waiting).toBeUndefined();
    expect(await waiting.act(stepId(1), 'clock.pause', {})).toBe('room/not-second');
  });
});

describe('what is done on a phone', () => {
  test('is signed by its person, one undo each, and done once however often it is delivered', async () => {
    const room = await open();
    const guest = await seated(room, 2);
    await window.client.workshop.update({ id: workshopId, areIdeasNamed: true });
    await window.client.workshop.start({ id: workshopId });
    const id = randomUUID();
    const key = noteKey();
    expect(await guest.act(stepId(0), 'idea.add', { key, text: 'Call them back' }, id)).toBe('done');
    expect(await guest.act(stepId(0), 'idea.add', { key, text: 'Call them back' }, id)).toBe('done');
    expect(ideas()).toMatchObject([{ text: 'Call them back', authorId: person(2).id, isRevealed: false }]);
    const [entry] = await window.client.history.list({ limit: 1 });
    expect(entry).toMatchObject({ action: 'workshop.add-ideas', author: person(2).name });
    expect(await guest.act(stepId(0), 'idea.change', { key, text: 'Call everybody back' })).toBe('done');
    await window.client.history.undo();
    expect(ideas().map(({ text }) => text)).toEqual(['Call them back']);
    const other = await seated(room, 1);
    expect(await other.act(stepId(0), 'idea.change', { key, text: 'Mine' })).toBe('room/note-missing');
  });

  test('writes nobody’s name with an unnamed note, nor who has written', async () => {
    const room = await open();
    const guest = await seated(room, 2);
    await window.client.workshop.start({ id: workshopId });
    const key = noteKey();
    await guest.act(stepId(0), 'idea.add', { key, text: 'Nobody says so' });
    expect(ideas()).toMatchObject([{ authorId: null }]);
    const [entry] = await window.client.history.list({ limit: 1 });
    expect(entry).toMatchObject({ action: 'workshop.add-ideas', author: '' });
    expect(status().seats.map(({ hasDone }) => hasDone)).toEqual([null]);
    const state = await guest.state();
    expect(state.step).toMatchObject({ hidden: [key.slice(0, 8)], hiddenInAll: 1, wall: [] });
    // Whoever reads everything that this computer keeps does not find who it was.
    const folder = join(window.desk.store.folder, 'rooms');
    const kept = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    expect(kept).not.toContain(ideas()[0]?.id);
    expect(kept).not.toContain(key);
    expect(await guest.act(stepId(0), 'idea.remove', { key })).toBe('done');
    expect(ideas()).toEqual([]);
  });

  test('is refused after the room has gone on, and outside of the step', async () => {
    const room = await open();
    const guest = await seated(room, 2);
    expect(await guest.act(stepId(0), 'idea.add', { key: noteKey(), text: 'Too early' })).toBe(
      'room/no-longer-asked',
    );
    await window.client.workshop.start({ id: workshopId });
    const vote = { roundId: 'x', keyResultId: 'x', estimate: 3, reason: '' };
    expect(await guest.act(stepId(0), 'difficulty.vote', vote)).toBe('room/no-longer-asked');
    expect(await guest.act(stepId(1), 'difficulty.vote', vote)).toBe('room/no-longer-asked');
    await window.client.workshop.goTo({ id: workshopId, stepId: stepId(1) });
    expect(await guest.act(stepId(0), 'idea.add', { key: noteKey(), text: 'Too late' })).toBe(
      'room/no-longer-asked',
    );
    expect(ideas()).toEqual([]);
  });

  test('says of votes who is done, and nobody’s vote before all are in', async () => {
    const room = await open();
    const [guest, other] = [await seated(room, 0), await seated(room, 1)];
    const rung = [...window.plan().tables.keyResult.rows.values()][0] ?? expect.fail('No key result.');
    await window.client.workshop.start({ id: workshopId });
    await window.client.workshop.goTo({ id: workshopId, stepId: stepId(1) });
    const { id: roundId } = await window.client.workshop.startRound({
      workshopId,
      objectiveId: rung.objectiveId,
    });
    const rungs = window.plan().tables.keyResult.where('objectiveId', rung.objectiveId);
    for (const { id: keyResultId } of rungs)
      await guest.act(stepId(1), 'difficulty.vote', { roundId, keyResultId, estimate: 5, reason: '' });
    expect(status().seats.map(({ hasDone }) => hasDone)).toEqual([true, false]);
    const seen = JSON.stringify((await other.state()).step);
    expect(seen).toContain('"voted":1');
    expect(seen).not.toMatch(/"(?:mine|estimate)":5|"told":\{/u);
    expect(JSON.stringify((await guest.state()).step)).toContain('"mine":5');
  });
});

describe('the room goes on', () => {
  const answers = (port: number) =>
    new Guest(port).ask({ path: '/state' }).then(
      ({ status }) => status,
      (error: NodeJS.ErrnoException) => error.code,
    );

  test('when its plan is opened again: same port, secret, seats and what was delivered', async () => {
    const room = await open();
    const guest = await seated(room, 0);
    await window.client.workshop.start({ id: workshopId });
    const id = randomUUID();
    const input = { key: noteKey(), text: 'Once' };
    const step = stepId(0);
    await guest.act(step, 'idea.add', input, id);
    await window.desk.close();
    expect(await answers(room.port)).toBe('ECONNREFUSED');
    const again = new Desk(window.desk.host, window.desk.store, path);
    try {
      const file = await again.acquire(path);
      await expect.poll(() => again.rooms.status(file)?.port).toBe(room.port);
      expect(again.rooms.status(file)?.code).toBe(room.code);
      expect((await guest.state()).seat).toMatchObject({ state: 'seated' });
      await guest.act(step, 'idea.remove', { key: input.key });
      expect(await guest.act(step, 'idea.add', input, id)).toBe('done');
      expect(file.plan.tables.idea.where('workshopId', workshopId)).toEqual([]);
      again.release(file);
    } finally {
      await again.close();
    }
  });

  test('with the copy that is restored in the place of its plan', async () => {
    const room = await open();
    const guest = await seated(room, 0);
    const copy = await window.desk.restorePoint(window.window.planFile, 'merge');
    await window.client.workshop.start({ id: workshopId });
    await window.desk.restoreOver(path, copy);
    await expect.poll(() => window.desk.rooms.status(window.window.planFile)?.port).toBe(room.port);
    expect((await guest.state()).workshop.state).toBe('prepared');
  });

  test('until it is closed: then nothing listens and nothing is kept, and a new one has another secret', async () => {
    const room = await open();
    const guest = await seated(room, 0);
    const folder = join(window.desk.store.folder, 'rooms');
    const [kept = ''] = readdirSync(folder);
    expect(statSync(join(folder, kept)).mode & 0o777).toBe(0o600);
    await window.client.room.close();
    expect(await answers(room.port)).toBe('ECONNREFUSED');
    expect(existsSync(join(folder, kept))).toBe(false);
    const next = await open();
    expect(await new Guest(next.port).join(secretOf(room))).toBe('room/wrong-secret');
    expect(
      await new Guest(next.port).ask({ path: '/state', headers: { cookie: guest.cookie } }),
    ).toMatchObject({
      status: 401,
    });
  });

  test.each(['203.0.113.9', 'nowhere.example', ' .read("x")'])(
    'and is refused at %j, which is no address of this computer, also where it is open or was',
    async (address) => {
      const elsewhere = () => refusal(window.client.room.open({ workshopId, address }));
      expect(await elsewhere()).toBe('room/no-address');
      const room = await open();
      expect(await elsewhere()).toBe('room/no-address');
      expect((await seated(room, 0)).cookie).not.toBe('');
      await window.desk.rooms.suspend(window.window.planFile);
      const folder = join(window.desk.store.folder, 'rooms');
      const path = join(folder, readdirSync(folder)[0] ?? '');
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), address }));
      expect(await refusal(open())).toBe('room/no-address');
    },
  );

  test('and is refused of a workshop that is over', async () => {
    await window.client.workshop.start({ id: workshopId });
    await window.client.workshop.finish({ id: workshopId });
    expect(await refusal(open())).toBe('room/workshop-finished');
    expect(await refusal(window.client.room.lock({ isLocked: true }))).toBe('room/not-open');
  });
});

test('a window is told how its room is, while it is open and after', async () => {
  const stream = await window.client.plan.watch({ after: window.plan().sequence });
  const next = async (): Promise<RoomStatus | null> => {
    for (;;) {
      const event = (await stream.next()).value as PlanEvent;
      if (event.kind === 'room') return event.room;
    }
  };
  expect(await next()).toBeNull();
  const room = await open();
  expect(await next()).toMatchObject({ workshopId, seats: [] });
  await seated(room, 0);
  let told = await next();
  while (told?.seats[0]?.state !== 'away' && told?.seats[0]?.state !== 'seated') told = await next();
  expect(told.seats).toMatchObject([{ name: person(0).name }]);
  await window.client.room.close();
  while (told !== null) told = await next();
  await stream.return?.();
});
