import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes one folder, or nothing where there is one. @throws an error of the system */
function makeOne(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/**
 * Makes a folder and those above it that are not there, with these rights. Node's own way of doing so never comes to an end
 * where the system has no folder and lets none be made, as below /proc.
 * @throws an error of the system
 */
export function ensureFolder(path: string, mode = 0o777): void {
  const folder = resolve(path);
  if (!existsSync(dirname(folder))) ensureFolder(dirname(folder), mode);
  makeOne(folder, mode);
}
