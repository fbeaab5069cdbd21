import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyResultWith } from '../../../tests/support/rows.ts';
import { band } from '../progress/progress.ts';
import { verdictOf, weightedScore } from './score.ts';

const scored = (...pairs: readonly (readonly [score: number, weight: number])[]) =>
  pairs.map(([score, weight]) => ({
    rung: keyResultWith({ weight }),
    isPostponed: false,
    proposed: score,
    score,
    reason: '',
  }));

describe('the score of an objective', () => {
  test.each([
    ['without key results', scored(), null],
    ['equal weights', scored([1, 1], [0.5, 1], [0, 1]), 0.5],
    ['one counts double', scored([1, 2], [0.5, 1], [0, 1]), 0.625],
    ['one key result', scored([0.34, 3]), 0.34],
  ])('%s', (_, rungs, score) => {
    if (score === null) expect(weightedScore(rungs)).toBeNull();
    else expect(weightedScore(rungs)).toBeCloseTo(score, 12);
  });

  test('lies between its lowest and its highest, and rises with each of them', () => {
    const pair = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), (pairs) => {
        const score = weightedScore(scored(...pairs)) as number;
        const values = pairs.map(([value]) => value);
        expect(score).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        const [first, ...rest] = pairs as [(typeof pairs)[number], ...typeof pairs];
        const higher = weightedScore(scored([1, first[1]], ...rest)) as number;
        expect(higher).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
  });
});

test.each([
  [1, 'good'],
  [0.65, 'good'],
  [0.649, 'warn'],
  [0.4, 'warn'],
  [0.35, 'warn'],
  [0.349, 'bad'],
  [0, 'bad'],
] as const)('%d is in the band %s, on the rounded score', (score, name) => {
  expect(band(score)).toBe(name);
});

test.each([
  ['committed', 1, 'kept'],
  ['committed', 0.94, 'missed'],
  ['committed', 0.96, 'kept'],
  ['aspirational', 0.55, 'sweet-spot'],
  ['aspirational', 0.74, 'sweet-spot'],
  ['aspirational', 0.75, 'beyond'],
  ['aspirational', 0.54, 'short'],
] as const)('%s with %d is %s', (ambition, score, verdict) => {
  expect(verdictOf({ ambition }, score)).toBe(verdict);
});
