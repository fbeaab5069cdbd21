import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planAbout, planOf } from '../../../tests/support/rows.ts';
import {
  type BonusRule,
  bonusRuleOf,
  faultOf,
  inOrder,
  payOutOf,
  sharesOf,
  startingBands,
  startingRule,
} from './rule.ts';

const inBands: BonusRule = { ...startingRule, kind: 'bands', bands: startingBands };
const hundredth = fc.integer({ min: 0, max: 100 }).map((count) => count / 100);

/** Any rule that nothing stands against. */
const soundRule: fc.Arbitrary<BonusRule> = fc
  .record({
    kind: fc.constantFrom('linear' as const, 'bands' as const),
    fullScore: fc.integer({ min: 1, max: 100 }).map((count) => count / 100),
    floorScore: fc.option(hundredth),
    cap: fc.option(fc.integer({ min: 0, max: 1000 })),
    isCommittedOnly: fc.boolean(),
    shares: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
    scores: fc.uniqueArray(hundredth, { minLength: 1, maxLength: 6 }),
    paid: fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ shares: [team, company], scores, paid, ...rule }) => {
    const rising = [...paid].sort((a, b) => a - b);
    const bands = [...scores]
      .sort((a, b) => a - b)
      .map((fromScore, at) => ({ fromScore, payOut: rising[at] as number }));
    return inOrder({ ...rule, teamShare: team, companyShare: Math.min(company, 100 - team), bands });
  });

test('a plan has no rule until it is given one', () => {
  expect(bonusRuleOf(planOf(planAbout))).toBeNull();
  const { bands, ...columns } = inBands;
  const rows = bands.map((band, place) => ({ id: String(place), ruleId: 'p', ...band })).reverse();
  expect(
    bonusRuleOf(planOf({ ...planAbout, bonusRule: [{ id: 'p', ...columns }], bonusBand: rows })),
  ).toEqual(inBands);
});

describe('what a score pays', () => {
  test.each([
    ['in a line, the whole', startingRule, 0.7, 100],
    ['in a line, beyond it', startingRule, 0.8, 114.3],
    ['in a line, up to the cap', startingRule, 0.95, 120],
    ['in a line without a cap', { ...startingRule, cap: null }, 1, 142.9],
    ['at the floor', startingRule, 0.4, 57.1],
    ['below the floor', startingRule, 0.39, 0],
    ['without a floor', { ...startingRule, floorScore: null }, 0.1, 14.3],
    ['at the beginning of a band', inBands, 0.6, 100],
    ['within a band', inBands, 0.89, 100],
    ['below the first band', { ...inBands, floorScore: null }, 0.39, 0],
    ['in a band under the cap', { ...inBands, cap: 110 }, 0.95, 110],
    ['in a band below the floor', { ...inBands, floorScore: 0.5 }, 0.45, 0],
    ['by dust below a band', inBands, 0.1 + 0.2 + 0.3 - 1e-12, 100],
  ] as const)('%s', (_, rule, score, paid) => {
    expect(payOutOf(rule, score)).toBe(paid);
  });

  test('never falls where the score rises, and stays within floor and cap', () => {
    fc.assert(
      fc.property(soundRule, hundredth, hundredth, (rule, one, other) => {
        expect(faultOf(rule)).toBeNull();
        const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
        expect(payOutOf(rule, higher)).toBeGreaterThanOrEqual(payOutOf(rule, lower));
        if (rule.cap !== null) expect(payOutOf(rule, higher)).toBeLessThanOrEqual(rule.cap);
        if (rule.floorScore !== null && lower < rule.floorScore) expect(payOutOf(rule, lower)).toBe(0);
      }),
    );
  });

  test('is shared between the parts, which are the whole together', () => {
    fc.assert(
      fc.property(soundRule, (rule) => {
        const shares = Object.values(sharesOf(rule));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a rule is refused', () => {
  test.each([
    ['bonus/shares', { ...startingRule, teamShare: 60, companyShare: 50 }],
    ['bonus/no-bands', { ...inBands, bands: [] }],
    ['bonus/band-order', { ...inBands, bands: [...startingBands].reverse() }],
    [
      'bonus/band-order',
      {
        ...inBands,
        bands: [
          { fromScore: 0.4, payOut: 50 },
          { fromScore: 0.4, payOut: 60 },
        ],
      },
    ],
    [
      'bonus/band-falling',
      {
        ...inBands,
        bands: [
          { fromScore: 0.4, payOut: 50 },
          { fromScore: 0.7, payOut: 40 },
        ],
      },
    ],
  ] as const)('%s', (code, rule) => {
    expect(faultOf(rule)?.code).toBe(code);
  });

  test.each([startingRule, inBands, { ...startingRule, teamShare: 50, companyShare: 50 }])(
    'for nothing else',
    (rule) => {
      expect(faultOf(rule)).toBeNull();
    },
  );
});
