import { sha256 } from '@noble/hashes/sha2.js';

/** Letters that are not mistaken for one another, nor for figures. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const groups = 4;
const lettersInGroup = 4;

/** The content of an agreement in sixteen letters, such as `KQWR-TZPA-HMNB-CDEV`. */
export function fingerprintOf(content: string): string {
  const digest = sha256(new TextEncoder().encode(content));
  let rest = digest.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const base = BigInt(letters.length);
  const made = Array.from({ length: groups * lettersInGroup }, () => {
    const letter = letters[Number(rest % base)];
    rest /= base;
    return letter;
  });
  return grouped(made.join(''));
}

const grouped = (plain: string): string => plain.replace(/(.{4})(?=.)/gu, '$1-');

/** A fingerprint as it was typed or scanned, with the letters and groups of one; null where it is none. */
export function readFingerprint(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/^\s*TANGGA:/u, '')
    .replace(/[\s-]/gu, '');
  const isOne =
    plain.length === groups * lettersInGroup && [...plain].every((letter) => letters.includes(letter));
  return isOne ? grouped(plain) : null;
}
