import { mkdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '#domain/problem.ts';
import type { Host, SavedKind } from '../../desk/host.ts';
import { freePath } from '../plan-file/file-name.ts';

/** Where a finished file lies, and where its page can fetch it where its host has no dialogs. */
export interface FinishedFile {
  readonly path: string;
  readonly name: string;
  readonly url: string | null;
}

/** Asks where a file goes, or finds a free place in the host's folder; null where the dialog was dismissed. */
export async function placeFor(
  host: Host,
  name: string,
  kind: Exclude<SavedKind, 'plan'>,
): Promise<string | null> {
  if (host.chooseSave) return host.chooseSave(`${name}.${kind}`, kind);
  const folder = join(host.plansFolder, kind.toUpperCase());
  mkdirSync(folder, { recursive: true });
  return freePath(folder, name, kind);
}

/**
 * Writes a finished file in one go: a file of that name is never left half written.
 * @throws Problem `document/cannot-write`
 */
export async function saveFinished(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(`${path}.part`, content);
    await rename(`${path}.part`, path);
  } catch (error) {
    await rm(`${path}.part`, { force: true });
    throw new Problem('document/cannot-write', { path }, { cause: error });
  }
}

export const finishedFile = (host: Host, path: string): FinishedFile => ({
  path,
  name: basename(path),
  url: host.offerDownload?.(path, basename(path)) ?? null,
});
