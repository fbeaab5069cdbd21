import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** The first bytes of a file, fewer where it is shorter; null where there is none, or none that can be looked at. */
export function firstBytes(path: string, most: number): Buffer | null {
  let file: number;
  try {
    if (!statSync(path).isFile()) return null;
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(file, bytes, 0, most, 0));
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}
