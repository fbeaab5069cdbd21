import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyResultWith } from '../../../tests/support/rows.ts';
import { carriedFields } from './carried-rung.ts';

test.each([
  ['goes on to its target', { baseline: 120, target: 180 }, 150, { baseline: 150, target: 180 }],
  [
    'that overshot waits for a new target',
    { baseline: 120, target: 180 },
    200,
    { baseline: 200, target: null },
  ],
  [
    'that just reached its target waits as well',
    { baseline: 120, target: 180 },
    180,
    { baseline: 180, target: null },
  ],
  ['that falls goes on falling', { baseline: 9, target: 4 }, 6, { baseline: 6, target: 4 }],
  ['that fell too far does not rise', { baseline: 9, target: 4 }, 3, { baseline: 3, target: null }],
  [
    'that went the wrong way goes on in the right one',
    { baseline: 120, target: 180 },
    100,
    { baseline: 100, target: 180 },
  ],
  [
    'without a value keeps where it stood',
    { baseline: 120, target: 180 },
    null,
    { baseline: 120, target: 180 },
  ],
  [
    'without a target begins where it got to',
    { baseline: 120, target: null },
    150,
    { baseline: 150, target: null },
  ],
])('a key result %s', (_, fields, reached, carried) => {
  expect(carriedFields(keyResultWith(fields), reached, 'Q4')).toMatchObject(carried);
});

test('it names the reviewed cycle, forgets that its target was relative, and asks the confidence anew', () => {
  const rung = keyResultWith({
    baselinePeriod: 'Q3',
    relativeTarget: 50,
    confidence: 35,
    baseline: 0,
    target: 10,
  });
  expect(carriedFields(rung, 4, 'Q4')).toMatchObject({
    baselinePeriod: 'Q4',
    relativeTarget: null,
    confidence: null,
  });
});

test('what is kept keeps its threshold, and a milestone everything but its confidence', () => {
  const kept = keyResultWith({ kind: 'keep', comparison: 'at-most', baseline: 7, target: 5 });
  expect(carriedFields(kept, 3, 'Q4')).toMatchObject({ baseline: 3, target: 5 });
  const milestone = keyResultWith({ kind: 'milestone', baseline: null, target: null, confidence: 20 });
  expect(carriedFields(milestone, 1, 'Q4')).toMatchObject({ baseline: null, target: null, confidence: null });
});

test('no value ever turns a key result round, and zones that are passed are not carried', () => {
  const figure = fc.integer({ min: -1000, max: 1000 });
  const measured = fc.constantFrom('number' as const, 'percent' as const, 'currency' as const);
  fc.assert(
    fc.property(
      measured,
      figure,
      figure,
      figure,
      figure,
      figure,
      (kind, baseline, target, reached, commit, stretch) => {
        fc.pre(baseline !== target);
        const rung = keyResultWith({ kind, baseline, target, commitValue: commit, stretchValue: stretch });
        const carried = carriedFields(rung, reached, 'Q4');
        const direction = Math.sign(target - baseline);
        expect(carried.baseline).toBe(reached);
        for (const value of [carried.target, carried.commitValue, carried.stretchValue])
          if (value !== null) expect(Math.sign(value - reached)).toBe(direction);
        if (carried.target === null) expect(Math.sign(target - reached)).not.toBe(direction);
      },
    ),
  );
});
