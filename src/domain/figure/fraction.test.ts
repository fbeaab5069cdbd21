import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOf } from '../mean/mean.ts';
import { formatPercent, formatScore } from '../number-format/number-format.ts';
import { band } from '../progress/progress.ts';
import { isWithin, reaches, rounded, shifted } from './decimal.ts';
import { roundedScore, wholePercent } from './fraction.ts';

const twentieths = Array.from({ length: 21 }, (_, count) => count);

/** Every ladder of two and of three rungs whose progress is counted in twentieths. */
function* ladders(): Generator<readonly number[]> {
  for (const a of twentieths)
    for (const b of twentieths) {
      yield [a, b];
      for (const c of twentieths) yield [a, b, c];
    }
}

describe('rounding', () => {
  test('the score of every short ladder is the half-up mean that whole numbers give', () => {
    for (const counts of ladders()) {
      const sum = counts.reduce((all, count) => all + count, 0);
      const tenths = Math.floor((sum * 2 + 2 * counts.length) / (4 * counts.length));
      const mean = meanOf(counts.map((count) => count / 20)) as number;
      expect([counts, formatScore(mean, 'en')]).toEqual([counts, (tenths / 10).toFixed(1)]);
      expect([counts, band(mean)]).toEqual([counts, tenths >= 7 ? 'good' : tenths >= 4 ? 'warn' : 'bad']);
    }
  });

  test.each([
    [0.29, '29%'],
    [0.57, '57%'],
    [2 / 3, '67%'],
    [0.285, '29%'],
    [0.005, '1%'],
    [1, '100%'],
  ])('progress of %d is %s wherever it is shown', (fraction, percent) => {
    expect(formatPercent(fraction)).toBe(percent);
    expect(`${wholePercent(fraction)}%`).toBe(percent);
  });

  test('churn from 5% to 4%, now 4.65%, scores 0.4', () => {
    expect(roundedScore((4.65 - 5) / (4 - 5))).toBe(0.4);
  });

  test('halves go away from zero, whatever binary arithmetic left of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (size, decimals) => {
          const half = shifted(size < 0 ? size - 0.5 : size + 0.5, -decimals);
          expect(rounded(half, decimals)).toBe(shifted(size < 0 ? size - 1 : size + 1, -decimals));
        },
      ),
    );
  });

  test('rounding twice is rounding once, and keeps fifteen digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          const once = rounded(value, decimals);
          expect(rounded(once, decimals)).toBe(once);
        },
      ),
    );
    for (const huge of [1e300, -1.7e308, 9e15]) expect(rounded(huge, 6)).toBe(huge);
    expect(rounded(1_250_000_000_123.25, 2)).toBe(1_250_000_000_123.25);
  });
});

test('a threshold forgives dust, and nothing more', () => {
  expect(isWithin(0.8 - 0.7, 0.1)).toBe(true);
  expect(isWithin(0.1001, 0.1)).toBe(false);
  expect(reaches(0.1 + 0.2 + 0.4, 0.7)).toBe(true);
  expect(reaches(0.6999, 0.7)).toBe(false);
});
