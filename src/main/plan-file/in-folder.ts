import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes something in a folder of its own, which goes when it is done. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tangga-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Names a folder that work makes for itself where it needs one, and that goes when it is done: what needs none works also
 * where nothing can be written. Nobody else can know its name before.
 */
export async function inFolderToMake<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = join(tmpdir(), `tangga-${randomUUID()}`);
  try {
    return await work(folder);
  } finally {
    if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
  }
}
