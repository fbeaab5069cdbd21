import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials } from './ownership.ts';

describe('initials', () => {
  it.each([
    ['Ayu Lestari', 'AL'],
    ['Raden Ayu Kusuma', 'RK'],
    ['Sukarno', 'S'],
    ['  ayu   lestari ', 'AL'],
    ['🇮🇩 Garuda', '🇮🇩G'],
    ['👩‍👩‍👧‍👦 Family', '👩‍👩‍👧‍👦F'],
    ['👍🏽 Team', '👍🏽T'],
    ['e\u0301mile Zola', 'E\u0301Z'],
    ['', ''],
  ])('of “%s” are “%s”', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it('are whole signs of the name, never parts of one', () => {
    const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect([...signs.segment(initials(name))].length).toBeLessThanOrEqual(4);
        expect(initials(name)).not.toMatch(/[\ud800-\udfff]$/u);
      }),
    );
  });
});
