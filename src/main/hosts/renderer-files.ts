import { randomBytes } from 'node:crypto';
import { answerHeaders } from './answer-headers.ts';
import { staticFile } from './static-file.ts';

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

/** Answers a request for a file of the built renderer; the page itself is told its host. */
export function serveRenderer(root: string, pathname: string, host: 'electron' | 'browser'): Response {
  const file = staticFile(root, pathname);
  if (file.status !== 200) return new Response('', { status: file.status });
  const headers: Record<string, string> = {
    'content-type': file.type,
    ...answerHeaders,
  };
  if (!file.isPage) {
    // Only what a build names by its content may be kept.
    headers['cache-control'] = pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
    return new Response(new Uint8Array(file.content), { headers });
  }
  const nonce = randomBytes(16).toString('base64');
  headers['content-security-policy'] = policy(nonce);
  headers['cache-control'] = 'no-store';
  const page = file.content
    .toString('utf8')
    .replaceAll('__NONCE__', nonce)
    .replaceAll('__HOST__', host)
    // electron-vite builds addresses beside the page, but a screen may lie deeper than its files.
    .replaceAll('="./', '="/');
  return new Response(page, { headers });
}
