import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { fileNameOf } from '#domain/plan/file-name.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import type { Desk } from '../../desk/desk.ts';
import { isPdf, takePlanOut } from '../../desk/plan-from-pdf.ts';
import { noteFailure } from '../../diagnostics/log.ts';
import { ensureFolder } from '../../ensure-folder.ts';
import { mostBytes } from '../../exchange/reading/read-file.ts';
import { copyWhole } from '../../plan-file/backup.ts';
import { makeFolder } from '../../plan-file/in-folder.ts';
import { NewFile } from '../../plan-file/new-file.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { mayHoldPlan } from '../../plan-file/recovery/page-header.ts';
import { toProblem } from '../../plan-file/sqlite-problem.ts';
import { appRouter } from '../../services/router.ts';
import { answerHeaders } from '../answer-headers.ts';
import { isOfAbort } from '../callers.ts';
import { getAlone } from '../get-alone.ts';
import { serveRenderer } from '../renderer-files.ts';
import { secretHeader } from './access.ts';
import type { Listening } from './listening.ts';
import { OpenPages } from './open-pages.ts';
import { answerWithFile, type FileToSend, fileToSend } from './send-file.ts';

const windowId = z.uuid();
const tokenBody = z.object({ token: z.string().max(200) });
const uploadName = z.string().min(1).max(300);

/** Largest plan file that may be brought in, in bytes. */
const uploadLimit = 1024 ** 3;

/** What a finished document is, by its ending; all else is brought as it is. */
const contentTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.ics': 'text/calendar; charset=utf-8',
  '.json': 'application/json',
  '.zip': 'application/zip',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface BrowserServer {
  readonly origin: string;
  /** The address with a fresh one-time token, for one more window. */
  address(): string;
  /** Makes a finished document fetchable and answers its path. */
  offer(path: string, name: string): string;
  close(): Promise<void>;
}

/** Why a folder does not take what is brought; any other reason mostly lies in what it is. */
const ofFolder: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'plan-file/disk-full',
  'plan-file/read-only',
  'plan-file/out-of-reach',
  'plan-file/not-found',
]);

/** What went wrong with a plan, or with the folder that it was to be copied to. */
function whereItFailed(error: unknown, plan: string, folder: string): unknown {
  const problem = toProblem(error, folder);
  return problem instanceof Problem && ofFolder.has(problem.code) ? problem : toProblem(error, plan);
}

/**
 * A whole copy of a plan that was looked through. Its file is gone from its folder before the first byte is sent, so that
 * nothing is left where the program ends in the middle; Windows keeps it until it was sent.
 * @throws Problem as `PlanFile.lookThrough`, and where there is no room for it
 */
async function copyToSend(file: PlanFile): Promise<FileToSend & { clear: () => Promise<void> }> {
  await file.lookThrough();
  const folder = await makeFolder().catch((error: unknown) => {
    throw toProblem(error, tmpdir());
  });
  const clear = () =>
    rm(folder, { recursive: true, force: true }).catch((error: unknown) => noteFailure('copySent', error));
  try {
    const path = join(folder, 'copy');
    await copyWhole(file.db, path);
    const copy = await fileToSend(path);
    if (!copy) throw new Error('The copy is gone.');
    if (process.platform !== 'win32') await clear();
    return { ...copy, clear };
  } catch (error) {
    await clear();
    throw whereItFailed(error, file.path, folder);
  }
}

/** What an answer tells the browser where it does not say otherwise itself: kept nowhere. */
const headersOfAll = { ...answerHeaders, 'cache-control': 'no-store' };

/** What callers of the host may take of it, beyond their connections. */
export interface ServerLimits {
  /** How many streams of events are open at once. */
  readonly streams: number;
  /** How many windows are known that have no stream open: closed pages, most of them. */
  readonly windows: number;
  /** In bytes: what is sent with a call, files that are brought in among it. */
  readonly body: number;
}

const usualLimits: ServerLimits = {
  streams: 300,
  windows: 200,
  body: 2 * mostBytes,
};

/** How a browser is told what a file is called, and whether it shows it. */
const named = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename*=UTF-8''${encodeURIComponent(name)}`;

/** How many bytes a token and what is around it may have. */
const sessionLimit = 4_096;

/** What a page is told that is refused before its call is heard, as the contract says a problem. */
function refusing(context: Context, status: 413 | 503, { code, parameters }: Problem): Response {
  const error = new ORPCError('PROBLEM', { status, defined: true, data: { code, parameters } });
  return context.json({ json: error.toJSON(), meta: [] }, status);
}

const tooLarge = (most: number) =>
  new Problem('import/too-large', { file: `> ${Math.floor(most / 1_000_000)} MB` });

/**
 * Serves the renderer and the contract to whoever calls. The page shows a one-time token from its address and
 * gets the secret of this run for it (`Access`); Host and Origin are checked on each request.
 */
export function startBrowserServer(
  getDesk: () => Desk,
  rendererRoot: string,
  listening: Listening,
  given: Partial<ServerLimits> = {},
): BrowserServer {
  const limits = { ...usualLimits, ...given };
  const pages = new OpenPages(limits);
  const { origin, access } = listening;
  const documents = new Map<string, { path: string; name: string }>();
  // On one computer a stream ends where its page does: nobody is asked every few seconds whether it is still there.
  const rpc = new RPCHandler(appRouter, { eventIteratorKeepAliveEnabled: false });
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (context, next) => {
    const isOurHost = context.req.header('host') === origin.slice('http://'.length);
    const from = context.req.header('origin');
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!isOurHost || (from === undefined ? !isRead : from !== origin)) return context.text('', 403);
    await next();
    // What was sent as a file has them.
    if (context.res === RESPONSE_ALREADY_SENT) return undefined;
    for (const [name, value] of Object.entries(headersOfAll))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    return undefined;
  });
  app.onError((error, context) => {
    // A page that is closed while it sends something wants no answer.
    if (!isOfAbort(context.env.incoming, error)) noteFailure('request', error);
    return context.text('', 500);
  });

  app.post(
    '/session',
    bodyLimit({ maxSize: sessionLimit, onError: (context) => context.text('', 413) }),
    async (context) => {
      const body = tokenBody.safeParse(await context.req.json().catch(() => null));
      const secret = body.success ? access.secretFor(body.data.token) : null;
      return secret === null ? context.text('', 403) : context.json({ secret });
    },
  );

  const forOurPages = createMiddleware(async (context, next) => {
    if (!access.isShown(context.req.header(secretHeader))) return context.text('', 401);
    return next();
  });

  const ofFittingSize = bodyLimit({
    maxSize: limits.body,
    onError: (context) => refusing(context, 413, tooLarge(limits.body)),
  });

  /** The window that calls; null where it does not say which one it is. */
  const callerOf = (context: Context) => {
    const id = windowId.safeParse(context.req.header('x-tangga-window'));
    if (!id.success) return null;
    const desk = getDesk();
    const window = desk.window(id.data);
    for (const gone of pages.called(id.data)) desk.dropWindow(gone);
    return { id: id.data, window };
  };

  // What a page begins with, as it is: in an answer of the contract it would be a text within a text.
  app.post('/snapshot', forOurPages, ofFittingSize, async (context) => {
    const caller = callerOf(context);
    if (!caller) return context.text('', 400);
    try {
      const file = await caller.window.settled();
      if (file) return context.body(file.packedSnapshot(), 200, { 'content-type': 'application/json' });
    } catch (error) {
      if (!(toProblem(error, '') instanceof Problem)) throw error;
    }
    // Where there is nothing yet, the page asks by the contract, and is told why.
    return context.body(null, 204);
  });

  app.all('/rpc/*', forOurPages, ofFittingSize, async (context) => {
    const caller = callerOf(context);
    if (!caller) return context.text('', 400);
    const { id, window } = caller;
    const { response } = await rpc.handle(context.req.raw, { prefix: '/rpc', context: { window } });
    if (!response) return context.text('', 404);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (!isStream || pages.opened(id, context.env.outgoing)) return response;
    await response.body?.cancel();
    return refusing(context, 503, new Problem('host/too-many-streams', { count: limits.streams }));
  });

  // Opened in a tab of the browser, which shows no secret: whoever knows the address was given it.
  app.get('/documents/:id', async (context) => {
    const document = documents.get(context.req.param('id'));
    const file = document && (await fileToSend(document.path));
    if (!file) return context.text('', 404);
    const shown = contentTypes[extname(document.name)];
    return answerWithFile(context, file, {
      ...headersOfAll,
      'content-type': shown ?? 'application/octet-stream',
      'content-disposition': named(shown ? 'inline' : 'attachment', document.name),
    });
  });

  // A plan that is brought along: kept in the plans folder under a free name, opened by the page then.
  app.put('/plans/:name', forOurPages, async (context) => {
    const name = uploadName.safeParse(context.req.param('name'));
    const size = Number(context.req.header('content-length') ?? Number.NaN);
    if (!name.success || !(size >= 0 && size <= uploadLimit)) return context.text('', 413);
    const folder = getDesk().host.plansFolder;
    const title = fileNameOf(name.data.replace(/\.tangga$/iu, ''));
    let made: NewFile | null = null;
    try {
      ensureFolder(folder);
      made = new NewFile(folder);
      const body = context.req.raw.body ?? new Blob().stream();
      await pipeline(body, createWriteStream(made.path, { flags: 'wx' }));
      if (!isPdf(made.path)) {
        // What is certainly none would lie among the plans for ever; it is still where it was brought from.
        if (!mayHoldPlan(made.path)) throw new Problem('plan-file/not-a-plan', { path: name.data });
        return context.json({ path: made.giveFree(title, 'tangga') });
      }
      const { reader } = getDesk().host;
      return context.json({
        path: await takePlanOut(made.path, reader, async () => ({ folder }), name.data),
      });
    } catch (error) {
      const problem = toProblem(error, join(folder, `${title}.tangga`));
      if (!(problem instanceof Problem)) throw error;
      const status = ofFolder.has(problem.code) ? 507 : 422;
      return context.json({ code: problem.code, parameters: problem.parameters }, status);
    } finally {
      made?.discard();
    }
  });

  // A download, which shows no secret either: a window's id is known to its page alone.
  app.get('/plans/current/:window', getAlone, async (context) => {
    const window = getDesk().windows.get(context.req.param('window'));
    const file = await window?.current();
    if (!file) return context.text('', 404);
    const copy = await copyToSend(file).catch((error: unknown) => {
      const problem = toProblem(error, file.path);
      if (!(problem instanceof Problem)) throw error;
      // Its windows say why there is none; that of the page stays. One that is damaged they show as such.
      const { code, parameters } = problem;
      if (!file.isFoundDamaged) file.announce({ code, parameters: { ...parameters } });
      return null;
    });
    if (!copy) return context.body(null, 204);
    const answer = await answerWithFile(context, copy, {
      ...headersOfAll,
      'content-type': 'application/octet-stream',
      'content-disposition': named('attachment', `${fileNameOf(file.name)}.tangga`),
    });
    await copy.clear();
    return answer;
  });

  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url);
    return serveRenderer(rendererRoot, pathname, 'browser');
  });

  listening.answerBy(getRequestListener(app.fetch));
  return {
    origin,
    address: listening.address,
    offer(path, name) {
      const id = randomBytes(16).toString('base64url');
      documents.set(id, { path, name });
      return `/documents/${id}`;
    },
    close: listening.close,
  };
}
