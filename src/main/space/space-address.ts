import { Problem } from '#domain/problem.ts';

/** Where a space is, as it may stand in a plan, a log or a process's arguments: without a secret. */
export interface SpaceAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** The role to come in by; null where the environment says it. */
  readonly role: string | null;
  readonly isLoopback: boolean;
  /** Whether the connection is encrypted and its certificate held against the system's. */
  readonly isVerified: boolean;
  /** As it is kept and shown. */
  readonly url: string;
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
const known = new Set(['sslmode']);

/** @throws Problem `space/address` where a part is half an escape */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    throw new Problem('space/address', {}, { cause: error });
  }
}

/**
 * Reads the address of a space, `postgresql://role@host:port/database`.
 * @throws Problem `space/address`, `space/password-in-address`, `space/not-encrypted`
 */
export function spaceAddress(text: string): SpaceAddress {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch (error) {
    throw new Problem('space/address', {}, { cause: error });
  }
  if (!['postgresql:', 'postgres:'].includes(url.protocol) || url.hostname === '')
    throw new Problem('space/address');
  if (url.password !== '' || url.searchParams.has('password')) throw new Problem('space/password-in-address');
  for (const name of url.searchParams.keys()) if (!known.has(name)) throw new Problem('space/address');
  const database = decoded(url.pathname.slice(1));
  if (database === '' || database.includes('/')) throw new Problem('space/address');
  const isLoopback = loopback.has(url.hostname);
  const mode = url.searchParams.get('sslmode') ?? (isLoopback ? 'disable' : 'verify-full');
  if (mode !== 'verify-full' && mode !== 'disable') throw new Problem('space/address');
  if (mode === 'disable' && !isLoopback) throw new Problem('space/not-encrypted', { host: url.hostname });
  const role = url.username === '' ? null : decoded(url.username);
  const port = url.port === '' ? 5432 : Number(url.port);
  const named = role === null ? '' : `${encodeURIComponent(role)}@`;
  return {
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port,
    database,
    role,
    isLoopback,
    isVerified: mode === 'verify-full',
    url: `postgresql://${named}${url.hostname}:${port}/${encodeURIComponent(database)}`,
  };
}
