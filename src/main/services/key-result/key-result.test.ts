import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { primaryAlignment } from '#domain/alignment/alignment.ts';
import { progressIn } from '#domain/progress/progress.ts';
import { keyResultId, ladderTitles, objectiveId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk());
});
afterEach(() => window.close());

const rowOf = (id: string) => {
  const row = window.plan().tables.keyResult.get(id);
  if (!row) throw new Error('gone');
  return row;
};

describe('the ladder', () => {
  test('dropping a rung above another makes it harder', async () => {
    const objective = objectiveId(window, 'Shorten');
    const [first, second, third] = ladderTitles(window, objective);
    await window.client.keyResult.move({
      ids: [keyResultId(window, '10 members')],
      objectiveId: objective,
      position: 2,
    });
    expect(ladderTitles(window, objective)).toEqual([second, third, first]);
  });

  test('a rung put where it stands already is no change', async () => {
    const objective = objectiveId(window, 'Shorten');
    const before = window.plan().sequence;
    await window.client.keyResult.move({
      ids: [keyResultId(window, '10 members')],
      objectiveId: objective,
      position: 0,
    });
    expect(window.plan().sequence).toBe(before);
  });

  test('a rung that moves to another objective takes what serves it along', async () => {
    const relations = objectiveId(window, 'Build relations');
    const rung = keyResultId(window, 'Add-on offered');
    const welcome = objectiveId(window, 'A better welcome');
    await window.client.keyResult.move({ ids: [rung], objectiveId: welcome, position: 1 });
    expect(ladderTitles(window, welcome)[1]).toBe('Add-on offered to 10% of new customers');
    expect(primaryAlignment(window.plan(), relations)?.parentKeyResultId).toBe(rung);
  });

  test('a rung cannot move to an objective that serves it', async () => {
    const rung = keyResultId(window, 'Add-on offered');
    const relations = objectiveId(window, 'Build relations');
    const moved = window.client.keyResult.move({ ids: [rung], objectiveId: relations, position: 0 });
    expect(await refusal(moved)).toBe('alignment/to-itself');
  });

  test('what served a removed rung goes on serving its objective', async () => {
    const relations = objectiveId(window, 'Build relations');
    await window.client.keyResult.remove({ ids: [keyResultId(window, 'Add-on offered')] });
    expect(primaryAlignment(window.plan(), relations)?.parentObjectiveId).toBe(
      objectiveId(window, 'Raise quarterly revenue by 10'),
    );
    await window.client.history.undo();
    expect(primaryAlignment(window.plan(), relations)?.parentKeyResultId).toBe(
      keyResultId(window, 'Add-on offered'),
    );
  });
});

describe('fields', () => {
  test('a relative target is computed from the baseline and follows it', async () => {
    const id = keyResultId(window, 'Customer acquisition');
    await window.client.keyResult.update({ id, relativeTarget: -5 });
    expect(rowOf(id)).toMatchObject({ relativeTarget: -5, target: 172.9 });
    await window.client.keyResult.update({ id, baseline: 200 });
    expect(rowOf(id)).toMatchObject({ relativeTarget: -5, target: 190 });
    await window.client.keyResult.update({ id, target: 180 });
    expect(rowOf(id)).toMatchObject({ relativeTarget: null, target: 180 });
  });

  test('a target that is a difference is computed from the baseline that there is by then', async () => {
    const id = keyResultId(window, 'Customer acquisition');
    await window.client.keyResult.update({ id, kind: 'percent', baseline: 38 });
    await window.client.keyResult.update({ id, targetDifference: 17 });
    expect(rowOf(id)).toMatchObject({ target: 55, relativeTarget: null });
    await window.client.keyResult.update({ id, baseline: 0.1, targetDifference: 0.2 });
    expect(rowOf(id)).toMatchObject({ baseline: 0.1, target: 0.3 });
    await window.client.keyResult.update({ id, baseline: null });
    const refused = window.client.keyResult.update({ id, targetDifference: 1 });
    expect(await refusal(refused)).toBe('key-result/no-baseline');
  });

  test('a keep kind gets a threshold to hold', async () => {
    const id = keyResultId(window, 'Quarterly churn');
    await window.client.keyResult.update({ id, kind: 'keep' });
    expect(rowOf(id)).toMatchObject({ kind: 'keep', comparison: 'at-most', measure: 'percent' });
  });

  test.each([
    [
      { kind: 'currency', baseline: 1000, target: 2000 },
      { measure: 'currency', comparison: 'at-least' },
    ],
    [
      { kind: 'number', unit: 'hours', baseline: 9, target: 4 },
      { measure: 'number', comparison: 'at-most' },
    ],
    [
      { kind: 'percent', baseline: null, target: null },
      { measure: 'percent', comparison: 'at-least' },
    ],
  ] as const)(
    'what is to be kept stays in its measure and on the side it was to reach (%#)',
    async (fields, kept) => {
      const id = keyResultId(window, 'Customer acquisition');
      await window.client.keyResult.update({ id, title: 'A measure', ...fields });
      await window.client.keyResult.update({ id, kind: 'keep' });
      const { target } = fields;
      expect(rowOf(id)).toMatchObject({ ...kept, target });
      await window.client.keyResult.update({ id, kind: fields.kind });
      expect(rowOf(id)).toMatchObject({ kind: fields.kind, target });
    },
  );

  test.each([
    [5, 0],
    [20, 1],
  ])('a number at %d of 2 → 20 that is made a milestone stands at %d', async (value, done) => {
    const id = keyResultId(window, 'Deals closed with 8');
    await window.client.keyResult.update({ id, kind: 'number', baseline: 2, target: 20 });
    await window.client.checkIn.record({
      entries: [{ keyResultId: id, value, checkedOn: '2026-11-20', confidence: 50, note: '' }],
    });
    await window.client.keyResult.update({ id, kind: 'milestone' });
    expect(progressIn(window.plan(), rowOf(id))).toBe(done);
    await window.client.history.undo();
    expect(window.plan().standings.get(id)).toMatchObject({ latestValue: value, latestOn: '2026-11-20' });
  });

  test('a currency that a figure brought along is kept, and undo takes both back', async () => {
    const id = keyResultId(window, 'Customer acquisition');
    const before = rowOf(id);
    await window.client.keyResult.update({ id, baseline: 10_000, currency: 'EUR' });
    expect(rowOf(id)).toMatchObject({ baseline: 10_000, currency: 'EUR' });
    await window.client.history.undo();
    expect(rowOf(id)).toEqual(before);
  });

  test.each([
    ['an empty title', { title: '   ' }, 'key-result/empty-title'],
    ['a due date before the start', { dueOn: '2020-01-01' }, 'key-result/due-before-start'],
    ['a target that is no number', { target: Number.NaN }, 'plan/invalid-input'],
    ['a confidence above 100', { confidence: 130 }, 'plan/invalid-input'],
    ['a weight of nothing', { weight: 0 }, 'plan/invalid-input'],
  ])('%s is refused and nothing changes', async (_, fields, code) => {
    const id = keyResultId(window, 'Quarterly churn');
    const before = rowOf(id);
    expect(await refusal(window.client.keyResult.update({ id, ...fields }))).toBe(code);
    expect(rowOf(id)).toEqual(before);
  });

  test('a key result that was deleted elsewhere says so', async () => {
    expect(await refusal(window.client.keyResult.update({ id: 'gone', title: 'x' }))).toBe(
      'plan/row-missing',
    );
  });
});

test('a check-in moves progress, and undoing it moves progress back', async () => {
  const id = keyResultId(window, 'Deals closed with 8');
  await window.client.checkIn.record({
    entries: [{ keyResultId: id, value: 2, checkedOn: '2026-11-20', confidence: 50, note: '' }],
  });
  expect(progressIn(window.plan(), rowOf(id))).toBe(0.25);
  await window.client.history.undo();
  expect(progressIn(window.plan(), rowOf(id))).toBe(0);
  expect(window.plan().standings.has(id)).toBe(false);
});

test('a new threshold counts again how often a value held', async () => {
  const id = keyResultId(window, 'Quarterly churn');
  const said = { keyResultId: id, confidence: null, note: '' };
  await window.client.checkIn.record({
    entries: [
      { ...said, value: 2, checkedOn: '2026-11-10' },
      { ...said, value: 5, checkedOn: '2026-11-17' },
    ],
  });
  await window.client.keyResult.update({ id, kind: 'keep', comparison: 'at-least', target: 0 });
  expect(progressIn(window.plan(), rowOf(id))).toBe(1);
  await window.client.keyResult.update({ id, target: 4 });
  expect(progressIn(window.plan(), rowOf(id))).toBe(0.5);
});

describe('whose a rung is', () => {
  const nobody = { kind: 'company' } as const;
  const personId = () => [...window.plan().tables.person.rows.keys()][3] ?? '';
  const inCycle = () => window.plan().tables.cycle.sorted().at(-1)?.id ?? '';
  const make = async (owner: Parameters<typeof window.client.objective.create>[0]['owner']) => {
    const { objective, keyResult } = window.client;
    const { id } = await objective.create({ title: 'Mine', cycleId: inCycle(), owner });
    const rung = await keyResult.create({ objectiveId: id, title: 'First' });
    return { id, rungId: rung.id };
  };

  test('what a person wants to reach is theirs, rung by rung', async () => {
    const owner = { kind: 'individual', personId: personId() } as const;
    const mine = await make(owner);
    expect(rowOf(mine.rungId).ownerId).toBe(personId());
    const ours = await make(nobody);
    expect(rowOf(ours.rungId).ownerId).toBeNull();
    await window.client.objective.reassign({ ids: [ours.id], owner });
    expect(rowOf(ours.rungId).ownerId).toBe(personId());
    const { id } = await window.client.objective.addRows({
      cycleId: inCycle(),
      rows: [
        {
          title: 'Pasted',
          owner,
          keyResult: {
            title: 'A',
            kind: 'number',
            unit: '',
            currency: null,
            baseline: 1,
            baselinePeriod: '',
            target: 2,
            relativeTarget: null,
          },
        },
      ],
    });
    const [pasted] = window.plan().tables.keyResult.where('objectiveId', id);
    expect(pasted?.ownerId).toBe(personId());
  });

  test('all rungs are given in one step, and come back in one', async () => {
    const { id, rungId } = await make(nobody);
    const second = await window.client.keyResult.create({ objectiveId: id, title: 'Second' });
    await window.client.keyResult.give({ ids: [rungId, second.id], ownerId: personId() });
    expect([rungId, second.id].map((rung) => rowOf(rung).ownerId)).toEqual([personId(), personId()]);
    await window.client.history.undo();
    expect([rungId, second.id].map((rung) => rowOf(rung).ownerId)).toEqual([null, null]);
  });
});
