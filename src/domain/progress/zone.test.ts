import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyResultWith } from '../../../tests/support/rows.ts';
import { zoneOf, zones } from './zone.ts';

const up = { baseline: 100, commitValue: 140, target: 160, stretchValue: 200 };
const down = { baseline: 5, commitValue: 4.5, target: 4, stretchValue: 3.5 };

describe('the zone of a value', () => {
  test.each([
    ['below what was promised', up, 139.9, 'below'],
    ['at what was promised', up, 140, 'commit'],
    ['just short of the target', up, 159.9, 'commit'],
    ['at the target', up, 160, 'target'],
    ['beyond the stretch', up, 230, 'stretch'],
    ['downwards, not far enough', down, 4.6, 'below'],
    ['downwards, promised', down, 4.5, 'commit'],
    ['downwards, at the target', down, 4, 'target'],
    ['downwards, stretched', down, 3.5, 'stretch'],
    ['no zones but the target, short of it', { baseline: 0, target: 10 }, 9, 'below'],
    ['no zones but the target, at it', { baseline: 0, target: 10 }, 10, 'target'],
    ['no target', { baseline: 0, target: null }, 10, null],
  ] as const)('%s', (_, fields, value, zone) => {
    expect(zoneOf(keyResultWith(fields), value)).toBe(zone);
  });

  test('never falls while the value climbs', () => {
    const figure = fc.integer({ min: -50, max: 300 });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const rank = (value: number) => zones.indexOf(zoneOf(keyResultWith(up), value) ?? 'below');
        expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
      }),
    );
  });
});
