import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A name for a file made of a title: without the characters that file systems refuse. */
export function fileNameOf(title: string): string {
  const cleaned = title
    .replace(/[<>:"/\\|?*]/gu, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  return [...cleaned].slice(0, 80).join('') || 'Tangga';
}

/** A path in `folder` that is not taken yet: `name.ext`, `name 2.ext`… */
export function freePath(folder: string, name: string, extension: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : ` ${number}`}.${extension}`);
    if (!existsSync(path)) return path;
  }
}
