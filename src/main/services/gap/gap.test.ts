import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gapSize, rankedGaps } from '#domain/gap/gap.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import {
  livingObjectives,
  planOnDisk,
  refusal,
  type TestWindow,
  windowOn,
} from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk());
});
afterEach(() => window.close());

const cycleId = () => [...window.plan().tables.cycle.rows.keys()].at(-1) as string;
const add = (measureName: string, fields: object = {}) =>
  window.client.gap.add({ cycleId: cycleId(), measureName, ...fields });

describe('the gap analysis', () => {
  test('ranks by votes, then by the share that is missing', async () => {
    await add('Close rate', { measure: 'percent', current: 24, comparisonValue: 30 });
    await add('Churn', { measure: 'percent', current: 4, comparisonValue: 2 });
    await add('Offers', { current: 30, comparisonValue: 33, votes: 3 });
    await add('Unknown');
    expect(rankedGaps(window.plan(), cycleId()).map((gap) => gap.measureName)).toEqual([
      'Offers',
      'Churn',
      'Close rate',
      'Unknown',
    ]);
  });

  test.each([
    [24, 30, 6, 0.2],
    [4, 2, -2, -1],
    [0, 10, 10, 1],
    [5, 0, -5, null],
    [-10, -5, 5, 1],
  ])('from %d to %d is %d, or %s of it', async (current, comparisonValue, absolute, fraction) => {
    const { id } = await add('Measure', { current, comparisonValue });
    const size = gapSize(window.plan().tables.gap.get(id) as Parameters<typeof gapSize>[0]);
    expect(size?.absolute).toBe(absolute);
    expect(size?.fraction).toBe(fraction);
  });

  test('an objective of a gap carries measure, baseline, period and target, and one undo takes all back', async () => {
    const stageId = [...window.plan().tables.stage.rows.keys()][0] as string;
    const { id } = await add('Close rate', {
      measure: 'percent',
      lastPeriod: 22,
      lastPeriodLabel: 'Q3',
      comparisonValue: 30,
      stageId,
      cause: 'We lose deals to silence.',
    });
    const before = window.plan().tables.objective.rows.size;
    const made = await window.client.gap.makeObjective({
      id,
      owner: { kind: 'company' },
      title: 'Close what we start',
    });
    const objective = window.plan().tables.objective.get(made.id);
    expect(objective).toMatchObject({
      title: 'Close what we start',
      stageId,
      description: 'We lose deals to silence.',
    });
    expect(ladderOf(window.plan(), made.id)).toMatchObject([
      { title: 'Close rate', kind: 'percent', baseline: 22, baselinePeriod: 'Q3', target: 30 },
    ]);
    expect(window.plan().tables.gap.get(id)?.objectiveId).toBe(made.id);
    await window.client.history.undo();
    expect(window.plan().tables.objective.rows.size).toBe(before);
    expect(window.plan().tables.gap.get(id)?.objectiveId).toBeNull();
  });

  test('an objective without a title is refused', async () => {
    const { id } = await add('Close rate');
    const call = window.client.gap.makeObjective({ id, owner: { kind: 'company' }, title: ' ' });
    expect(await refusal(call)).toBe('objective/empty-title');
  });
});

describe('stages and metrics', () => {
  test('stages are renamed and moved, and go only while nothing names them', async () => {
    const { stage } = window.client;
    const names = () =>
      window
        .plan()
        .tables.stage.sorted()
        .map((row) => row.name ?? row.key);
    const { id } = await stage.add({ name: 'Trial' });
    expect(names().slice(-3)).toEqual(['Trial', 'whole-process', 'people']);
    await stage.move({ id, position: 0 });
    expect(names()[0]).toBe('Trial');
    await stage.move({ id, position: 99 });
    expect(names().slice(-3)).toEqual(['Trial', 'whole-process', 'people']);
    await stage.rename({ id, name: 'Pilot' });
    await stage.remove({ id });
    expect(names()).not.toContain('Pilot');
    const used = [...window.plan().tables.objective.rows.values()][0]?.stageId ?? '';
    expect(await refusal(stage.remove({ id: used }))).toBe('organisation/in-use');
    const people = [...window.plan().tables.stage.rows.values()].find((row) => row.kind === 'people');
    expect(await refusal(stage.remove({ id: people?.id ?? '' }))).toBe('organisation/in-use');
  });

  test('a metric that key results are made of stays', async () => {
    const metricId = [...window.plan().tables.metric.rows.keys()][0] as string;
    const objectiveId = livingObjectives(window.plan())[0]?.id as string;
    await window.client.keyResult.create({ objectiveId, title: 'Qualified leads', metricId });
    expect(await refusal(window.client.metric.remove({ id: metricId }))).toBe('organisation/in-use');
    const { id } = await window.client.metric.add({
      name: 'Demo rate',
      stageId: null,
      measure: 'percent',
      unit: '',
      formula: null,
      meaning: null,
      importance: null,
    });
    await window.client.metric.remove({ id });
    expect(window.plan().tables.metric.get(id)).toBeUndefined();
  });
});
