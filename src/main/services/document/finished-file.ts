import { existsSync, renameSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Problem } from '#domain/problem.ts';
import type { Host, SavedKind } from '../../desk/host.ts';
import { ensureFolder } from '../../ensure-folder.ts';
import { NewFile } from '../../plan-file/new-file.ts';
import { holdsPlan } from '../../plan-file/plan-header.ts';

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

/**
 * Nothing that is a plan is ever replaced by a document.
 * @throws Problem `document/is-plan`, `plan-file/is-folder`, `plan-file/folder-missing`, `document/cannot-write` where
 * there is something else that is no file
 */
export function refusePlan(path: string, ending: string): void {
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
    throw new Problem('plan-file/folder-missing', { folder: dirname(path) });
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new Problem('plan-file/is-folder', { path });
  // A device or a pipe would be gone, and a file in its place.
  if (there && !there.isFile()) throw new Problem('document/cannot-write', { path });
  // What cannot be looked at fails in the writing.
  if (!planName.test(path) && !holdsPlan(path)) return;
  const example = `${basename(path, extname(path))}.${ending}`;
  throw new Problem('document/is-plan', { path, example });
}

/**
 * The files of what somebody wanted, one or several volumes: they are made out of sight and have their names only when
 * all are whole, so that no file is ever left half written; two at once into one folder get two names.
 */
export class FinishedFiles {
  private made: NewFile[] = [];

  constructor(private readonly place: Place) {}

  /** @throws Problem `document/cannot-write` */
  add(content: Uint8Array | string): Promise<void> {
    return this.make((path) => writeFile(path, content, { flag: 'wx', flush: true }));
  }

  /**
   * The same of what is written by somebody else, who is told where to.
   * @throws Problem `document/cannot-write`, and those of who writes
   */
  make(write: (path: string) => Promise<void>): Promise<void> {
    return this.writing(async () => {
      if (this.place.kind === 'free') ensureFolder(this.folder);
      const file = new NewFile(this.folder);
      this.made.push(file);
      await write(file.path);
    });
  }

  /**
   * Gives each its name, and answers where they lie: one where somebody said, several beside with their numbers, where
   * nobody was asked about what is there already.
   * @throws Problem `document/cannot-write`, `document/is-plan`
   */
  give(nameOf: (name: string, number: number, of: number) => string): Promise<string[]> {
    return this.writing(() => {
      const [only, ...others] = this.made;
      if (!only) throw new Error('Nothing was made.');
      const { place } = this;
      const { name, ending } = this.called();
      if (others.length > 0) return this.giveNumbered(name, ending, nameOf);
      if (place.kind === 'free') return [only.giveFree(name, ending)];
      refusePlan(place.path, ending || 'pdf');
      renameSync(only.path, place.path);
      return [place.path];
    });
  }

  /** Removes what has no name yet. */
  clear(): void {
    for (const file of this.made) file.discard();
    this.made = [];
  }

  private get folder(): string {
    return this.place.kind === 'chosen' ? dirname(this.place.path) : this.place.folder;
  }

  private called(): { name: string; ending: string } {
    if (this.place.kind === 'free') return this.place;
    const ending = extname(this.place.path);
    return { name: basename(this.place.path, ending), ending: ending.slice(1) };
  }

  /** All volumes under the first name that none of them has to share. */
  private giveNumbered(
    name: string,
    ending: string,
    nameOf: (name: string, number: number, of: number) => string,
  ): string[] {
    for (let again = 1; ; again++) {
      const called = again === 1 ? name : `${name} ${again}`;
      const paths = this.made.map((_, at) =>
        join(this.folder, [nameOf(called, at + 1, this.made.length), ending].filter(Boolean).join('.')),
      );
      if (paths.some((path) => existsSync(path))) continue;
      for (const [at, file] of this.made.entries()) file.give(paths[at] as string);
      return paths;
    }
  }

  private async writing<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Problem) throw error;
      const path = this.place.kind === 'chosen' ? this.place.path : this.folder;
      throw new Problem('document/cannot-write', { path }, { cause: error });
    }
  }
}

/**
 * Writes a file in one go, and answers where it lies.
 * @throws Problem as `FinishedFiles`
 */
export const saveFinished = (place: Place, content: string | Uint8Array): Promise<string> =>
  saveMade(place, (files) => files.add(content));

/** The same of a file that `make` adds. */
export async function saveMade(place: Place, make: (files: FinishedFiles) => Promise<void>): Promise<string> {
  const files = new FinishedFiles(place);
  try {
    await make(files);
    const [path = ''] = await files.give((name) => name);
    return path;
  } finally {
    files.clear();
  }
}

export function finishedFile(host: Host, path: string): FinishedFile {
  host.documentFinished?.(path);
  return { path, name: basename(path), url: host.offerDownload?.(path, basename(path)) ?? null };
}
