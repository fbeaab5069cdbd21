import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';

/** What the system says of a disk, a network folder or a link that leads nowhere. */
const unreachable = new Set([
  'EIO',
  'ELOOP',
  'ENOTCONN',
  'ESTALE',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENXIO',
  'ENODEV',
  'EMFILE',
  'ENFILE',
]);

/** What it says of a disk, a quota or a largest size that leaves no room. */
const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What Node says of a path that no system takes, for there is a NUL in it, and better-sqlite3 of one in a folder that is not there. */
const isNoPath = (error: unknown): boolean =>
  error instanceof TypeError && /without null bytes|directory does not exist/u.test(error.message);

/** Whether SQLite refuses rows because of what its tables promise. */
export const isConstraint = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');

/** Turns what SQLite or the file system says into a problem the user can act on. */
export function toProblem(error: unknown, path: string): unknown {
  if (error instanceof Problem) return error;
  const because = { cause: error };
  if (isNoPath(error)) return new Problem('plan-file/not-found', { path }, because);
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (error instanceof Database.SqliteError) {
    if (code.startsWith('SQLITE_FULL')) return new Problem('plan-file/disk-full', { path }, because);
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'SQLITE_PROTOCOL') {
      return new Problem('plan-file/locked', { path }, because);
    }
    if (code.startsWith('SQLITE_READONLY')) return new Problem('plan-file/read-only', { path }, because);
    if (code.startsWith('SQLITE_NOTADB')) return new Problem('plan-file/not-a-plan', { path }, because);
    // Nothing that a plan holds is too long for SQLite, or more than its memory.
    if (code.startsWith('SQLITE_TOOBIG')) return new Problem('plan-file/damaged', { path }, because);
    if (code.startsWith('SQLITE_NOMEM')) return new Problem('plan-file/too-costly', { path }, because);
    if (code.startsWith('SQLITE_CORRUPT')) return new Problem('plan-file/damaged', { path }, because);
    if (code.startsWith('SQLITE_IOERR'))
      return new Problem('plan-file/out-of-reach', { path, reason: code.slice('SQLITE_'.length) }, because);
    // Our own statements fit our own tables: these are somebody else's, or none.
    if (/^(?:no such (?:table|column)|malformed database schema)/u.test(error.message))
      return new Problem('plan-file/damaged', { path }, because);
    if (code.startsWith('SQLITE_CANTOPEN')) return new Problem('plan-file/read-only', { path }, because);
    return error;
  }
  if (code === 'EISDIR') return new Problem('plan-file/is-folder', { path }, because);
  if (code === 'ENAMETOOLONG') return new Problem('plan-file/name-too-long', { path }, because);
  if (code === 'ENOTDIR') return new Problem('plan-file/not-found', { path }, because);
  if (code === 'ENOENT') return new Problem('plan-file/not-found', { path }, because);
  if (code === 'EEXIST') return new Problem('plan-file/exists', { path }, because);
  if (noRoom.has(code)) return new Problem('plan-file/disk-full', { path }, because);
  if (unreachable.has(code)) return new Problem('plan-file/out-of-reach', { path, reason: code }, because);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Problem('plan-file/read-only', { path }, because);
  }
  return error;
}

/** A problem that was met in a copy, told of the file that it is a copy of. */
export const toldOf = (error: unknown, path: string): unknown =>
  error instanceof Problem ? new Problem(error.code, { ...error.parameters, path }, { cause: error }) : error;
