import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryFilter } from '#contract/history.ts';
import { contentOf } from '../../../../tests/support/content-of.ts';
import { livingKeyResults, livingObjectives } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk('sales'));
});
afterEach(() => window.close());

const rung = () => livingKeyResults(window.plan())[0]?.id ?? '';
const now = () => window.plan().sequence;

describe('a single change is taken back', () => {
  test('whatever else was done since, and one undo brings it again', async () => {
    const id = rung();
    const before = window.plan().tables.keyResult.get(id)?.title;
    await window.client.keyResult.update({ id, title: 'Deals' });
    const sequence = now();
    await window.client.keyResult.update({ id, weight: 3 });
    expect(await window.client.history.takingBack({ sequence })).toEqual({ kind: 'fits' });
    const content = contentOf(window);
    await window.client.history.takeBack({ sequence });
    expect(window.plan().tables.keyResult.get(id)).toMatchObject({ title: before, weight: 3 });
    const [entry] = await window.client.history.list({ limit: 1 });
    expect(entry).toMatchObject({ action: 'history.take-back', subject: 'Deals', kind: 'do' });
    await window.client.history.undo();
    expect(contentOf(window)).toBe(content);
  });

  test('not while a later change of the same stands in the way, which is named', async () => {
    const id = rung();
    await window.client.keyResult.update({ id, title: 'Deals' });
    const sequence = now();
    await window.client.keyResult.update({ id, title: 'Signed deals' });
    await window.client.keyResult.update({ id, weight: 3 });
    expect(await window.client.history.takingBack({ sequence })).toMatchObject({
      kind: 'later',
      entry: { sequence: sequence + 1, subject: 'Signed deals' },
    });
    expect(await refusal(window.client.history.takeBack({ sequence }))).toBe('history/later-change');
    await window.client.history.takeBack({ sequence: sequence + 1 });
    await window.client.history.takeBack({ sequence });
    expect(window.plan().tables.keyResult.get(id)?.weight).toBe(3);
  });

  test('not while something was built upon it', async () => {
    const [company] = livingObjectives(window.plan());
    const { id } = await window.client.keyResult.create({ objectiveId: company?.id ?? '', title: 'Calls' });
    const sequence = now();
    await window.client.keyResult.addStep({ keyResultId: id, title: 'Ask' });
    expect(await window.client.history.takingBack({ sequence })).toMatchObject({ kind: 'later' });
    expect(await refusal(window.client.history.takeBack({ sequence }))).toBe('history/later-change');
  });

  test('nor where what was done since would break a rule with it', async () => {
    const { client, plan } = window;
    const objective = livingObjectives(plan()).at(-1);
    if (!objective) throw new Error('The plan has objectives.');
    const { id, startsOn, endsOn } = objective;
    const span = { startsOn: '2031-04-01', endsOn: '2031-06-30' };
    const { id: cycleId } = await client.cycle.add({ name: 'Next', ...span });
    const added = now();
    await client.objective.update({ id, endsOn: '2032-06-30' });
    const objectiveEnds = now();
    await client.objective.update({ id, startsOn: '2032-01-01' });
    await client.cycle.update({ id: cycleId, endsOn: '2032-06-30' });
    const cycleEnds = now();
    await client.cycle.update({ id: cycleId, startsOn: '2032-01-01' });
    expect(await refusal(client.history.takeBack({ sequence: objectiveEnds }))).toBe(
      'objective/dates-reversed',
    );
    expect(await refusal(client.history.takeBack({ sequence: cycleEnds }))).toBe('cycle/dates-reversed');
    await client.history.takeBack({ sequence: now() });
    await client.history.takeBack({ sequence: cycleEnds });
    expect(plan().tables.cycle.get(cycleId)).toMatchObject(span);
    await client.objective.update({ id, startsOn, endsOn });
    await client.objective.remove({ ids: livingObjectives(plan()).map((one) => one.id) });
    for (const one of [...plan().tables.cycle.rows.keys()])
      if (one !== cycleId) await client.cycle.remove({ id: one });
    expect(await client.history.takingBack({ sequence: added })).toMatchObject({
      kind: 'refused',
      problem: { code: 'cycle/only-one', parameters: { name: 'Next' } },
    });
    expect(await refusal(client.history.takeBack({ sequence: added }))).toBe('cycle/only-one');
  });

  test('nor into a cycle that was closed since, nor twice', async () => {
    const id = rung();
    await window.client.keyResult.update({ id, title: 'Deals' });
    const sequence = now();
    await window.client.history.undo();
    expect(await window.client.history.takingBack({ sequence })).toMatchObject({
      kind: 'refused',
      problem: { code: 'history/not-standing' },
    });
    await window.client.history.redo();
    const cycleId = window
      .plan()
      .tables.objective.get(window.plan().tables.keyResult.get(id)?.objectiveId)?.cycleId;
    await window.client.review.close({ cycleId: cycleId ?? '' });
    expect(await refusal(window.client.history.takeBack({ sequence }))).toBe('cycle/closed');
  });
});

const anything: HistoryFilter = { author: null, actions: null, since: null, until: null, words: null };

test('the history is looked through by what was done, to what, and when', async () => {
  const id = rung();
  await window.client.keyResult.update({ id, title: 'Déals' });
  const title = now();
  await window.client.keyResult.update({ id, weight: 3 });
  const objectiveId = window.plan().tables.keyResult.get(id)?.objectiveId ?? '';
  await window.client.objective.update({ id: objectiveId, title: 'Grow' });
  const last = now();
  const found = async (filter: Partial<HistoryFilter>) =>
    JSON.parse(await window.client.history.sequences({ ...anything, ...filter })) as number[];
  expect((await found({})).slice(-3)).toEqual([title, title + 1, last]);
  expect(await found({ actions: ['objective.update'] })).toEqual([last]);
  expect(await found({ words: { text: 'deal', actions: [] } })).toEqual([title, title + 1]);
  expect(await found({ words: { text: 'zzz', actions: ['objective.update'] } })).toEqual([last]);
  expect(await found({ author: 'Nobody' })).toEqual([]);
  expect(await found({ until: '2000-01-01T00:00:00.000Z' })).toEqual([]);
  const entries = await window.client.history.entries({ sequences: [title, last] });
  expect(entries.map(({ subject }) => subject)).toEqual(['Déals', 'Grow']);
});

describe('a journal is walked back as far as it fits the rows', () => {
  const some = async () => {
    const id = rung();
    for (const title of ['One', 'Two', 'Three', 'Four']) await window.client.keyResult.update({ id, title });
    return id;
  };

  test('which of one that nobody else wrote is to the beginning', async () => {
    await some();
    expect(await window.client.history.reach()).toBeNull();
  });

  test('to where change sets are missing', async () => {
    await some();
    const { db } = window.window.planFile;
    db.pragma('foreign_keys = OFF');
    db.prepare('DELETE FROM change WHERE change_set = ?').run(now() - 1);
    db.prepare('DELETE FROM change_set WHERE sequence = ?').run(now() - 1);
    expect(await window.client.history.reach()).toMatchObject({ from: now() });
  });

  const forged: readonly (readonly [what: string, sql: string])[] = [
    ['a table that no plan has', "UPDATE change SET table_name = 'secret'"],
    ['no image of a row', "UPDATE change SET before = '[5]'"],
    ['a column that the table has not', `UPDATE change SET before = '{"colour":"red"}'`],
    ['a value of another kind', `UPDATE change SET before = '{"title":5}'`],
    ['a check-in that is none', "UPDATE change SET table_name = 'checkIn', before = '5'"],
  ];
  test.each(forged)('to where somebody wrote %s, which is said of what lies before', async (_what, sql) => {
    const id = await some();
    const { db, journal } = window.window.planFile;
    const sequence = now() - 2;
    db.prepare(`${sql} WHERE change_set = ?`).run(sequence);
    const { history } = window.client;
    expect(await history.reach()).toMatchObject({ from: sequence });
    await history.walk({ from: now(), to: sequence });
    await history.differences({ from: sequence, to: now(), language: 'en' });
    const before = { from: now(), to: sequence - 1 };
    expect(await refusal(history.walk(before))).toBe('history/broken');
    expect(await refusal(history.differences({ ...before, language: 'en' }))).toBe('history/broken');
    expect(await refusal(window.window.planFile.asOf(sequence - 1))).toBe('history/broken');
    await history.takingBack({ sequence });
    // It is told of what was done all the same.
    const told = await history.list({ limit: 10, rowIds: [id] });
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(JSON.parse(await history.sequences(anything))).toHaveLength(journal.last());
  });

  test('of a file that is opened with it too, where it lies further back than what is looked through', async () => {
    const id = await some();
    const { db, path } = window.window.planFile;
    const sequence = now();
    db.pragma('synchronous = OFF');
    for (let weight = 1; weight < 520; weight++) await window.client.keyResult.update({ id, weight });
    db.prepare("UPDATE change SET table_name = 'secret' WHERE change_set = ?").run(sequence);
    const other = await windowOn(path);
    expect(await other.client.history.reach()).toMatchObject({ from: sequence });
    await other.close();
  });

  test('to where somebody forged what a row was', async () => {
    const id = await some();
    const { db } = window.window.planFile;
    db.prepare('UPDATE change SET after = ? WHERE row_id = ? AND change_set = ?').run(
      '{"title":"Forged"}',
      id,
      now() - 2,
    );
    expect(await window.client.history.reach()).toMatchObject({ from: now() - 2 });
  });
});
