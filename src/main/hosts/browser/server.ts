import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createAdaptorServer } from '@hono/node-server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { Problem } from '#domain/problem.ts';
import type { Desk } from '../../desk/desk.ts';
import { isPdf, takePlanOut } from '../../desk/plan-from-pdf.ts';
import { copyWhole } from '../../plan-file/backup.ts';
import { NewFile } from '../../plan-file/new-file.ts';
import { toProblem } from '../../plan-file/sqlite-problem.ts';
import { fileNameOf } from '../../services/plan-file/file-name.ts';
import { appRouter } from '../../services/router.ts';
import { serveRenderer } from '../renderer-files.ts';

const cookieName = 'tangga';
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

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Serves the renderer and the contract on the loopback interface. The page shows a one-time token from
 * its address and gets a cookie for it; Host and Origin are checked on each request.
 */
export async function startBrowserServer(
  getDesk: () => Desk,
  rendererRoot: string,
  port: number,
): Promise<BrowserServer> {
  const tokens = new Set<string>();
  const session = randomBytes(32).toString('base64url');
  const documents = new Map<string, { path: string; name: string }>();
  const rpc = new RPCHandler(appRouter);
  const app = new Hono();
  let origin = '';

  app.use(async (context, next) => {
    const isOurHost = context.req.header('host') === origin.slice('http://'.length);
    const from = context.req.header('origin');
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!isOurHost || (from === undefined ? !isRead : from !== origin)) return context.text('', 403);
    return next();
  });

  app.post('/session', async (context) => {
    const body = tokenBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success || !tokens.delete(body.data.token)) return context.text('', 403);
    setCookie(context, cookieName, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.body(null, 204);
  });

  const guard = (cookie: string | undefined): boolean => cookie !== undefined && same(cookie, session);

  app.all('/rpc/*', async (context) => {
    if (!guard(getCookie(context, cookieName))) return context.text('', 401);
    const id = windowId.safeParse(context.req.header('x-tangga-window'));
    if (!id.success) return context.text('', 400);
    const window = getDesk().window(id.data);
    const { response } = await rpc.handle(context.req.raw, { prefix: '/rpc', context: { window } });
    return response ?? context.text('', 404);
  });

  app.get('/documents/:id', (context) => {
    if (!guard(getCookie(context, cookieName))) return context.text('', 401);
    const document = documents.get(context.req.param('id'));
    if (!document) return context.text('', 404);
    return new Response(Readable.toWeb(createReadStream(document.path)) as ReadableStream, {
      headers: {
        'content-type': contentTypes[extname(document.name)] ?? 'application/octet-stream',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(document.name)}`,
      },
    });
  });

  // A plan that is brought along: kept in the plans folder under a free name, opened by the page then.
  app.put('/plans/:name', async (context) => {
    if (!guard(getCookie(context, cookieName))) return context.text('', 401);
    const name = uploadName.safeParse(context.req.param('name'));
    const size = Number(context.req.header('content-length') ?? Number.NaN);
    if (!name.success || !(size >= 0 && size <= uploadLimit)) return context.text('', 413);
    const folder = getDesk().host.plansFolder;
    const title = fileNameOf(name.data.replace(/\.tangga$/iu, ''));
    let made: NewFile | null = null;
    try {
      await mkdir(folder, { recursive: true });
      made = new NewFile(folder);
      const body = context.req.raw.body ?? new Blob().stream();
      await pipeline(body, createWriteStream(made.path, { flags: 'wx' }));
      if (!isPdf(made.path)) return context.json({ path: made.giveFree(title, 'tangga') });
      const { reader } = getDesk().host;
      return context.json({ path: await takePlanOut(made.path, reader, async () => ({ folder })) });
    } catch (error) {
      const problem = toProblem(error, join(folder, `${title}.tangga`));
      if (!(problem instanceof Problem)) throw error;
      return context.json({ code: problem.code, parameters: problem.parameters }, 507);
    } finally {
      made?.discard();
    }
  });

  app.get('/plans/current/:window', async (context) => {
    if (!guard(getCookie(context, cookieName))) return context.text('', 401);
    const window = getDesk().windows.get(context.req.param('window'));
    const file = await window?.current();
    if (!file) return context.text('', 404);
    const folder = await mkdtemp(join(tmpdir(), 'tangga-copy-'));
    const copy = join(folder, 'copy');
    try {
      await copyWhole(file.db, copy);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    const content = createReadStream(copy).once(
      'close',
      () => void rm(folder, { recursive: true, force: true }),
    );
    return new Response(Readable.toWeb(content) as ReadableStream, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${fileNameOf(file.name)}.tangga`)}`,
      },
    });
  });

  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url);
    return serveRenderer(rendererRoot, pathname, 'browser');
  });

  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isTaken ? new Problem('host/port-taken', { port }, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    address() {
      const token = randomBytes(24).toString('base64url');
      tokens.add(token);
      return `${origin}/#token=${token}`;
    },
    offer(path, name) {
      const id = randomBytes(16).toString('base64url');
      documents.set(id, { path, name });
      return `/documents/${id}`;
    },
    close: () =>
      new Promise((resolve, reject) => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
