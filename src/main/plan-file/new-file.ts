import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** This computer, as names of what is unfinished tell it apart. */
export const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const unfinished = /^\.tangga-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.part(?:-journal)?$/u;

/** After this long an unfinished file of another computer was left behind, in milliseconds. */
const longest = 24 * 3600 * 1000;

/** What file systems without a second name for a file answer, such as those of memory sticks. */
const withoutLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL']);

/** Whether a process of this computer runs under a number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Removes what programs left unfinished in a folder that ended in the middle of it. */
function tidy(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, where, pid] = unfinished.exec(name) ?? [];
    if (where === undefined) continue;
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (where === machine ? !isRunning(Number(pid)) : age > longest) rmSync(path, { force: true });
  }
}

/**
 * A file that is made beside its place, out of sight, and gets its name in one step when it is whole: what has that
 * name already is never replaced, and a program that ends in the middle leaves nothing under it.
 */
export class NewFile {
  /** Where it is written. */
  readonly path: string;

  constructor(private readonly folder: string) {
    tidy(folder);
    const name = `.tangga-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.part`;
    this.path = join(folder, name);
  }

  private save(): void {
    const file = openSync(this.path, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** Puts it in the place of a file, of which somebody has kept what it was. */
  replace(path: string): void {
    this.save();
    renameSync(this.path, path);
  }

  /** Gives it a name; fails with `EEXIST` where that is taken. */
  give(path: string): void {
    this.save();
    try {
      linkSync(this.path, path);
      rmSync(this.path);
    } catch (error) {
      if (!withoutLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      // The name is taken with an empty file of our own, which only we replace.
      closeSync(openSync(path, 'wx'));
      renameSync(this.path, path);
    }
  }

  /** Gives it the first name that nobody has, `name.ext`, `name 2.ext`…, and answers where it is. */
  giveFree(name: string, extension: string): string {
    for (let number = 1; ; number++) {
      const path = join(this.folder, `${name}${number === 1 ? '' : ` ${number}`}.${extension}`);
      try {
        this.give(path);
        return path;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }

  /** Removes what was written, where it has no name yet. */
  discard(): void {
    rmSync(this.path, { force: true });
    rmSync(`${this.path}-journal`, { force: true });
  }
}
