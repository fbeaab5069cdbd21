import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyResultId, testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T10:00:00`) });
  window = await windowOn(planOnDisk());
});
afterEach(async () => {
  await window.close();
  vi.useRealTimers();
});

const record = (
  ...entries: readonly {
    id: string;
    value: number;
    day?: string;
    confidence?: number | null;
    note?: string;
  }[]
) =>
  window.client.checkIn.record({
    entries: entries.map(({ id, value, day = testDay, confidence = null, note = '' }) => ({
      keyResultId: id,
      value,
      checkedOn: day,
      confidence,
      note,
    })),
  });
const checkInsOf = (id: string) => window.client.checkIn.list({ keyResultIds: [id] });
const standing = (id: string) => window.plan().standings.get(id);

describe('recording', () => {
  test('a whole column is one change, undone by one undo', async () => {
    const churn = keyResultId(window, 'Quarterly churn');
    const kit = keyResultId(window, 'Sales of the Niaga Kit reach $10,000');
    const before = [standing(churn), standing(kit)];
    await record({ id: churn, value: 3.4 }, { id: kit, value: 6000, confidence: 65 });
    expect([standing(churn)?.latestValue, standing(kit)?.latestValue]).toEqual([3.4, 6000]);
    await window.client.history.undo();
    expect([standing(churn), standing(kit)]).toEqual(before);
  });

  test('a second word on a day corrects the first', async () => {
    const id = keyResultId(window, 'Quarterly churn');
    await record({ id, value: 3.9, note: 'first' });
    await record({ id, value: 3.5, note: 'second' });
    expect((await checkInsOf(id)).map(({ value, note }) => [value, note])).toEqual([[3.5, 'second']]);
  });

  test('of two words on a day in one column the second is kept, and said once more they change nothing', async () => {
    const id = keyResultId(window, 'Quarterly churn');
    const column = [
      { id, value: 3.9, note: 'first' },
      { id, value: 4, day: '2026-11-02' },
      { id, value: 3.5, note: 'second' },
    ];
    await record(...column);
    const { sequence } = window.plan();
    expect((await checkInsOf(id)).map(({ value }) => value).sort()).toEqual([3.5, 4]);
    await record(...column);
    expect(window.plan().sequence).toBe(sequence);
  });

  test('an earlier day does not move where it stands now', async () => {
    const id = keyResultId(window, 'Quarterly churn');
    await record({ id, value: 3.5 });
    await record({ id, value: 4, day: '2026-11-02' });
    expect(standing(id)).toMatchObject({ latestValue: 3.5, latestOn: testDay, count: 2 });
  });

  test('a column is taken whole or not at all', async () => {
    const id = keyResultId(window, 'Quarterly churn');
    const deleted = keyResultId(window, '4 fresh buyer profiles');
    await window.client.keyResult.remove({ ids: [deleted] });
    expect(await refusal(record({ id, value: 3 }, { id: deleted, value: 1 }))).toBe('plan/row-missing');
    expect(await checkInsOf(id)).toEqual([]);
  });

  test.each([
    ['a day that is still to come', { day: '2026-11-25' }, 'check-in/future'],
    ['a day before its objective begins', { day: '2026-09-30' }, 'check-in/before-start'],
    ['a day that is none', { day: '2026-02-30' }, 'plan/invalid-input'],
    ['a day beyond all plans', { day: '9999-12-31' }, 'plan/invalid-input'],
    ['no number', { value: Number.NaN }, 'plan/invalid-input'],
    ['a confidence above 100', { confidence: 101 }, 'plan/invalid-input'],
    ['half a percent', { confidence: 50.5 }, 'plan/invalid-input'],
  ])('%s is refused, and nothing is written', async (_, fields, code) => {
    const id = keyResultId(window, 'Quarterly churn');
    expect(await refusal(record({ id, value: 3, ...fields }))).toBe(code);
    expect(await checkInsOf(id)).toEqual([]);
  });

  test('into a quarter whose review is closed nothing is recorded', async () => {
    const id = keyResultId(window, '60 first meetings');
    const before = await checkInsOf(id);
    expect(await refusal(record({ id, value: 60 }))).toBe('cycle/closed');
    expect(await checkInsOf(id)).toEqual(before);
  });
});

describe('correcting', () => {
  const said = async () => {
    const id = keyResultId(window, 'Quarterly churn');
    await record({ id, value: 4, day: '2026-11-16' });
    await record({ id, value: 3.5 });
    return { id, rows: await checkInsOf(id) };
  };

  test('value, confidence, note and day', async () => {
    const { id, rows } = await said();
    await window.client.checkIn.update({
      id: rows[1]?.id as string,
      value: 3.2,
      confidence: 70,
      note: 'counted again',
      checkedOn: '2026-11-23',
    });
    expect(standing(id)).toMatchObject({ latestValue: 3.2, latestOn: '2026-11-23', confidence: 70 });
  });

  test('moved to a day that has one, it takes its place', async () => {
    const { id, rows } = await said();
    await window.client.checkIn.update({ id: rows[1]?.id as string, checkedOn: '2026-11-16' });
    expect((await checkInsOf(id)).map(({ checkedOn, value }) => [checkedOn, value])).toEqual([
      ['2026-11-16', 3.5],
    ]);
  });

  test('deleting the last one leaves what was said before, and undo brings it back', async () => {
    const { id, rows } = await said();
    await window.client.checkIn.remove({ id: rows[1]?.id as string });
    expect(standing(id)?.latestValue).toBe(4);
    await window.client.history.undo();
    expect(standing(id)?.latestValue).toBe(3.5);
  });

  test('one that was deleted meanwhile is missed in words', async () => {
    const { rows } = await said();
    const id = rows[0]?.id as string;
    await window.client.checkIn.remove({ id });
    expect(await refusal(window.client.checkIn.update({ id, value: 1 }))).toBe('check-in/missing');
    expect(await refusal(window.client.checkIn.remove({ id }))).toBe('check-in/missing');
  });
});

test('the first day on which a target was reached is known, downwards as well', async () => {
  const id = keyResultId(window, 'Quarterly churn');
  await record({ id, value: 2, day: '2026-11-09' });
  await record({ id, value: 1.8 });
  expect(standing(id)?.reachedOn).toBe('2026-11-09');
  await record({ id, value: 2.4 });
  expect(standing(id)?.reachedOn).toBeNull();
});

test('what moved since a day tells from where, and passes over what only stood', async () => {
  const churn = keyResultId(window, 'Quarterly churn');
  const [cycle] = [...window.plan().tables.cycle.rows.values()].filter(({ state }) => state !== 'closed');
  await record({ id: churn, value: 4, day: '2026-11-10', confidence: 60 });
  await record({ id: churn, value: 3.5, confidence: 40, note: 'Two gave notice' });
  const movements = await window.client.checkIn.movements({
    cycleId: cycle?.id as string,
    since: '2026-11-17',
  });
  expect(movements.find(({ keyResultId: id }) => id === churn)).toMatchObject({
    before: 4,
    now: 3.5,
    confidenceBefore: 60,
    confidenceNow: 40,
    note: 'Two gave notice',
  });
  expect(
    movements.every(
      ({ before, now, note, confidenceBefore, confidenceNow }) =>
        before !== now || note !== '' || confidenceBefore !== confidenceNow,
    ),
  ).toBe(true);
});
