import { join } from 'node:path';
import { staticFile } from '../hosts/static-file.ts';

/** Where the built page for phones lies. */
export const roomPage = join(import.meta.dirname, '../room');

/** What every answer of the room says, whatever it is of. */
export const guestHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Answers with a file of the page for phones; null where that was not built. */
export async function servePage(root: string, pathname: string): Promise<Response | null> {
  const file = await staticFile(root, pathname);
  if (file.status !== 200) {
    if (file.status === 404 && file.isPage) return null;
    return new Response('', { status: file.status });
  }
  const cache = file.isPage ? 'no-cache' : 'max-age=31536000, immutable';
  return new Response(new Uint8Array(file.content), {
    headers: { 'content-type': file.type, 'cache-control': cache },
  });
}
