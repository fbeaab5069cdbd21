import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { noteFailure } from '../../diagnostics/log.ts';
import { isOfAbort } from '../callers.ts';

/** How a system says that there is no file at a path, but nothing or a link or a socket. */
const notThere: ReadonlySet<string | undefined> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENXIO',
  'EOPNOTSUPP',
]);

/** A file that is open, as long as it was then, in bytes. */
export interface FileToSend {
  readonly handle: FileHandle;
  readonly size: number;
}

/** Opens a file to be sent; null where there is none any more. A pipe in its place keeps nobody waiting, and no link is followed. */
export async function fileToSend(path: string): Promise<FileToSend | null> {
  let handle: FileHandle;
  try {
    // Windows cannot be told of links as a file is opened.
    if (!(await lstat(path)).isFile()) return null;
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    if (notThere.has((error as NodeJS.ErrnoException).code)) return null;
    throw error;
  }
  try {
    const found = await handle.stat();
    if (found.isFile()) return { handle, size: found.size };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
}

/** Sends a file to its end, and returns once it is closed. */
async function sendFile(
  outgoing: ServerResponse,
  { handle, size }: FileToSend,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  outgoing.writeHead(200, headers);
  const content = handle.createReadStream({ end: Math.max(0, size - 1) });
  const closed = new Promise<void>((resolve) => content.once('close', resolve));
  content.on('error', (error) => {
    // Who went away wants nothing more.
    if (!isOfAbort(outgoing.req, error)) noteFailure('request', error);
  });
  try {
    await pipeline(content, outgoing, { end: false });
    if (content.bytesRead === size) outgoing.end();
    else outgoing.destroy();
  } catch {
    outgoing.destroy();
  }
  await closed;
}

/**
 * Answers a request with a file, which is closed then. One that cannot be read to its end ends the connection: whoever
 * takes it knows by its length that something is missing.
 */
export async function answerWithFile(
  context: Context<{ Bindings: HttpBindings }>,
  file: FileToSend,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const whole = { ...headers, 'content-length': String(file.size) };
  if (context.req.method === 'HEAD') {
    await file.handle.close();
    return context.body(null, 200, whole);
  }
  await sendFile(context.env.outgoing, file, whole);
  return RESPONSE_ALREADY_SENT;
}
