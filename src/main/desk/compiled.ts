import { statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ensureFolder } from '../ensure-folder.ts';

/** Where this system keeps what can be made again. */
function cacheFolder(): string {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
}

/** Whether nobody but this user writes there: what is compiled there runs here. */
function isOurs(folder: string): boolean {
  if (process.platform === 'win32') return true;
  const { uid, mode } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

/** Keeps what is compiled of the program for its next run; without a place for it the program runs as well. */
export function keepCompiled(): void {
  const folder = join(cacheFolder(), 'tangga', 'compiled');
  try {
    ensureFolder(folder, 0o700);
    if (isOurs(folder)) enableCompileCache(folder);
  } catch {
    // A home that cannot be written to is no reason not to run.
  }
}
