import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in a folder and others than its owner may read or write. */
export const openToOthers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(join(folder, name)).mode & 0o077) !== 0,
  );
