import { expect, test } from 'vitest';
import { keyResultWith, planOf } from '../../../tests/support/rows.ts';
import { measureWords, standsAt, valueWords, wayOf } from './measure.ts';

const standing = (latestValue: number) => ({
  keyResultId: 'k',
  latestValue,
  latestOn: '2026-10-05',
  confidence: null,
  count: 1,
  held: 0,
  values: null,
  reachedOn: null,
});

test.each([
  [{ baseline: 4, target: 9, unit: 'deals' }, 6, '4 → 9 deals', '6 deals'],
  [{ baseline: null, target: null }, null, 'baseline? → target?', 'baseline?'],
  [{ kind: 'percent', baseline: 38, target: 55 }, null, '38% → 55%', '38%'],
  [{ kind: 'keep', comparison: 'at-most', baseline: null, target: 4 }, null, 'at most 4', '–'],
  [{ kind: 'keep', comparison: 'at-least', baseline: 90, target: 95 }, 97, '90 → at least 95', '97'],
  [{ kind: 'milestone' }, 0, 'done', 'not done yet'],
  [{ kind: 'milestone' }, 1, 'done', 'done'],
  [{ kind: 'steps' }, null, '2 of 2 steps', '1 of 2 steps'],
] as const)('%o at %s is to go “%s”, and stands at “%s”', (fields, value, way, stands) => {
  const rung = keyResultWith(fields);
  const step = { keyResultId: 'k', title: 'Step', doneOn: null };
  const plan = planOf(
    {
      step: [
        { ...step, id: 's', rank: 'a0', doneOn: '2026-10-02' },
        { ...step, id: 't', rank: 'a1' },
      ],
    },
    value === null ? [] : [standing(value)],
  );
  const line = measureWords(plan, rung, 'en');
  expect(wayOf(line)).toBe(way);
  expect(standsAt(line)).toBe(stands);
});

test.each([
  [{ unit: 'deals' }, 3, '3 deals'],
  [{ kind: 'milestone' }, 1, 'selesai'],
  [{ kind: 'steps' }, 2, '2'],
  [{}, null, '–'],
] as const)('a value of %o is told in its words: %s', (fields, value, words) => {
  expect(valueWords(keyResultWith(fields), value, 'id')).toBe(words);
});
