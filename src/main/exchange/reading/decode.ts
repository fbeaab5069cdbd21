import { analyse } from 'chardet';
import type { Encoding } from '#domain/import/encodings.ts';

/** A text and the encoding that it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Marks at the beginning of a text that say its encoding. */
const marks: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How much of a text is looked at to tell its encoding, in bytes. */
const sampleSize = 64 * 1024;

/** How sure the detector must be of an encoding of another script, of 100, before Western European is taken. */
const sure = 60;

/** Of UTF-16 without a mark every other byte of plain letters is zero. */
function utf16Without(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, sampleSize & ~1);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && even < odd / 8) return 'utf-16le';
  if (even > many && odd < even / 8) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Encodings of other scripts that are written without a mark, as the detector names them. */
const others: ReadonlyMap<string, Encoding> = new Map([
  ['Shift_JIS', 'shift_jis'],
  ['EUC-JP', 'euc-jp'],
  ['EUC-KR', 'euc-kr'],
  ['Big5', 'big5'],
  ['GB18030', 'gb18030'],
  ['windows-1251', 'windows-1251'],
  ['KOI8-R', 'koi8-r'],
]);

function encodingOf(bytes: Uint8Array): Encoding {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  const wide = utf16Without(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const [best] = analyse(bytes.subarray(0, sampleSize));
  return (best && best.confidence >= sure && others.get(best.name)) || 'windows-1252';
}

/**
 * Reads bytes as text, in a named encoding or in the one that they look written in: what is no UTF-8 is that of
 * another script where it clearly is one, else Western European.
 */
export function decode(bytes: Uint8Array, named?: Encoding): Decoded {
  const encoding = named ?? encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Whether bytes are no text at all: such as a picture, a program, or a spreadsheet of an old kind. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  if (encodingOf(sample).startsWith('utf-16')) return false;
  return sample.some((byte) => byte === 0);
}
