import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyResultWith, objectiveWith } from '../../../tests/support/rows.ts';
import { curveOf, zoneStretches } from './curve.ts';
import { expectedValue, type PastCheckIn, progressOn, standingOn, weekEnds } from './past-check-ins.ts';

const on = (checkedOn: string, value: number, confidence: number | null = null, note = ''): PastCheckIn => ({
  checkedOn,
  value,
  confidence,
  note,
});
const checkIns = [on('2026-10-02', 2), on('2026-10-05', 6, 60, 'Two large orders'), on('2026-10-09', 10, 80)];
const rung = keyResultWith();
const objective = objectiveWith();

describe('where a key result stood on a day', () => {
  test.each([
    ['before anybody spoke', '2026-10-01', undefined],
    ['on the first day', '2026-10-02', 2],
    ['between two', '2026-10-08', 6],
    ['after the last', '2026-12-31', 10],
  ])('%s', (_, day, value) => {
    expect(standingOn(rung, checkIns, day)?.latestValue).toBe(value);
  });

  test('knows when it was reached first, and forgets it where it fell back', () => {
    expect(standingOn(rung, checkIns, '2026-10-10')?.reachedOn).toBe('2026-10-09');
    const fell = [...checkIns, on('2026-10-10', 9)];
    expect(standingOn(rung, fell, '2026-10-10')?.reachedOn).toBeNull();
  });

  test('a value to keep counts how often it held until then', () => {
    const keep = keyResultWith({ kind: 'keep', measure: 'number', comparison: 'at-least', target: 5 });
    expect(progressOn(keep, checkIns, [], '2026-10-05')).toBe(0.5);
    expect(progressOn(keep, checkIns, [], '2026-10-09')).toBeCloseTo(2 / 3, 12);
  });

  test('steps count from the day on which they were done', () => {
    const steps = ['2026-10-03', '2026-10-07', null].map((doneOn, index) => ({
      id: String(index),
      keyResultId: 'k',
      title: 'Step',
      doneOn,
      rank: 'a0',
    }));
    const milestone = keyResultWith({ kind: 'steps' });
    expect(progressOn(milestone, [], steps, '2026-10-02')).toBe(0);
    expect(progressOn(milestone, [], steps, '2026-10-03')).toBeCloseTo(1 / 3, 12);
    expect(progressOn(milestone, [], steps, '2026-10-31')).toBeCloseTo(2 / 3, 12);
  });

  test('progress of a climbing value never falls from one day to the next', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, (list) => {
        const climbing = [...list]
          .sort((a, b) => a - b)
          .map((value, day) => on(`2026-10-0${day + 1}`, value));
        let last = 0;
        for (let day = 1; day <= 10; day++) {
          const progress = progressOn(rung, climbing, [], `2026-10-${String(day).padStart(2, '0')}`);
          expect(progress).toBeGreaterThanOrEqual(last);
          expect(progress).toBeLessThanOrEqual(1);
          last = progress;
        }
      }),
    );
  });
});

describe('what is expected', () => {
  test.each([
    ['at the start', {}, '2026-10-01', 0],
    ['half way', {}, '2026-10-06', 5],
    ['at the end', {}, '2026-10-11', 10],
    ['afterwards', {}, '2026-12-01', 10],
    ['downwards', { baseline: 20, target: 10 }, '2026-10-06', 15],
    ['due earlier', { dueOn: '2026-10-06' }, '2026-10-06', 10],
    ['a threshold', { kind: 'keep', target: 7 }, '2026-10-03', 7],
    ['a milestone has no value', { kind: 'milestone' }, '2026-10-06', null],
    ['without a target', { target: null }, '2026-10-06', null],
  ] as const)('%s', (_, fields, day, value) => {
    expect(expectedValue(keyResultWith(fields), objective, day)).toBe(value);
  });
});

describe('a curve', () => {
  test('begins at the baseline, has a point for each word, and ends at the due date', () => {
    expect(
      curveOf(rung, objective, checkIns, []).map(({ day, actual, expected }) => [day, actual, expected]),
    ).toEqual([
      ['2026-10-01', 0, 0],
      ['2026-10-02', 2, 1],
      ['2026-10-05', 6, 4],
      ['2026-10-09', 10, 8],
      ['2026-10-11', null, 10],
    ]);
  });

  test('keeps what was said, and how sure people were', () => {
    const point = curveOf(rung, objective, checkIns, []).find(({ day }) => day === '2026-10-05');
    expect(point).toMatchObject({ confidence: 60, note: 'Two large orders' });
  });

  test('of a milestone is progress, and is never drawn into the future', () => {
    const curve = curveOf(keyResultWith({ kind: 'milestone' }), objective, [on('2026-10-05', 1)], []);
    expect(curve.map(({ actual }) => actual)).toEqual([0, 1, null]);
  });

  test('has its zones from commit up', () => {
    const zoned = keyResultWith({ commitValue: 7, stretchValue: 14 });
    expect(zoneStretches(zoned).map(({ name, from, to }) => [name, from, to])).toEqual([
      ['commit', 7, 10],
      ['target', 10, 14],
      ['stretch', 14, 18],
    ]);
    expect(zoneStretches(keyResultWith({ target: null, commitValue: 3 }))).toEqual([]);
  });
});

test('the weeks of a span end every seventh day, and on its last', () => {
  expect(weekEnds('2026-10-01', '2026-10-17')).toEqual(['2026-10-07', '2026-10-14', '2026-10-17']);
  expect(weekEnds('2026-10-01', '2026-10-07')).toEqual(['2026-10-07']);
});
