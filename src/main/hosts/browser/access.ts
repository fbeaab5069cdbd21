import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The header in which a page shows that it is one of the program's own. */
export const secretHeader = 'x-tangga-secret';

const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/**
 * Who may call the browser host. A page gets the secret of this run for the one-time token in its address, keeps it
 * where pages of this address and port alone can read it, and shows it in a header. There is no cookie: those are sent
 * to every port of the loopback address, and any of them can plant one.
 */
export class Access {
  private readonly tokens = new Set<string>();
  private readonly secret = randomBytes(32).toString('base64url');

  /** A token that opens one more page. */
  token(): string {
    const token = randomBytes(24).toString('base64url');
    this.tokens.add(token);
    return token;
  }

  /** The secret of this run for a token, which is used up; null for one that was used, or never given. */
  secretFor(token: string): string | null {
    return this.tokens.delete(token) ? this.secret : null;
  }

  isShown(header: string | undefined): boolean {
    return header !== undefined && same(Buffer.from(header), Buffer.from(this.secret));
  }
}
