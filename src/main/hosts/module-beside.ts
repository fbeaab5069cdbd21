import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The path of the module that a process of its own starts with: beside what is built, or beside its source in `folder`. */
export const moduleBeside = (folder: string, name: string): string =>
  ['js', 'ts'].map((ending) => join(folder, `${name}.${ending}`)).find((path) => existsSync(path)) as string;
