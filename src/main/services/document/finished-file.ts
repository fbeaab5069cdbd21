import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Problem } from '#domain/problem.ts';
import type { Host, SavedKind } from '../../desk/host.ts';
import { NewFile } from '../../plan-file/new-file.ts';
import { isPlanHeader, planHeaderLength } from '../../plan-file/open.ts';

/** Where a finished file lies, and where its page can fetch it where its host has no dialogs. */
export interface FinishedFile {
  readonly path: string;
  readonly name: string;
  readonly url: string | null;
}

/** Where a finished file goes: where somebody said, or under a free name into a folder. */
export type Place =
  | { readonly kind: 'chosen'; readonly path: string }
  | { readonly kind: 'free'; readonly folder: string; readonly name: string; readonly ending: string };

/** Asks where a file goes, or takes a free place in the host's folder; null where the dialog was dismissed. */
export async function placeFor(
  host: Host,
  name: string,
  ending: Exclude<SavedKind, 'plan'>,
): Promise<Place | null> {
  if (!host.chooseSave)
    return { kind: 'free', folder: join(host.plansFolder, ending.toUpperCase()), name, ending };
  const path = await host.chooseSave(`${name}.${ending}`, ending);
  if (path === null) return null;
  refusePlan(path, ending);
  return { kind: 'chosen', path };
}

/** A plan, or what SQLite keeps beside one while it writes. */
const planName = /\.tangga(?:-journal|-wal|-shm)?$/iu;

/** Whether there is a plan at a path, by whatever name or link. */
function holdsPlan(path: string): boolean {
  let file: number;
  try {
    if (!statSync(path).isFile()) return false;
    file = openSync(path, 'r');
  } catch {
    // What cannot be looked at fails in the writing, with its own sentence.
    return false;
  }
  try {
    const header = Buffer.alloc(planHeaderLength);
    return readSync(file, header, 0, planHeaderLength, 0) === planHeaderLength && isPlanHeader(header);
  } finally {
    closeSync(file);
  }
}

/**
 * Nothing that is a plan is ever replaced by a document.
 * @throws Problem `document/is-plan`, `plan-file/is-folder`, `plan-file/folder-missing`
 */
export function refusePlan(path: string, ending: string): void {
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
    throw new Problem('plan-file/folder-missing', { folder: dirname(path) });
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Problem('plan-file/is-folder', { path });
  if (!planName.test(path) && !holdsPlan(path)) return;
  const example = `${basename(path, extname(path))}.${ending}`;
  throw new Problem('document/is-plan', { path, example });
}

/**
 * Writes a finished file in one go, so that no file is ever left half written; two at once into one folder
 * get two names. Answers where it lies.
 * @throws Problem `document/cannot-write`, `document/is-plan`
 */
export async function saveFinished(place: Place, content: Uint8Array | string): Promise<string> {
  const folder = place.kind === 'chosen' ? dirname(place.path) : place.folder;
  let made: NewFile | null = null;
  try {
    if (place.kind === 'free') mkdirSync(folder, { recursive: true });
    made = new NewFile(folder);
    await writeFile(made.path, content, { flag: 'wx' });
    if (place.kind === 'free') return made.giveFree(place.name, place.ending);
    refusePlan(place.path, extname(place.path).slice(1) || 'pdf');
    await rename(made.path, place.path);
    return place.path;
  } catch (error) {
    if (error instanceof Problem) throw error;
    const path = place.kind === 'chosen' ? place.path : folder;
    throw new Problem('document/cannot-write', { path }, { cause: error });
  } finally {
    made?.discard();
  }
}

export const finishedFile = (host: Host, path: string): FinishedFile => ({
  path,
  name: basename(path),
  url: host.offerDownload?.(path, basename(path)) ?? null,
});
