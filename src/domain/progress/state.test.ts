import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyResultId, planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import type { Plan, Standing } from '../plan/plan.ts';
import type { KeyResult, Objective } from '../plan/rows.ts';
import { keyResultState } from './state.ts';

let window: TestWindow;
let plan: Plan;
let rung: KeyResult;
let objective: Objective;
beforeAll(async () => {
  window = await windowOn(planOnDisk());
  plan = window.plan();
  rung = plan.tables.keyResult.get(keyResultId(window, 'Deals closed with 8')) as KeyResult;
  const row = plan.tables.objective.get(rung.objectiveId) as Objective;
  objective = { ...row, startsOn: '2026-10-01', endsOn: '2026-10-11' };
});
afterAll(() => window.close());

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
    ['nothing since the start', '2026-10-16', null, 'stale'],
    ['reached and left alone', '2026-12-31', { latestOn: '2026-10-06', latestValue: 100 }, 'on-track'],
  ] as const)('%s', (_, today, standing, state) => {
    expect(stateOn(today, {}, standing)).toBe(state);
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

  test('a milestone past its day is behind, done it is on track', () => {
    expect(stateOn('2026-10-12', { kind: 'milestone' }, { confidence: 90 })).toBe('behind');
    expect(stateOn('2026-10-12', { kind: 'milestone' }, { latestValue: 1 })).toBe('on-track');
  });

  test('keep looks at the latest check-in only', () => {
    const keep = { kind: 'keep', comparison: 'at-least', measure: 'percent', target: 95 } as const;
    expect(stateOn('2026-10-06', keep, { latestValue: 96, count: 9, held: 1 })).toBe('on-track');
    expect(stateOn('2026-10-06', keep, { latestValue: 94, count: 9, held: 8 })).toBe('behind');
  });
});
