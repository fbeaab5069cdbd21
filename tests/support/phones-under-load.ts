import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';

/*
 * Many phones, as a process of its own: each joins, sits down, follows the room and votes on every rung of the ladder that
 * is on, at a moment of its own within the time that is given. Some deliver a vote twice, as after an answer that was lost.
 * What it is to do stands in its first word as JSON; what came of it is its only line. Node runs it as it stands here.
 */

/** What a process of phones is to do. */
export interface Load {
  readonly server: string;
  readonly port: number;
  readonly secret: string;
  /** Who sits on each phone, and the address that it has. */
  readonly phones: readonly { readonly personId: string; readonly address: string }[];
  /** Within how many milliseconds all have come, and within how many more all have voted. */
  readonly joining: number;
  readonly voting: number;
}

/** What came of it: how long each answer took, in milliseconds, by what was asked. */
export interface LoadTold {
  readonly joins: readonly number[];
  readonly acts: readonly number[];
  /** How many states the streams brought. */
  readonly states: number;
  readonly refused: readonly string[];
}

interface Rung {
  readonly id: string;
}

interface State {
  readonly step: {
    readonly id: string;
    readonly round?: { readonly id: string; readonly objective: { readonly rungs: readonly Rung[] } } | null;
  } | null;
}

const load = JSON.parse(process.argv[2] ?? '') as Load;
const host = `${load.server}:${load.port}`;
const joins: number[] = [];
const acts: number[] = [];
const refused: string[] = [];
let states = 0;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Phone {
  readonly agent: Agent;
  readonly address: string;
  cookie: string;
}

const asked = ({ address, cookie }: Phone, path: string) => ({
  host: load.server,
  port: load.port,
  path,
  localAddress: address,
  headers: { host, cookie },
});

function post(phone: Phone, path: string, body: unknown): Promise<{ status: number; text: string }> {
  const text = JSON.stringify(body);
  const { headers, ...where } = asked(phone, path);
  return new Promise((resolve, reject) => {
    const sent = request({
      ...where,
      agent: phone.agent,
      method: 'POST',
      headers: {
        ...headers,
        origin: `http://${host}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      },
    });
    sent.once('error', reject);
    sent.once('response', (response: IncomingMessage) => {
      const [given] = response.headers['set-cookie'] ?? [];
      if (given) phone.cookie = given.split(';')[0] ?? '';
      let told = '';
      response.setEncoding('utf8');
      response.on('data', (data) => {
        told += data;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: told }));
    });
    sent.end(text);
  });
}

async function timed(phone: Phone, path: string, body: unknown, times: number[]): Promise<string> {
  const begun = performance.now();
  const { status, text } = await post(phone, path, body);
  times.push(performance.now() - begun);
  if (status !== 200) refused.push(`${path} ${status} ${text}`);
  return text;
}

/** Follows the room; answers how to stop. What comes is counted and not looked at: phones have processors of their own. */
function follow(phone: Phone): () => void {
  const stream = request({ ...asked(phone, '/events'), agent: false });
  stream.once('response', (response: IncomingMessage) => {
    response.on('data', (data: Buffer) => {
      if (data.includes('data: {')) states += 1;
    });
    response.on('error', () => undefined);
  });
  stream.on('error', () => undefined);
  stream.end();
  return () => stream.destroy();
}

/** One phone from when it comes to its last vote; answers how to leave. */
async function takePart({ personId, address }: Load['phones'][number], index: number): Promise<() => void> {
  const share = index / load.phones.length;
  const phone: Phone = { agent: new Agent({ keepAlive: true }), address, cookie: '' };
  await wait(share * load.joining);
  await timed(phone, '/join', { secret: load.secret, device: randomBytes(24).toString('base64url') }, joins);
  const { step } = JSON.parse(await timed(phone, '/seat', { personId }, joins)) as State;
  const leave = follow(phone);
  await wait(load.joining + (share * load.voting) / 2 - (performance.now() - begun));
  const rungs = step?.round?.objective.rungs ?? [];
  for (const { id: keyResultId } of rungs) {
    const vote = { roundId: step?.round?.id, keyResultId, estimate: 1 + (index % 5), reason: '' };
    const delivery = { id: randomUUID(), stepId: step?.id, action: 'difficulty.vote', input: vote };
    await timed(phone, '/act', delivery, acts);
    if (index % 4 === 0) await timed(phone, '/act', delivery, acts);
    await wait(load.voting / 2 / rungs.length);
  }
  phone.agent.destroy();
  return leave;
}

const begun = performance.now();
const all = await Promise.all(load.phones.map(takePart));
for (const leave of all) leave();
console.log(JSON.stringify({ joins, acts, states, refused } satisfies LoadTold));
