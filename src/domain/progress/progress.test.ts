import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyResultWith, objectiveWith, planAbout, planOf } from '../../../tests/support/rows.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Standing } from '../plan/plan.ts';
import type { KeyResult, Objective, Step } from '../tables/tables.ts';
import { band, expectedProgress, supportSummary } from './progress.ts';

const standing = (latestValue: number, count = 1, held = 0) => ({
  keyResultId: 'k',
  latestValue,
  latestOn: '2026-02-01',
  confidence: null,
  count,
  held,
  values: null,
  reachedOn: null,
});

const step = (doneOn: string | null): Step => ({
  id: 's',
  keyResultId: 'k',
  title: 'Step',
  doneOn,
  rank: 'a0',
});

const progressOf = (rung: KeyResult, standing: Standing | undefined, steps: readonly Step[] = []): number =>
  kindOf(rung).progress({ rung, standing, steps });

describe('progress of a key result', () => {
  test.each([
    ['half way up', { baseline: 0, target: 10 }, 5, 0.5],
    ['downwards', { baseline: 60, target: 55 }, 57, 0.6],
    ['past the target', { baseline: 0, target: 10 }, 14, 1],
    ['the wrong way', { baseline: 10, target: 20 }, 4, 0],
    ['an unknown baseline counts from zero', { baseline: null, target: 8 }, 2, 0.25],
    ['target equals baseline and is there', { baseline: 5, target: 5 }, 5, 1],
    ['target equals baseline and is lost', { baseline: 5, target: 5 }, 4, 0],
    ['no target yet', { baseline: 5, target: null }, 9, 0],
  ] as const)('%s', (_, fields, value, progress) => {
    expect(progressOf(keyResultWith(fields), standing(value))).toBeCloseTo(progress, 10);
  });

  test('nothing checked in is no progress', () => {
    expect(progressOf(keyResultWith({}), undefined)).toBe(0);
    expect(
      progressOf(keyResultWith({ kind: 'keep', comparison: 'at-least', measure: 'percent' }), undefined),
    ).toBe(0);
  });

  test('keep is the share of check-ins that held', () => {
    expect(progressOf(keyResultWith({ kind: 'keep' }), standing(96, 4, 3))).toBe(0.75);
  });

  test('a milestone is done or not, with steps it is their share', () => {
    expect(progressOf(keyResultWith({ kind: 'milestone' }), standing(1))).toBe(1);
    expect(progressOf(keyResultWith({ kind: 'milestone' }), standing(0))).toBe(0);
    expect(progressOf(keyResultWith({ kind: 'steps' }), undefined, [step('2026-01-01'), step(null)])).toBe(
      0.5,
    );
    expect(progressOf(keyResultWith({ kind: 'steps' }), undefined, [])).toBe(0);
  });

  test('is always between 0 and 1 and never falls while the value climbs to its target', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(figure, figure, figure, figure, (baseline, target, first, second) => {
        const at = (value: number) => progressOf(keyResultWith({ baseline, target }), standing(value));
        expect(at(first)).toBeGreaterThanOrEqual(0);
        expect(at(first)).toBeLessThanOrEqual(1);
        if (target === baseline) return;
        const [nearer, farther] = target > baseline === first > second ? [first, second] : [second, first];
        expect(at(nearer)).toBeGreaterThanOrEqual(at(farther));
      }),
    );
  });
});

describe('expected progress', () => {
  const objective = { startsOn: '2026-01-01', endsOn: '2026-01-11' } as Objective;

  test.each([
    ['2025-12-31', 0],
    ['2026-01-01', 0],
    ['2026-01-06', 0.5],
    ['2026-01-11', 1],
    ['2026-02-01', 1],
  ])('on %s it is %d', (today, share) => {
    expect(expectedProgress(keyResultWith({}), objective, today)).toBe(share);
  });

  test('goes to the due date where there is one', () => {
    expect(expectedProgress(keyResultWith({ dueOn: '2026-01-06' }), objective, '2026-01-06')).toBe(1);
  });

  test('of a milestone is nothing until it is due', () => {
    expect(expectedProgress(keyResultWith({ kind: 'milestone' }), objective, '2026-01-10')).toBe(0);
    expect(expectedProgress(keyResultWith({ kind: 'milestone' }), objective, '2026-01-11')).toBe(1);
  });
});

test.each([
  [1, 'good'],
  [0.65, 'good'],
  [0.64, 'warn'],
  [0.35, 'warn'],
  [0.34, 'bad'],
  [0, 'bad'],
] as const)('a score of %d is in band %s by its rounded figure', (score, expected) => {
  expect(band(score)).toBe(expected);
});

test('what supports an objective counts once: by several of its rungs, and carried over as what it has become', () => {
  const parents = {
    objective: { parentObjectiveId: 'o', parentKeyResultId: null },
    rung: { parentObjectiveId: null, parentKeyResultId: 'k' },
  };
  const alignment = (
    id: string,
    childId: string,
    parent: (typeof parents)[keyof typeof parents],
    isPrimary: boolean,
  ) => ({
    id,
    childId,
    isPrimary,
    ...parent,
  });
  const rows = {
    ...planAbout,
    objective: [
      objectiveWith(),
      objectiveWith({ id: 'twice', level: 'team' }),
      objectiveWith({ id: 'before', level: 'team' }),
      objectiveWith({ id: 'after', level: 'team', carriedFromId: 'before' }),
    ],
    keyResult: [
      keyResultWith(),
      keyResultWith({ id: 'kt', objectiveId: 'twice' }),
      keyResultWith({ id: 'kb', objectiveId: 'before' }),
      keyResultWith({ id: 'ka', objectiveId: 'after' }),
    ],
    alignment: [
      alignment('1', 'twice', parents.objective, true),
      alignment('2', 'twice', parents.rung, false),
      alignment('3', 'before', parents.objective, true),
      alignment('4', 'after', parents.objective, true),
    ],
  };
  const plan = planOf(rows, [
    { ...standing(4), keyResultId: 'kt' },
    { ...standing(10), keyResultId: 'kb' },
    { ...standing(6), keyResultId: 'ka' },
  ]);
  expect(supportSummary(plan, 'o')).toEqual({ count: 2, mean: 0.5 });
});
