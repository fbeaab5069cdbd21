import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { Problem } from '#domain/problem.ts';
import { firstBytes } from './first-bytes.ts';

/** "TNGG": marks a SQLite file as a plan. */
export const applicationId = 0x544e4747;

/** How many bytes at the beginning of a file tell whether it is a plan. */
export const planHeaderLength = 100;

/** Whether these first bytes are those of a plan. */
export const isPlanHeader = (header: Buffer): boolean =>
  header.toString('latin1', 0, 16) === 'SQLite format 3\0' && header.readUInt32BE(68) === applicationId;

/** Whether there is a plan at a path, by whatever name or link; not where it cannot be looked at. */
export function holdsPlan(path: string): boolean {
  const header = firstBytes(path, planHeaderLength);
  return header?.length === planHeaderLength && isPlanHeader(header);
}

/** Looks at a file. @throws Problem `plan-file/unreadable` where its rights forbid that, and what `look` throws */
function looking<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What may not be read is not what may only be read.
    if (code === 'EACCES' || code === 'EPERM')
      throw new Problem('plan-file/unreadable', { path }, { cause: error });
    throw error;
  }
}

/** @throws Problem `plan-file/unreadable`, `is-folder` */
const openToRead = (path: string): number =>
  looking(path, () => {
    const found = statSync(path);
    if (found.isDirectory()) throw new Problem('plan-file/is-folder', { path });
    // A pipe would keep whoever opens it waiting, and a device has no end.
    if (!found.isFile()) throw new Problem('plan-file/not-a-plan', { path });
    return openSync(path, 'r');
  });

/** What SQLite looks for beside a file, and reads where it is there. */
const beside = ['-journal', '-wal', '-shm'];

/**
 * Looks that nothing lies where SQLite would read on that is no file: a pipe would keep it waiting for ever.
 * @throws Problem `plan-file/strange-beside`, `unreadable`
 */
export function checkBeside(path: string): void {
  // SQLite looks beside the file itself, wherever a link to it lies.
  const file = existsSync(path) ? realpathSync(path) : path;
  for (const name of beside.map((end) => file + end)) {
    const found = looking(path, () => statSync(name, { throwIfNoEntry: false }));
    if (found?.isFile() === false) throw new Problem('plan-file/strange-beside', { path, beside: name });
  }
}

/** What the first bytes of a file say, read without touching it. */
export function checkHeader(path: string): void {
  checkBeside(path);
  const header = Buffer.alloc(planHeaderLength);
  const file = openToRead(path);
  let length: number;
  try {
    length = readSync(file, header, 0, planHeaderLength, 0);
  } finally {
    closeSync(file);
  }
  if (length < planHeaderLength || !isPlanHeader(header)) {
    throw new Problem('plan-file/not-a-plan', { path });
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  if (!existsSync(`${path}-journal`) && statSync(path).size < pages * pageSize) {
    throw new Problem('plan-file/damaged', { path });
  }
}
