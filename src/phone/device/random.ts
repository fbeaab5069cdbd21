/*
 * Made of random numbers alone: over plain http, as in most rooms, a browser offers neither `randomUUID` nor anything else
 * of its cryptography.
 */

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** A key that nobody guesses, in the letters of web addresses. */
export const randomKey = (): string =>
  btoa(String.fromCharCode(...randomBytes(24)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** A UUID of version 4. */
export function randomId(): string {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [0, 8, 12, 16, 20].map((from, index, all) => digits.slice(from, all[index + 1] ?? 32)).join('-');
}
