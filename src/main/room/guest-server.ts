import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { basename } from 'node:path';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { z } from 'zod';
import {
  delivery,
  type Joining,
  joining,
  type Refused,
  type Seating,
  seating,
} from '#contract/room/guest.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import { type Language, languages } from '#texts/languages.ts';
import { noteFailure } from '../diagnostics/log.ts';
import { isOfAbort, oneAtATime } from '../hosts/callers.ts';
import { getAlone } from '../hosts/get-alone.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import type { Delivery } from './deliveries.ts';
import { PaceOf } from './pace.ts';
import { GuestPage, guestHeaders } from './page-files.ts';
import type { KeptCertificate, KeptSeat } from './room-file.ts';

const cookieName = 'tangga-room';

/** Most bytes of a request's body: a signature of the longest strokes. */
const bodyLimitBytes = 256 * 1024;

/** Most connections in all and from one address, so that one device cannot take all; 200 phones have a few each. */
const mostConnections = { inAll: 1_500, ofAddress: 700 } as const;

/** What one address and one seat may ask for; many phones can stand behind one address. */
const paces = {
  address: { burst: 3_000, perSecond: 300 },
  joining: { burst: 500, perSecond: 20 },
  seat: { burst: 60, perSecond: 10 },
} as const;

/** What a room does for its guests; every one of these may refuse by a `Problem`. */
export interface GuestDoor {
  /** Which hosts and origins were announced, as they stand in a request, such as `192.168.1.7:4870`. */
  readonly isAnnounced: (host: string) => boolean;
  /** Told of who asks by an address that was announced. */
  readonly heardFrom: (address: string) => void;
  /** Told of each seat that asks for anything. */
  readonly heardOf: (seatId: string) => void;
  readonly language: () => Language;
  readonly seatOf: (cookie: string) => KeptSeat | undefined;
  readonly join: (joining: Joining, address: string) => { cookie: string; seatId: string };
  readonly sit: (seatId: string, seating: Seating) => void;
  readonly leave: (seatId: string) => void;
  readonly act: (seat: KeptSeat, delivery: Delivery) => Promise<void>;
  /** Waits until what seats have become is kept: a phone that was told so finds it after a crash as well. */
  readonly settled: () => Promise<void>;
  /** The state of a seat, as JSON. */
  readonly state: (seatId: string) => string;
  readonly stream: (seatId: string, response: ServerResponse) => void;
}

/** What a refusal is answered with, where that is not simply that it cannot be. */
const statusOf: { readonly [Code in ProblemCode]?: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 503 } = {
  'room/not-seated': 401,
  'room/wrong-secret': 403,
  'room/wrong-code': 403,
  'room/code-closed': 429,
  'room/locked': 403,
  'room/not-second': 403,
  'room/too-fast': 429,
  'room/too-large': 413,
  'room/full': 503,
  'room/closed': 503,
  'room/no-page': 503,
  'plan/invalid-input': 400,
  'plan-file/locked': 503,
};

/** What may be tried again as it is. */
const temporary: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'room/too-fast',
  'plan-file/locked',
  'plan-file/out-of-reach',
  'plan-file/moved',
  'plan-file/disk-full',
]);

type Bindings = { Bindings: HttpBindings };
type Request = Context<Bindings>;

/** The language of a phone: that of its request, else that of the plan. */
function languageOf(context: Request, usual: Language): Language {
  const asked = context.req.query('language') ?? context.req.header('accept-language') ?? '';
  const wanted = asked.split(',').map((part) => part.trim().toLowerCase());
  const found = wanted.flatMap((word) => languages.find((language) => word.startsWith(language)) ?? []);
  return found[0] ?? usual;
}

const addressOf = (context: Request): string => context.env.incoming.socket.remoteAddress ?? '';

/**
 * The room's own server, of which nothing but the room can be reached: its page, joining, states and what seats do. It
 * keeps no log.
 */
export function guestApp(door: GuestDoor, page: string): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const files = new GuestPage(page);
  const ofAddress = new PaceOf(paces.address);
  const ofJoining = new PaceOf(paces.joining);
  const ofSeat = new PaceOf(paces.seat);

  const refuse = (context: Request, error: unknown): Response => {
    const known = toProblem(error, '');
    const problem = known instanceof Problem ? known : new Problem('unexpected', { detail: '' });
    // What was said in a room is told in no log: only what kind of error it was.
    if (problem !== known && !isOfAbort(context.env.incoming, error)) noteFailure('room', error);
    const { code } = problem;
    // Where the plan lies on the facilitator's computer is no guest's matter.
    const { path } = problem.parameters;
    const parameters = { ...problem.parameters, ...(path && { path: basename(String(path)) }) };
    const { sentence, advice } = explainProblem(code, parameters, languageOf(context, door.language()));
    const refused: Refused = { code, text: `${sentence} ${advice}`, isTemporary: temporary.has(code) };
    return context.json(refused, statusOf[code] ?? (code === 'unexpected' ? 500 : 409));
  };

  const refusal = (context: Request, code: ProblemCode) => refuse(context, new Problem(code));

  app.onError((error, context) => refuse(context, error));

  app.use(async (context, next) => {
    await next();
    // A stream has sent its own.
    if (context.res === RESPONSE_ALREADY_SENT) return;
    for (const [name, value] of Object.entries(guestHeaders)) context.res.headers.set(name, value);
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });

  app.use(async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!door.isAnnounced(host)) return context.text('', 403);
    door.heardFrom(addressOf(context));
    if (!ofAddress.allows(addressOf(context))) return refusal(context, 'room/too-fast');
    const from = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
    const { protocol } = new URL(context.req.url);
    const isSameOrigin = from === undefined ? isRead : from === `${protocol}//${host}`;
    // A link may lead here from anywhere; nothing else of another site may.
    const isPage = context.req.header('sec-fetch-mode') === 'navigate' && isRead;
    const isSameSite = site === undefined || site === 'same-origin' || site === 'none' || isPage;
    if (!isSameOrigin || !isSameSite) return context.text('', 403);
    return next();
  });

  app.use(
    bodyLimit({
      maxSize: bodyLimitBytes,
      onError: (context) => refusal(context as Request, 'room/too-large'),
    }),
  );

  const bodyOf = async <Schema extends z.ZodType>(context: Request, schema: Schema) => {
    // What a form of another page could send is no word of ours, whatever stands in it.
    if (context.req.header('content-type')?.split(';')[0]?.trim() !== 'application/json')
      throw new Problem('plan/invalid-input', { field: 'content-type' });
    const body = schema.safeParse(await context.req.json().catch(() => null));
    if (body.success) return body.data;
    throw new Problem('plan/invalid-input', {
      field: body.error.issues[0]?.path.map(String).join('.') ?? '',
    });
  };

  /** The seat whose device asks. */
  const seatOf = (context: Request): KeptSeat => {
    const cookie = getCookie(context, cookieName);
    const seat = cookie === undefined ? undefined : door.seatOf(cookie);
    if (!seat) throw new Problem('room/not-seated');
    door.heardOf(seat.id);
    if (!ofSeat.allows(seat.id)) throw new Problem('room/too-fast');
    return seat;
  };

  const stateOf = (context: Request, seatId: string) =>
    context.body(door.state(seatId), 200, { 'content-type': 'application/json' });

  app.post('/join', async (context) => {
    const address = addressOf(context);
    if (!ofJoining.allows(address)) return refusal(context, 'room/too-fast');
    const { cookie, seatId } = door.join(await bodyOf(context, joining), address);
    await door.settled();
    const secure = new URL(context.req.url).protocol === 'https:';
    setCookie(context, cookieName, cookie, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
    return stateOf(context, seatId);
  });

  app.get('/state', (context) => stateOf(context, seatOf(context).id));

  app.get('/events', getAlone, (context) => {
    const { id } = seatOf(context);
    const { outgoing } = context.env;
    outgoing.writeHead(200, {
      ...guestHeaders,
      'content-type': 'text/event-stream',
      connection: 'close',
      'cache-control': 'no-store',
    });
    door.stream(id, outgoing);
    return RESPONSE_ALREADY_SENT;
  });

  app.post('/seat', async (context) => {
    const { id } = seatOf(context);
    door.sit(id, await bodyOf(context, seating));
    await door.settled();
    return stateOf(context, id);
  });

  app.post('/act', async (context) => {
    const seat = seatOf(context);
    await door.act(seat, await bodyOf(context, delivery));
    return context.json({ isDone: true });
  });

  app.post('/here', (context) => {
    seatOf(context);
    return context.body(null, 204);
  });

  app.post('/leave', (context) => {
    door.leave(seatOf(context).id);
    return context.body(null, 204);
  });

  app.get('*', async (context) => {
    const { pathname } = new URL(context.req.url);
    const encodings = context.req.header('accept-encoding') ?? '';
    return (await files.serve(pathname, encodings)) ?? refusal(context, 'room/no-page');
  });

  app.all('*', (context) => context.text('', 404));
  return app;
}

/** A server that slow, huge and many requests cannot stop. */
export function guestServer(app: Hono<Bindings>, certificate: KeptCertificate | null): Server {
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 6_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 1_000,
  };
  const answer = oneAtATime(getRequestListener(app.fetch));
  const server = certificate
    ? createSecureServer(
        { ...limits, key: certificate.key, cert: certificate.certificate, handshakeTimeout: 10_000 },
        answer,
      )
    : createServer(limits, answer);
  server.maxConnections = mostConnections.inAll;
  server.maxHeadersCount = 60;
  const perAddress = new Map<string, number>();
  server.on('connection', (socket) => {
    const from = socket.remoteAddress ?? '';
    const count = (perAddress.get(from) ?? 0) + 1;
    perAddress.set(from, count);
    socket.setKeepAlive(true, 10_000);
    socket.once('close', () => {
      const left = (perAddress.get(from) ?? 1) - 1;
      if (left > 0) perAddress.set(from, left);
      else perAddress.delete(from);
    });
    if (count > mostConnections.ofAddress) socket.destroy();
  });
  // What is no HTTP gets no answer and no line in a log.
  server.on('clientError', (_error, socket) => socket.destroy());
  return server;
}
