import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { ask, Guest, quietPort } from '../support/guests.ts';
import { loadRoom } from '../support/load-room.ts';
import { networksOf, spawnWithin } from '../support/networks.ts';
import { environment, firstLine, newFolder } from '../support/open-tangga.ts';
import { rowsInFile } from '../support/rows-in-file.ts';

const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

interface Told {
  readonly url: string;
  readonly joinUrl: string;
  readonly code: string;
  readonly port: number;
}

/** Asks the program for what its page would, without a page. */
async function caller(folder: string) {
  const program = spawn(process.execPath, [cli, 'open', '--no-window', '--json'], {
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { origin, port, hash } = new URL((await firstLine<{ url: string }>(program)).url);
  const token = hash.split('=')[1];
  const session = await ask(Number(port), { path: '/session', body: { token }, headers: { origin } });
  const headers = {
    origin,
    'x-tangga-secret': (JSON.parse(session.text) as { secret: string }).secret,
    'x-tangga-window': '7a0e6f0c-3d0b-4d7e-8b60-0f7f8a4f7d11',
  };
  const askOf = async <T>(path: string, input?: unknown): Promise<T> => {
    const { text } = await ask(Number(port), { path: `/rpc/${path}`, body: { json: input }, headers });
    return (JSON.parse(text) as { json: T }).json;
  };
  const ended = exitOf(program);
  const end = async () => {
    program.kill('SIGTERM');
    await ended;
  };
  return { ask: askOf, end };
}

const serve = (words: readonly string[], folder: string, within: readonly string[] = []): ChildProcess =>
  spawnWithin(within, [process.execPath, cli, 'room', ...words], {
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

test('a room that the command line serves goes on after its process was killed, and Ctrl+C closes it', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  const call = await caller(folder);
  await call.ask('planFile/create', { name: 'In a corner', sample: 'tour', language: 'en', path: plan });
  const { rows } = unpackSnapshot(await call.ask<string>('plan/snapshot'));
  const personId = rows.person[0]?.id ?? '';
  const { id: workshopId } = await call.ask<{ id: string }>('workshop/create', {
    kind: 'planning',
    cycleId: rows.cycle[0]?.id,
    name: 'Planning with phones',
    purpose: '',
    place: '',
    heldOn: null,
    facilitatorId: null,
    participantIds: [personId],
    agenda: [{ kind: 'ideas', title: '', minutes: 20 }],
  });
  await call.ask('workshop/start', { id: workshopId });
  await call.end();

  const words = [plan, '--workshop', 'Planning with phones', '--port', String(quietPort()), '--json'];
  const first = serve(words, folder);
  const told = await firstLine<Told>(first);
  const secret = told.joinUrl.split('#')[1] ?? '';
  expect(told.url).toContain(`:${told.port}`);
  const guest = new Guest(told.port);
  expect(await guest.type(told.code)).toBe('done');
  expect(await guest.sit(personId)).toBe('done');
  const stepId = (await guest.state()).step?.id ?? '';
  const page = await guest.ask({ path: '/' });
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  const note = { key: 'k'.repeat(32), text: 'Written before the lights went out' };
  const delivery = '2c1a52ee-5f1c-4d0a-9c55-0d8f3f1f7a10';
  expect(await guest.act(stepId, 'idea.add', note, delivery)).toBe('done');
  const killed = exitOf(first);
  first.kill('SIGKILL');
  await killed;

  const second = serve(words, folder);
  expect(await firstLine<Told>(second)).toMatchObject({ port: told.port, code: told.code });
  expect((await guest.state()).seat).toMatchObject({ state: 'seated', personId });
  expect(await guest.act(stepId, 'idea.add', note, delivery)).toBe('done');
  expect((await guest.state()).step).toMatchObject({ hiddenInAll: 1 });
  expect(await new Guest(told.port).join(secret)).toBe('done');
  const ended = exitOf(second);
  second.kill('SIGINT');
  expect(await ended).toBe(0);

  expect(readdirSync(join(folder, 'data', 'rooms'))).toEqual([]);
  await expect(guest.ask({ path: '/' })).rejects.toThrow('ECONNREFUSED');
});

test('two hundred phones of other networks come and vote within ten seconds, and every vote counts once', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  const call = await caller(folder);
  await call.ask('planFile/create', { name: 'In a hall', sample: 'tour', language: 'en', path: plan });
  const { rows } = unpackSnapshot(await call.ask<string>('plan/snapshot'));
  const people = Array.from({ length: 200 }, (_, index) => `Phone ${index + 1}`);
  const unitId = rows.unit.find(({ kind }) => kind === 'company')?.id;
  await call.ask('organisation/addPeople', { teams: [], people, unitId });
  const all = unpackSnapshot(await call.ask<string>('plan/snapshot')).rows.person;
  const personIds = all.filter(({ name }) => people.includes(name)).map(({ id }) => id as string);
  const objectiveId = rows.keyResult.at(-1)?.objectiveId;
  const rungs = rows.keyResult.filter((one) => one.objectiveId === objectiveId);
  const { id: workshopId } = await call.ask<{ id: string }>('workshop/create', {
    kind: 'planning',
    cycleId: rows.cycle[0]?.id,
    name: 'In a hall',
    purpose: '',
    place: '',
    heldOn: null,
    facilitatorId: null,
    participantIds: personIds,
    agenda: [{ kind: 'difficulty', title: '', minutes: 20 }],
  });
  await call.ask('workshop/start', { id: workshopId });
  await call.ask('workshop/startRound', { workshopId, objectiveId });
  await call.end();

  const networks = await networksOf(4, 50);
  if (networks.isPretended)
    console.log(`Other addresses of this computer stand for networks: ${networks.isPretended}`);
  const room = serve([plan, '--workshop', 'In a hall', '--port', '0', '--json'], folder, networks.within);
  const { port, joinUrl } = await firstLine<Told>(room);
  const secret = joinUrl.split('#')[1] ?? '';
  const told = await loadRoom(networks, { port, secret, joining: 4_000, voting: 6_000 }, personIds);
  expect(told.refused).toEqual([]);
  const ended = exitOf(room);
  room.kill('SIGINT');
  expect(await ended).toBe(0);
  networks.close();

  const { difficulty_vote: votes = [], change_set: written = [] } = rowsInFile(plan);
  const once = (votes as { person_id: string; key_result_id: string; workshop_id: string }[])
    .filter((vote) => vote.workshop_id === workshopId)
    .map((vote) => `${vote.person_id} ${vote.key_result_id}`);
  expect(once.sort()).toEqual(personIds.flatMap((id) => rungs.map((one) => `${id} ${one.id}`)).sort());
  // Each is to be taken back by itself, whatever was written to the disk together with it.
  const signed = (written as { action: string; author: string }[])
    .filter(({ action }) => action === 'workshop.vote')
    .map(({ author }) => author);
  expect(signed.sort()).toEqual(people.flatMap((name) => rungs.map(() => name)).sort());
});
