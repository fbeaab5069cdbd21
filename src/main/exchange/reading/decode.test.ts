import { describe, expect, test } from 'vitest';
import { decode, isBinary } from './decode.ts';

const words = 'Tujuan;Größe;Ação;Señal\nNaikkan omzet;60 €;às;año';

function utf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(words, false, true), 'utf-16le'],
    ['UTF-16, the other way round, with a mark', utf16(words, true, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(words, false, false), 'utf-16le'],
    ['UTF-16, the other way round, without a mark', utf16(words, true, false), 'utf-16be'],
  ])('is told: %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: words, encoding });
    expect(isBinary(bytes)).toBe(false);
  });

  test('of what is no UTF-8 is Western European', () => {
    const bytes = Buffer.from('Gr\xf6\xdfe;60 \x80;A\xe7\xe3o', 'latin1');
    expect(decode(bytes)).toEqual({ text: 'Größe;60 €;Ação', encoding: 'windows-1252' });
  });

  test('of another script is told by its letters', () => {
    const korean = Buffer.from(
      'b8f1c7a53bc7d9bdc9b0e1b0fa0ab8c5c3e220b9e8c1f53bb0e8bec020c3bcb0e1b7fc',
      'hex',
    );
    expect(decode(Buffer.concat(Array.from({ length: 40 }, () => korean))).encoding).toBe('euc-kr');
  });

  test('can be said', () => {
    expect(decode(Buffer.from('A\xe7\xe3o', 'latin1'), 'windows-1252').text).toBe('Ação');
  });

  test('is none of a file that is no text', () => {
    expect(isBinary(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 4]))).toBe(true);
  });
});
