import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, holds } from './fold.ts';

describe('a text that is searched', () => {
  it.each([
    ['Café', 'cafe'],
    ['CAFE\u0301', 'cafe'],
    ['Straße', 'STRASSE'],
    ['Łukasz', 'lukasz'],
    ['Søren Åse', 'soren ase'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Ærø', 'aero'],
    ['Đorđe', 'dorde'],
    ['Größe  der\u00a0Welt', 'grosse der welt'],
    ['Ｓａｌｅｓ', 'sales'],
    ['ﬁnance', 'finance'],
    ['Алёна', 'алена'],
    ['مُحَمَّد', 'محمد'],
  ])('is “%s” for whoever types “%s”', (text, typed) => {
    expect(fold(text)).toBe(fold(typed));
  });

  it('keeps the vowels of scripts that write them as marks', () => {
    expect(fold('कि')).not.toBe(fold('का'));
    expect(fold('กิน')).not.toBe(fold('กัน'));
  });

  it('is read the same however often it was read before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('is found by any part of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
        expect(holds([`${before} ${part} ${after}`], part)).toBe(true);
      }),
    );
  });
});
