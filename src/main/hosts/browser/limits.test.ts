import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContractClient } from '#contract/contract.ts';
import {
  planOnDisk,
  refusal,
  type TestWindow,
  testFolder,
  windowOn,
} from '../../../../tests/support/plans.ts';
import { secretHeader } from './access.ts';
import { type ConnectionLimits, listenOn } from './listening.ts';
import { type BrowserServer, type ServerLimits, startBrowserServer } from './server.ts';

let server: BrowserServer;
let window: TestWindow;

beforeEach(async () => {
  window = await windowOn(planOnDisk('sales'));
});

afterEach(async () => {
  await server.close();
  await window.close();
});

/** Starts the host with limits of a test; answers what a page of it shows. */
async function start(limits: Partial<ServerLimits & ConnectionLimits>): Promise<Record<string, string>> {
  const folder = testFolder();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Tangga</title>');
  server = startBrowserServer(() => window.desk, folder, await listenOn(0, limits), limits);
  const token = server.address().split('#token=')[1];
  const { secret } = (await (
    await fetch(`${server.origin}/session`, {
      method: 'POST',
      headers: { origin: server.origin },
      body: JSON.stringify({ token }),
    })
  ).json()) as { secret: string };
  return {
    origin: server.origin,
    [secretHeader]: secret,
    'x-tangga-window': randomUUID(),
    'content-type': 'application/json',
  };
}

/** A connection on which bytes are sent as somebody likes. */
async function dial(): Promise<Socket> {
  const { hostname, port } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

const head = (path: string, headers: Record<string, string>) =>
  [`POST ${path} HTTP/1.1`, `Host: ${new URL(server.origin).host}`]
    .concat(Object.entries(headers).map(([name, value]) => `${name}: ${value}`))
    .join('\r\n');

const impatient = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };

test.each([
  ['its headers', () => 'GET / HTTP/1.1\r\nHost: '],
  [
    'its body',
    (shown: Record<string, string>) =>
      `${head('/rpc/desktop/about', { ...shown, 'content-length': '9000' })}\r\n\r\n{`,
  ],
  [
    'its token',
    (shown: Record<string, string>) => `${head('/session', { ...shown, 'content-length': '900' })}\r\n\r\n{`,
  ],
])('a caller that takes for ever over %s is cut off', async (_, said) => {
  const shown = await start(impatient);
  const socket = await dial();
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.resume().write(said(shown));
  // Byte by byte it is no better.
  const trickle = setInterval(() => socket.write(' '), 20);
  await ended;
  clearInterval(trickle);
  expect((await fetch(server.origin)).status).toBe(200);
});

test('a caller that asks for hundreds of answers at once is cut off, one that waits for each is not', async () => {
  await start({});
  const one = `GET / HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\n\r\n`;
  const socket = await dial();
  const ended = new Promise((resolve) => socket.once('close', resolve));
  let told = '';
  socket.on('data', (more) => {
    told += more;
  });
  socket.write(one.repeat(500));
  await ended;
  expect(told.split('HTTP/1.1 200').length - 1).toBeLessThanOrEqual(1);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let asked = 0; asked < 20; asked++) {
    const patient = request(server.origin, { agent });
    patient.end();
    const [answer] = (await once(patient, 'response')) as [IncomingMessage];
    await once(answer.resume(), 'end');
    expect([answer.statusCode, patient.reusedSocket]).toEqual([200, asked > 0]);
  }
  agent.destroy();
});

const clientOf = (headers: Record<string, string>): ContractClient =>
  createORPCClient(new RPCLink({ url: `${server.origin}/rpc`, headers }));

test('more than is taken at once is refused in a sentence, whether it says how much it is or not', async () => {
  const { 'content-type': _, ...shown } = await start({ body: 20_000 });
  const client = clientOf(shown);
  const file = (bytes: number) => new File(['x'.repeat(bytes)], 'goals.csv');
  const read = async (bytes: number) => {
    const cycleId = [...window.plan().tables.cycle.rows.keys()][0] as string;
    const events = await client.import.read({ files: [file(bytes)], cycleId, isFurther: false });
    for await (const event of events) if (event.kind === 'done') return;
  };
  await client.planFile.open({ path: window.window.planFile.path });
  expect(await refusal(read(30_000))).toBe('import/too-large');
  const untold = await fetch(`${server.origin}/rpc/plan/update`, {
    method: 'POST',
    headers: { ...shown, 'content-type': 'application/json' },
    body: new Blob(['"', 'x'.repeat(30_000), '"']).stream(),
    duplex: 'half',
  } as RequestInit);
  expect(untold.status).toBe(413);
  expect(await untold.text()).toContain('import/too-large');
  expect((await client.desktop.about()).host).toBe('browser');
});

test('a token is no longer than it may be', async () => {
  const shown = await start({});
  const answer = await fetch(`${server.origin}/session`, {
    method: 'POST',
    headers: shown,
    body: JSON.stringify({ token: 'x'.repeat(5_000) }),
  });
  expect(answer.status).toBe(413);
});

/** Opens the stream of a plan as a page does, and reads nothing of it yet. */
async function openStream(shown: Record<string, string>, agent: Agent): Promise<IncomingMessage> {
  const asked = request(`${server.origin}/rpc/plan/watch`, { method: 'POST', headers: shown, agent });
  asked.on('error', () => undefined);
  asked.end(JSON.stringify({ json: { after: window.plan().sequence } }));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  return answer;
}

test('of hundreds of streams no more are open than may be, and one that is closed makes room', async () => {
  const shown = await start({ streams: 40 });
  await clientOf(shown).planFile.open({ path: window.window.planFile.path });
  const agent = new Agent({ keepAlive: false });
  const open: IncomingMessage[] = [];
  let refused = 0;
  for (let round = 0; round < 2; round++)
    for (const answer of await Promise.all(Array.from({ length: 100 }, () => openStream(shown, agent)))) {
      if (answer.statusCode === 200) open.push(answer);
      else refused += 1;
      if (answer.statusCode !== 200) answer.resume();
    }
  expect([open.length, refused]).toEqual([40, 160]);
  expect(await refusal(clientOf(shown).desktop.watch())).toBe('host/too-many-streams');
  open[0]?.destroy();
  await expect.poll(async () => (await openStream(shown, agent)).statusCode).toBe(200);
  for (const answer of open) answer.destroy();
  agent.destroy();
}, 60_000);

test('for a page that has stopped reading not everything is kept, and its stream ends when it reads on', async () => {
  const shown = await start({});
  const client = clientOf(shown);
  await client.planFile.open({ path: window.window.planFile.path });
  const agent = new Agent({ keepAlive: false });
  const answer = await openStream(shown, agent);
  const events = 3_000;
  const detail = 'x'.repeat(20_000);
  for (let event = 0; event < events; event++)
    window.window.planFile.announce({ code: 'unexpected', parameters: { detail } });
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  await once(answer, 'close');
  // What stood in line was let go of: what comes is what was on its way.
  expect(bytes).toBeLessThan((events * detail.length) / 2);
  expect((await client.planFile.current())?.name).toBe('Test plan');
  agent.destroy();
}, 30_000);

test('windows of pages that are long gone are let go of', async () => {
  const shown = await start({ windows: 5 });
  for (let page = 0; page < 60; page++)
    await clientOf({ ...shown, 'x-tangga-window': randomUUID() }).desktop.about();
  // One more is that of this test, and one has just called.
  expect(window.desk.windows.size).toBeLessThanOrEqual(7);
});
