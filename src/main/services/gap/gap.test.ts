import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gapWords } from '#contract/sentences/gaps.ts';
import { type Gap, gapSize, rankedGaps } from '#domain/gap/gap.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { livingObjectives } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

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

  test('a surplus is no gap, whichever way is better', async () => {
    await add('Meetings', { current: 200, comparisonValue: 100 });
    await add('Leads', { current: 60, comparisonValue: 100 });
    await add('Days to offer', { current: 3, comparisonValue: 9 });
    await add('Response time', { current: 9, comparisonValue: 3, unit: 'days' });
    const ranked = rankedGaps(window.plan(), cycleId());
    expect(ranked.map(({ measureName }) => measureName)).toEqual([
      'Response time',
      'Leads',
      'Meetings',
      'Days to offer',
    ]);
    expect(ranked.map((gap) => gapWords(gap, 'en'))).toEqual([
      { size: '-6 days', relative: '67% relative' },
      { size: '+40', relative: '40% relative' },
      { size: 'no gap', relative: 'surplus: 100' },
      { size: 'no gap', relative: 'surplus: 6' },
    ]);
  });

  test('a difference of percentages is told in points', async () => {
    const { id } = await add('CSAT', { measure: 'percent', current: 71, comparisonValue: 76 });
    const gap = window.plan().tables.gap.get(id) as Gap;
    expect(gapWords(gap, 'en')).toEqual({ size: '+5 points', relative: '7% relative' });
    expect(gapWords(gap, 'id')).toEqual({ size: '+5 poin', relative: '7% relatif' });
  });

  test('its direction follows its name until figures stand in it, and is changed at will', async () => {
    const { id } = await add('New measure');
    const direction = () => window.plan().tables.gap.get(id)?.direction;
    expect(direction()).toBe('more');
    await window.client.gap.update({ id, measureName: 'Biaya per prospek' });
    expect(direction()).toBe('less');
    await window.client.gap.update({ id, direction: 'more', current: 5 });
    await window.client.gap.update({ id, measureName: 'Churn' });
    expect(direction()).toBe('more');
    await window.client.history.undo();
    await window.client.history.undo();
    expect(direction()).toBe('less');
  });

  test.each([
    [24, 30, 'more', 6, 0.2, 'gap'],
    [4, 2, 'less', -2, -0.5, 'gap'],
    [9, 3, 'less', -6, -6 / 9, 'gap'],
    [0, 10, 'more', 10, 1, 'gap'],
    [5, 0, 'less', -5, -1, 'gap'],
    [0, 0, 'more', 0, null, 'none'],
    [-10, -5, 'more', 5, 0.5, 'gap'],
    [0.1, 0.3, 'more', 0.2, 0.2 / 0.3, 'gap'],
    [200, 100, 'more', -100, -0.5, 'surplus'],
  ] as const)(
    'from %d to %d, where %s is better, is %d, or %s of the whole: %s',
    (current, comparisonValue, direction, absolute, fraction, kind) => {
      expect(gapSize({ current, comparisonValue, direction })).toEqual({ absolute, fraction, kind });
    },
  );

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
    const { id } = await window.client.metric.add({ name: 'Demo rate', measure: 'percent' });
    await window.client.metric.remove({ id });
    expect(window.plan().tables.metric.get(id)).toBeUndefined();
  });
});
