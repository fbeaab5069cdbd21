import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEnough, wilsonInterval } from './evidence.ts';

test.each([
  // The roots of (p − share)² = z² p (1 − p) / n with z = 1.6449.
  [2, 2, 0.425, 1],
  [4, 8, 0.249, 0.751],
  [7, 8, 0.589, 0.972],
  [8, 8, 0.747, 1],
  [0, 8, 0, 0.253],
])('%i of %i lies between %f and %f', (hits, of, low, high) => {
  const interval = wilsonInterval(hits, of);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

test('an interval holds its share, narrows with more of the same, and is all where nothing was counted', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (of, seed) => {
      const hits = seed % (of + 1);
      const one = wilsonInterval(hits, of);
      expect(one.low).toBeLessThanOrEqual(hits / of + 1e-12);
      expect(one.high).toBeGreaterThanOrEqual(hits / of - 1e-12);
      const more = wilsonInterval(hits * 4, of * 4);
      expect(more.high - more.low).toBeLessThan(one.high - one.low);
    }),
  );
});

test('three pairs are not enough, nor are many of one ladder', () => {
  expect(isEnough({ comparisons: 3, ladders: 3 })).toBe(false);
  expect(isEnough({ comparisons: 20, ladders: 2 })).toBe(false);
  expect(isEnough({ comparisons: 8, ladders: 3 })).toBe(true);
});
