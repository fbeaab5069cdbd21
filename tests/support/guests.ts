import { randomBytes, randomUUID } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { z } from 'zod';
import type { GuestState } from '#contract/room/guest.ts';
import type { RoomStatus } from '#contract/room/room.ts';
import { testDay } from './find-rows.ts';
import type { TestWindow } from './plans.ts';

let opened = 0;

/**
 * A port that no system gives out by itself, and no other process of the tests asks for: for rooms that are to be found
 * there again, or not to be found there any more.
 */
export const quietPort = (): number => {
  opened += 1;
  return 20_000 + (process.pid % 1000) * 10 + (opened % 10);
};

/** What a request of a phone is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that it comes from. */
  readonly from?: string;
}

/** Asks a room's server as any program could: headers are sent as they are given, the host as well. */
export function ask(port: number, { method, path, body, headers = {}, from }: Asked): Promise<Answer> {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const host = `127.0.0.1:${port}`;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        agent: false,
        localAddress: from,
        method: method ?? (text === undefined ? 'GET' : 'POST'),
        headers: {
          host,
          ...(text === undefined ? {} : { 'content-type': 'application/json', origin: `http://${host}` }),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

const refused = z.object({ code: z.string() });

/** A phone: its own key, and the cookie of its seat. */
export class Guest {
  readonly device = randomBytes(24).toString('base64url');
  cookie = '';

  constructor(readonly port: number) {}

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  async ask(asked: Asked): Promise<Answer> {
    const answer = await ask(this.port, { ...asked, headers: { cookie: this.cookie, ...asked.headers } });
    const [given] = answer.headers['set-cookie'] ?? [];
    if (given) this.cookie = given.split(';')[0] ?? '';
    return answer;
  }

  /** What an answer says; a refusal by its code. */
  async told(asked: Asked): Promise<string> {
    const { text } = await this.ask(asked);
    const answer = refused.safeParse(text === '' ? null : JSON.parse(text));
    return answer.success ? answer.data.code : 'done';
  }

  join(secret: string): Promise<string> {
    return this.told({ path: '/join', body: { secret, device: this.device } });
  }

  type(code: string, from?: string): Promise<string> {
    return this.told({ path: '/join', body: { code, device: this.device }, from });
  }

  sit(personId: string): Promise<string> {
    return this.told({ path: '/seat', body: { personId } });
  }

  act(stepId: string, action: string, input: unknown, id: string = randomUUID()): Promise<string> {
    return this.told({ path: '/act', body: { id, stepId, action, input } });
  }

  async state(): Promise<GuestState> {
    return JSON.parse((await this.ask({ path: '/state' })).text) as GuestState;
  }
}

/** Listens to a room as a phone does. */
export async function listen(
  guest: Guest,
): Promise<{ socket: Socket; ended: Promise<void>; text: () => string }> {
  const socket = connect(guest.port, '127.0.0.1');
  let text = '';
  const told = new Promise<void>((resolve) => {
    socket.on('data', (data) => {
      text += data;
      if (text.includes('data: {')) resolve();
    });
  });
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
  });
  socket.on('error', () => undefined);
  socket.write(`GET /events HTTP/1.1\r\nHost: ${guest.host}\r\nCookie: ${guest.cookie}\r\n\r\n`);
  await told;
  return { socket, ended, text: () => text };
}

/** The secret that the code of a room holds. */
export const secretOf = ({ addresses }: RoomStatus): string => addresses[0]?.joinUrl.split('#')[1] ?? '';

/** Prepares a workshop of some steps with the first people of the plan, in its first cycle or that of a name, and answers its id. */
export async function workshopIn(
  window: TestWindow,
  kinds: readonly string[],
  participants = 4,
  cycleName?: string,
): Promise<string> {
  const cycles = [...window.plan().tables.cycle.rows.values()];
  const cycle = cycles.find(({ name }) => name === cycleName) ?? cycles[0];
  const created = await window.client.workshop.create({
    kind: 'planning',
    cycleId: cycle?.id ?? '',
    name: 'Planning with phones',
    purpose: '',
    place: '',
    heldOn: testDay,
    facilitatorId: null,
    participantIds: window
      .plan()
      .tables.person.sorted()
      .slice(0, participants)
      .map(({ id }) => id),
    agenda: kinds.map((kind) => ({ kind, title: '', minutes: 20 })) as never,
  });
  return created.id;
}
