import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { answerHeaders } from '../hosts/answer-headers.ts';
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
  ...answerHeaders,
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

const pack = promisify(gzip);

/** What a file of the page is sent with and as. */
interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
  readonly zipped: Buffer;
}

/** The built page for phones, zipped: it goes through the air two hundred times in the same minute. */
export class GuestPage {
  /** What never changes under its name. */
  private readonly assets = new Map<string, PageFile>();

  constructor(private readonly root: string) {}

  /** Answers with a file of the page; null where that was not built. */
  async serve(pathname: string, encodings: string): Promise<Response | null> {
    const file = this.assets.get(pathname) ?? (await this.read(pathname));
    if (file === null || file instanceof Response) return file;
    const isZipped = /\bgzip\b/u.test(encodings);
    return new Response(new Uint8Array(isZipped ? file.zipped : file.content), {
      headers: {
        ...file.headers,
        vary: 'accept-encoding',
        ...(isZipped && { 'content-encoding': 'gzip' }),
      },
    });
  }

  private async read(pathname: string): Promise<PageFile | Response | null> {
    const file = staticFile(this.root, pathname);
    if (file.status !== 200) {
      if (file.status === 404 && file.isPage) return null;
      return new Response('', { status: file.status });
    }
    const { content, type, isPage } = file;
    const cache = isPage ? 'no-cache' : 'max-age=31536000, immutable';
    const read = {
      headers: { 'content-type': type, 'cache-control': cache },
      content,
      zipped: await pack(content, { level: 9 }),
    };
    if (!isPage) this.assets.set(pathname, read);
    return read;
  }
}
