import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '#domain/problem.ts';
import { mostBytes } from '../exchange/reading/read-file.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';

/** How long is waited for what a pipe says next, in milliseconds. */
const pause = 20;

/** How long is waited for who writes into a pipe, in milliseconds: a shell may begin whoever reads first. */
const usualPatience = 2_000;

/** What a pipe has at the moment, no bytes at its end; null where it has nothing yet. */
async function readPipe(pipe: FileHandle): Promise<Buffer | null> {
  try {
    const { bytesRead, buffer } = await pipe.read(Buffer.alloc(65_536), 0, null);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

/**
 * What comes out of a pipe until its writers are gone: one that nobody writes into keeps nobody waiting for longer than
 * `patience`, in milliseconds.
 */
async function* fromPipe(path: string, patience: number): AsyncGenerator<Buffer> {
  const pipe = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const until = performance.now() + patience;
  let hasWriter = false;
  try {
    for (;;) {
      const part = await readPipe(pipe);
      if (part?.length === 0 && (hasWriter || performance.now() >= until)) return;
      hasWriter ||= part?.length !== 0;
      if (part?.length) yield part;
      else await wait(pause);
    }
  } finally {
    await pipe.close();
  }
}

/**
 * The bytes of a file that was named to the command line, which may be a pipe of the shell.
 * @throws Problem `import/too-large` for more than any that people make, also where a device has no end, and as `toProblem`
 */
export async function bytesOfNamed(path: string, patience = usualPatience): Promise<Buffer> {
  const tooLarge = () => new Problem('import/too-large', { file: basename(path) });
  try {
    const found = await stat(path);
    if (found.size > mostBytes) throw tooLarge();
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of found.isFIFO() ? fromPipe(path, patience) : createReadStream(path)) {
      length += part.length;
      if (length > mostBytes) throw tooLarge();
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    throw toProblem(error, path);
  }
}
