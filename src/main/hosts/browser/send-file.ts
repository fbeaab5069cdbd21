import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { noteFailure } from '../../diagnostics/log.ts';

/** How a system says that there is no file at a path, but nothing or a link or a socket. */
const notThere: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO']);

/** A file that is open, as long as it was then, in bytes. */
export interface FileToSend {
  readonly handle: FileHandle;
  readonly size: number;
}

/** Opens a file to be sent; null where there is none any more. A pipe in its place keeps nobody waiting, and no link is followed. */
export async function fileToSend(path: string): Promise<FileToSend | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    if (notThere.has((error as NodeJS.ErrnoException).code)) return null;
    throw error;
  }
  const found = await handle.stat();
  if (found.isFile()) return { handle, size: found.size };
  await handle.close();
  return null;
}

/**
 * Answers a request with a file, which is closed then. One that cannot be read to its end ends the connection: whoever
 * takes it knows by its length that something is missing.
 */
export async function sendFile(
  outgoing: ServerResponse,
  { handle, size }: FileToSend,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  outgoing.writeHead(200, { ...headers, 'content-length': size });
  const content = handle.createReadStream({ end: Math.max(0, size - 1) });
  try {
    await pipeline(content, outgoing, { end: false });
    if (content.bytesRead === size) outgoing.end();
    else outgoing.destroy();
  } catch (error) {
    // Who went away wants nothing more.
    if (content.errored) noteFailure('request', error);
    outgoing.destroy();
  }
}
