import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

/** No inline script, nothing from elsewhere; styles only with the nonce of this page load. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Answers a request for a file of the built renderer. Paths without an extension are screens of the
 * page and get the page itself, which is told its host. Nothing outside `root` is ever served.
 */
export async function serveRenderer(
  root: string,
  pathname: string,
  host: 'electron' | 'browser',
): Promise<Response> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return new Response('', { status: 400 });
  }
  const isScreen = extname(decoded) === '';
  const path = normalize(join(root, isScreen ? 'index.html' : decoded));
  if (!path.startsWith(root + sep)) return new Response('', { status: 403 });
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return null;
    throw error;
  });
  if (!content) return new Response('', { status: 404 });
  const headers: Record<string, string> = {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (extname(path) !== '.html') {
    headers['cache-control'] = 'max-age=31536000, immutable';
    return new Response(new Uint8Array(content), { headers });
  }
  const nonce = randomBytes(16).toString('base64');
  headers['content-security-policy'] = policy(nonce);
  headers['cache-control'] = 'no-store';
  const page = content
    .toString('utf8')
    .replaceAll('__NONCE__', nonce)
    .replaceAll('__HOST__', host)
    // electron-vite builds addresses beside the page, but a screen may lie deeper than its files.
    .replaceAll('="./', '="/');
  return new Response(page, { headers });
}
