import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ensureFolder } from '../ensure-folder.ts';

/** How long a file of the log may grow, in bytes, and how many of them there are, the one that is written among them. */
export interface LogBounds {
  readonly bytes: number;
  readonly files: number;
}

const usualBounds: LogBounds = { bytes: 1_000_000, files: 5 };

const current = 'tangga.log';

/** How many files this process has turned over: two in one millisecond get two names. */
let turned = 0;

const isOlder = (name: string): boolean => /^tangga-\d{8}T\d{9}-\d{6}-\d+\.log$/u.test(name);

/**
 * A log in files of a folder, whose oldest goes when there are too many; several processes may write it. Each line is
 * one write at the end of the file that has the name at that moment. A file that is full gets a name of its own, which no
 * other process gives, so that none takes another's place.
 */
export class LogFile {
  readonly folder: string;
  private readonly path: string;
  private readonly bounds: LogBounds;

  constructor(folder: string, bounds: Partial<LogBounds> = {}) {
    this.folder = folder;
    this.path = join(folder, current);
    this.bounds = { ...usualBounds, ...bounds };
  }

  /** @throws what the file system says */
  append(line: string): void {
    const bytes = Buffer.from(`${line}\n`);
    ensureFolder(this.folder, 0o700);
    let file = this.open();
    try {
      if (this.isFull(fstatSync(file).size, bytes.length)) {
        closeSync(file);
        file = -1;
        this.turnOver(bytes.length);
        file = this.open();
      }
      // Where it could not be turned over it does not grow for ever.
      if (fstatSync(file).size < 2 * this.bounds.bytes) writeSync(file, bytes);
    } finally {
      if (file !== -1) closeSync(file);
    }
  }

  /** All lines that are kept, the oldest first; those that a process is just writing may be missing. */
  lines(): string[] {
    return this.names().flatMap((name) => this.read(name).split('\n').filter(Boolean));
  }

  private open(): number {
    return openSync(this.path, 'a', 0o600);
  }

  private isFull(size: number, more: number): boolean {
    return size > 0 && size + more > this.bounds.bytes;
  }

  private turnOver(more: number): void {
    // Another process may have done so meanwhile: a file that was begun just now stays.
    const there = statSync(this.path, { throwIfNoEntry: false });
    if (!there || !this.isFull(there.size, more)) return;
    const time = new Date().toISOString().replace(/[-:.Z]/gu, '');
    try {
      turned += 1;
      const number = String(turned).padStart(6, '0');
      renameSync(this.path, join(this.folder, `tangga-${time}-${number}-${process.pid}.log`));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const older = this.names().filter(isOlder);
    for (const name of older.slice(0, Math.max(0, older.length - this.bounds.files + 1)))
      rmSync(join(this.folder, name), { force: true });
  }

  /** The files of the log, the oldest first. */
  private names(): string[] {
    let names: string[];
    try {
      names = readdirSync(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    return [...names.filter(isOlder).sort(), ...names.filter((name) => name === current)];
  }

  private read(name: string): string {
    try {
      return readFileSync(join(this.folder, name), 'utf8');
    } catch (error) {
      // It was turned over, or was the oldest one.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}
