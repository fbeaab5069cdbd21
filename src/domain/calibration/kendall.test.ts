import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPairs, countPairs, kendallTauB, tauB } from './kendall.ts';

describe("Kendall's tau-b against published worked examples", () => {
  test.each([
    // SciPy's documentation of kendalltau.
    ['SciPy', [12, 2, 1, 12, 2], [1, 4, 7, 1, 0], -0.47140452079103173],
    // Wikipedia, “Kendall rank correlation coefficient”: no ties, C = 11, D = 4 of 15 as in the classic hand example.
    ['no ties, by hand: (11 − 4) / 15', [1, 2, 3, 4, 5, 6], [2, 4, 1, 3, 6, 5], (11 - 4) / 15],
    // Two ties in the second list: (5 − 0) / √(6 · 5).
    ['one tie by hand: 5 / √30', [1, 2, 3, 4], [1, 2, 2, 3], 5 / Math.sqrt(30)],
    // A tie in each, at other places: (4 − 0) / √(5 · 5).
    ['ties in both by hand: 4 / 5', [1, 1, 2, 3], [1, 2, 3, 3], 4 / 5],
    ['the same order', [1, 2, 3], [10, 20, 30], 1],
    ['the other way round', [1, 2, 3], [3, 2, 1], -1],
    ['harder rung 3 scored best of three: (1 − 2) / 3', [1, 2, 3], [2, 3, 1], -1 / 3],
  ])('%s', (_, first, second, expected) => {
    expect(kendallTauB(first, second)).toBeCloseTo(expected, 12);
  });

  test.each([
    ['nothing', [], []],
    ['one pair too few', [1], [2]],
    ['a list that orders nothing', [1, 2, 3], [5, 5, 5]],
  ])('%s says nothing', (_, first, second) => {
    expect(kendallTauB(first, second)).toBeNull();
  });
});

const lists = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { maxLength: 30 })
  .map((pairs) => [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const);

test('tau-b stays between -1 and 1, and does not mind which list comes first', () => {
  fc.assert(
    fc.property(lists, ([first, second]) => {
      const tau = kendallTauB(first, second);
      if (tau === null) return;
      expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
      expect(kendallTauB(second, first)).toBeCloseTo(tau, 12);
    }),
  );
});

test('turning one list round turns the sign, and stretching it changes nothing', () => {
  fc.assert(
    fc.property(lists, ([first, second]) => {
      const tau = kendallTauB(first, second);
      const turned = kendallTauB(
        first,
        second.map((value) => -value),
      );
      const stretched = kendallTauB(
        first,
        second.map((value) => value ** 3 + 10),
      );
      if (tau === null) {
        expect([turned, stretched]).toEqual([null, null]);
        return;
      }
      expect(turned).toBeCloseTo(0 - tau, 12);
      expect(stretched).toBeCloseTo(tau, 12);
    }),
  );
});

test('every pair is counted once', () => {
  fc.assert(
    fc.property(lists, ([first, second]) => {
      const { concordant, discordant, tiedFirst, tiedSecond, tiedBoth } = countPairs(first, second);
      expect(concordant + discordant + tiedFirst + tiedSecond + tiedBoth).toBe(
        Math.abs(first.length * (first.length - 1)) / 2,
      );
    }),
  );
});

test('ladders taken together compare no rung of one with a rung of another', () => {
  const one = countPairs([1, 2, 3], [1, 2, 3]);
  const other = countPairs([1, 2], [2, 1]);
  expect(tauB(addPairs([one, other]))).toBeCloseTo((3 - 1) / 4, 12);
});
