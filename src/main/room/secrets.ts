import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Something that nobody guesses. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** Six digits, as they are read from a projector. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What is kept of a secret: enough to know it again, not enough to use it. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether two secrets are one, in a time that does not tell where they differ. */
export const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(a)), Buffer.from(digestOf(b)));

/** An id made of what only one device says, such as the id of its delivery: the same again is the same. */
export function idMadeOf(said: string): string {
  const digest = digestOf(said);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(12, 15)}-8${digest.slice(15, 18)}-${digest.slice(18, 30)}`;
}
