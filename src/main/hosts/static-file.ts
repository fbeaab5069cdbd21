import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** How a system says that a path leads to no file, one that is too long for it among them. */
const notThere: ReadonlySet<string | undefined> = new Set([
  'ENOENT',
  'EISDIR',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
]);

/** A file of a built page, or why there is none. */
export type StaticFile =
  | { readonly status: 200; readonly content: Buffer; readonly type: string; readonly isPage: boolean }
  | { readonly status: 400 | 403 | 404; readonly isPage: boolean };

/** A file of the program's own, at once: in turns it would wait behind everything else that its host does; null where there is none. */
function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (notThere.has((error as NodeJS.ErrnoException).code)) return null;
    throw error;
  }
}

/**
 * Finds the file of a built page that a request asks for. Paths without an extension are screens of the page and get the
 * page itself. Nothing outside `root` is ever found.
 */
export function staticFile(root: string, pathname: string): StaticFile {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return { status: 400, isPage: false };
  }
  if (decoded.includes('\0')) return { status: 400, isPage: false };
  const isScreen = extname(decoded) === '';
  const path = normalize(join(root, isScreen ? 'index.html' : decoded));
  const isPage = extname(path) === '.html';
  if (!path.startsWith(root + sep)) return { status: 403, isPage };
  const content = read(path);
  if (!content) return { status: 404, isPage };
  return { status: 200, content, type: types[extname(path)] ?? 'application/octet-stream', isPage };
}
