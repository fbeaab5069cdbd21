import { sha256 } from '@noble/hashes/sha2.js';

/*
 * A note that was written on a phone belongs to whoever has its key, which only its device knows. Its id is made from the
 * key, so that nothing has to be kept of whose it is: the beginning of the id are the first characters of the key, by
 * which a device finds its own among all, the rest is a digest, from which the key cannot be told. The same note
 * delivered twice is the same row.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Of eight characters with six bits each, which are the first twelve digits of an id. */
const tagLength = 8;
const tagDigits = 12;

const bitsOf = (tag: string): bigint =>
  [...tag].reduce((bits, character) => (bits << 6n) | BigInt(alphabet.indexOf(character)), 0n);

/** The id of the row that is made by a key. */
export function noteIdOf(key: string): string {
  const digest = Array.from(sha256(new TextEncoder().encode(key)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const tag = bitsOf(key.slice(0, tagLength)).toString(16).padStart(tagDigits, '0');
  // Version 8 of a UUID: made by rules of one's own.
  return `${tag.slice(0, 8)}-${tag.slice(8)}-8${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}

/** The first characters of the key of a note, null where it was not written on a phone. */
export function noteTagOf(noteId: string): string | null {
  const found = /^([0-9a-f]{8})-([0-9a-f]{4})-8/u.exec(noteId);
  if (!found) return null;
  const bits = BigInt(`0x${found[1]}${found[2]}`);
  return Array.from({ length: tagLength }, (_, index) =>
    alphabet.charAt(Number((bits >> BigInt(6 * (tagLength - 1 - index))) & 63n)),
  ).join('');
}
