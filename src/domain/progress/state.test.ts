import { describe, expect, test } from 'vitest';
import { keyResultId } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { keyResultWith } from '../../../tests/support/rows.ts';
import { addDays } from '../cycle/days.ts';
import type { Standing } from '../plan/plan.ts';
import type { KeyResult, Objective } from '../tables/tables.ts';
import { expectedProgress } from './progress.ts';
import { keyResultState } from './state.ts';

const memory = planInMemory();
const plan = memory.plan();
const rung = plan.tables.keyResult.get(keyResultId(memory, 'Deals closed with 8')) as KeyResult;
const row = plan.tables.objective.get(rung.objectiveId) as Objective;
const objective = { ...row, startsOn: '2026-10-01', endsOn: '2026-10-11' };

function stateOn(today: string, fields: Partial<KeyResult>, standing: Partial<Standing> | null): string {
  const row = { ...rung, kind: 'number', baseline: 0, target: 100, dueOn: null, ...fields } as KeyResult;
  const standings = standing
    ? [
        {
          keyResultId: rung.id,
          latestValue: 0,
          latestOn: today,
          confidence: null,
          count: 1,
          held: 0,
          values: null,
          reachedOn: null,
          ...standing,
        },
      ]
    : [];
  return keyResultState(plan.apply([], plan.sequence, standings), row, objective, today);
}

describe('the state of a key result', () => {
  // Half of the way is expected on the sixth day of ten.
  test.each([
    [50, 'on-track'],
    [40, 'on-track'],
    [39, 'at-risk'],
    [25, 'at-risk'],
    [24, 'behind'],
    [0, 'behind'],
    [100, 'on-track'],
  ])('%d of an expected 50 is %s', (latestValue, state) => {
    expect(stateOn('2026-10-06', {}, { latestValue })).toBe(state);
  });

  test.each([
    ['two weeks without a word', '2026-10-20', { latestOn: '2026-10-06', latestValue: 90 }, 'on-track'],
    ['a day more', '2026-10-21', { latestOn: '2026-10-06', latestValue: 90 }, 'stale'],
    ['nothing since the start', '2026-10-16', null, 'no-figure'],
    ['reached and left alone', '2026-12-31', { latestOn: '2026-10-06', latestValue: 100 }, 'on-track'],
    ['not reached by its day', '2026-10-22', { latestOn: '2026-10-21', latestValue: 90 }, 'overdue'],
  ] as const)('%s', (_, today, standing, state) => {
    // Due on the day after the two weeks.
    expect(stateOn(today, { dueOn: '2026-10-21', target: 91 }, standing)).toBe(state);
  });

  test.each([
    [80, 'on-track'],
    [50, 'on-track'],
    [49, 'at-risk'],
    [25, 'at-risk'],
    [24, 'behind'],
  ])('a milestone before its day follows confidence: %d %% is %s', (confidence, state) => {
    expect(stateOn('2026-10-06', { kind: 'milestone' }, { confidence })).toBe(state);
  });

  test('a milestone on its day is behind, past it overdue, done it is on track', () => {
    expect(stateOn('2026-10-11', { kind: 'milestone' }, { confidence: 90 })).toBe('behind');
    expect(stateOn('2026-10-12', { kind: 'milestone' }, { confidence: 90 })).toBe('overdue');
    expect(stateOn('2026-10-12', { kind: 'milestone' }, { latestValue: 1 })).toBe('on-track');
  });

  test('keep looks at the latest check-in only', () => {
    const keep = { kind: 'keep', comparison: 'at-least', measure: 'percent', target: 95 } as const;
    expect(stateOn('2026-10-06', keep, { latestValue: 96, count: 9, held: 1 })).toBe('on-track');
    expect(stateOn('2026-10-06', keep, { latestValue: 94, count: 9, held: 8 })).toBe('behind');
  });
});

const objectiveOf = (fields: Partial<Objective>): Objective => ({ ...objective, ...fields });

/** What a key result is on every day from a week before it begins to three weeks after it is due. */
function statesOver(fields: Partial<KeyResult>, standing: Partial<Standing> | null): Set<string> {
  const days = Array.from({ length: 40 }, (_, index) => addDays('2026-09-24', index));
  return new Set(days.map((day) => stateOn(day, fields, standing && { latestOn: day, ...standing })));
}

describe('on no day', () => {
  const judged = ['on-track', 'at-risk', 'behind', 'stale', 'overdue'];
  test.each(['number', 'percent', 'currency', 'keep'] as const)(
    'a %s without a target is anything else',
    (kind) => {
      const fields = { kind, target: null, comparison: 'at-least' } as const;
      expect([...statesOver(fields, { latestValue: 5, held: 1 })]).toEqual(['no-target']);
      expect([...statesOver(fields, null)]).toEqual(['no-target']);
    },
  );

  test.each(['number', 'percent', 'currency', 'keep'] as const)('is a %s without a figure judged', (kind) => {
    const found = statesOver({ kind, target: 5, comparison: 'at-least' }, null);
    expect(judged.filter((state) => found.has(state))).toEqual([]);
  });

  test.each([{ kind: 'number' }, { kind: 'milestone' }, { kind: 'keep', comparison: 'at-least' }] as const)(
    'past its due date is $kind on track, behind or stale before it is reached',
    (fields) => {
      for (const day of ['2026-10-12', '2026-10-30', '2027-03-01'])
        for (const confidence of [null, 10, 90])
          expect(stateOn(day, fields, { latestOn: '2026-10-10', latestValue: 0, confidence })).toBe(
            'overdue',
          );
    },
  );
});

describe('what is expected', () => {
  const at = (createdAt: string, fields: Partial<KeyResult> = {}, of: Partial<Objective> = {}) => {
    const quarter = objectiveOf({ startsOn: '2026-10-01', endsOn: '2026-12-30', ...of });
    return expectedProgress(
      keyResultWith({ ...rung, dueOn: null, kind: 'number', createdAt, ...fields }),
      quarter,
      '2026-11-15',
    );
  };
  test.each([
    ['of what was made before it began, from the beginning', '2026-09-20T08:00:00Z', {}, {}, 45 / 90],
    ['of what was made by hand later, from that day', '2026-11-05T08:00:00Z', {}, {}, 10 / 55],
    ['of what was made today, from today', '2026-11-15T08:00:00Z', {}, {}, 0],
    [
      'of what was carried over, from the beginning',
      '2026-11-05T08:00:00Z',
      { carriedFromId: 'x' },
      {},
      45 / 90,
    ],
    [
      'of what came with the dates of a template, from the beginning',
      '2026-11-05T08:00:00Z',
      {},
      { templateKey: 'sales/revenue', createdAt: '2026-11-05T08:00:00Z' },
      45 / 90,
    ],
    [
      'of what was added to a template later, from that day',
      '2026-11-05T08:00:00Z',
      {},
      { templateKey: 'sales/revenue', createdAt: '2026-11-04T08:00:00Z' },
      10 / 55,
    ],
  ] as const)('%s', (_, createdAt, fields, of, expected) => {
    expect(at(createdAt, fields, of)).toBeCloseTo(expected, 12);
  });
});
