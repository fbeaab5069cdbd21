import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, machine } from './new-file.ts';

const folderOfProcess = /^tangga-([0-9a-f]{8})-(\d+)-[0-9a-f-]{36}$/u;

/** A folder that nobody else can know the name of before, and that tells whose it is. */
const folderToMake = (): string => join(tmpdir(), `tangga-${machine}-${process.pid}-${randomUUID()}`);

/** Removes the folders of programs that ended in the middle of it: whole plans may lie there. */
async function tidy(): Promise<void> {
  // Where nothing may be listed nothing is found, and another user's folder is tidied up by them.
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const [, where, pid] = folderOfProcess.exec(name) ?? [];
    if (where === machine && !isRunning(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Makes a folder of its own for work; whoever asks for it removes it, or else the next program that needs one. */
export async function makeFolder(): Promise<string> {
  await tidy();
  const folder = folderToMake();
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** Makes something in a folder of its own, which goes when it is done. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = await makeFolder();
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Names a folder that work makes for itself where it needs one, and that goes when it is done: what needs none works also
 * where nothing can be written.
 */
export async function inFolderToMake<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = folderToMake();
  try {
    return await work(folder);
  } finally {
    if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
  }
}
