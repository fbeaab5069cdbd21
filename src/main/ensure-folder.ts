import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes one folder, or nothing where there is one. @throws an error of the system */
function makeOne(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // It is there, or somebody else has made it meanwhile: systems say that in several ways.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/**
 * Makes a folder and those above it that are not there, with these rights. Node's own way of doing so never comes to an end
 * where the system has no folder and lets none be made, as below /proc.
 * @throws an error of the system
 */
export function ensureFolder(path: string, mode = 0o777): void {
  const folder = resolve(path);
  const above = dirname(folder);
  // A disk that is not there has nothing above it.
  if (above !== folder && !existsSync(above)) ensureFolder(above, mode);
  makeOne(folder, mode);
}
