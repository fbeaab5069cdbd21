import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileWords } from '../../../tests/support/hostile-words.ts';
import { asTyped, asWords } from './words-cell.ts';

test.each(['=1+1', '+62 811', '-2 complaints', '@everyone', '\tindented', "'=1+1"])(
  'words that begin like a formula are told to be words: %j',
  (text) => {
    expect(asWords(text)).toBe(`'${text}`);
  },
);

test.each(['Win back 10%', "'quoted'", '1 + 1', ''])('others stay as they are: %j', (text) => {
  expect(asWords(text)).toBe(text);
});

test('the mark comes off again exactly', () => {
  const marks = fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '\t'), maxLength: 6 });
  fc.assert(
    fc.property(marks, (text) => {
      expect(asTyped(asWords(text))).toBe(text);
    }),
  );
});

test('no words are computed, whoever chose them', () => {
  fc.assert(
    fc.property(hostileWords, (text) => {
      expect(asWords(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      expect(asTyped(asWords(text))).toBe(text);
    }),
  );
});
