import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documentKinds, papersOf } from '#contract/document.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import { workshopsOf } from '#domain/workshop/workshops.ts';
import { busyPlan } from '../../../tests/support/busy-plan.ts';
import { livingKeyResults, testDay } from '../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { settingOf } from './print-document.ts';
import type { PrintOptions, PrintSource } from './printable.ts';

let window: TestWindow;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  window = await windowOn(planOnDisk('tour'));
});
afterEach(async () => {
  await window.close();
  vi.useRealTimers();
});

/** What every document says that can be made of each cycle of a plan, beside the moment that it is of. */
function saidOf(source: PrintSource, about: { readonly today: string; readonly asOf?: string }) {
  const { plan } = source;
  return plan.tables.cycle.sorted().flatMap((cycle) =>
    documentKinds.map((kind) => {
      const [workshop] = workshopsOf(plan, cycle);
      const asked = { scope: everybody, workshopId: workshop?.id ?? null, areFilled: true, isOnePage: false };
      const options = { kind, paper: papersOf(kind)[0], ...asked, cycle, language: 'en', ...about };
      try {
        const data = settingOf(source, options as PrintOptions).data as Record<string, unknown>;
        const { title, foot, isPast, printed, front, between, ...said } = data;
        return JSON.stringify([kind, said, { ...(front as object), cover: null }]);
      } catch (error) {
        return `${kind}: ${error}`;
      }
    }),
  );
}

test('every document of a moment says what it said then, of running, closed and signed cycles', async () => {
  const { client } = window;
  const file = window.window.planFile;
  const was = new Map<number, string[]>();
  const note = () => was.set(file.plan.sequence, saidOf(file, { today: testDay }));
  const [rung, other] = livingKeyResults(file.plan);
  const id = rung?.id ?? '';
  const cycleId = currentCycle(file.plan, testDay)?.id ?? '';
  note();
  await client.agreement.sign({ cycleId, name: 'First', signedOn: testDay, signatories: [] });
  await client.keyResult.update({ id, title: 'Deals', target: 12 });
  note();
  await client.history.undo();
  note();
  await client.history.redo();
  const entry = { keyResultId: id, value: 3, checkedOn: '2026-11-02', confidence: 40, note: '' };
  await client.checkIn.record({ entries: [entry] });
  await busyPlan(window);
  note();
  await client.checkIn.record({ entries: [{ ...entry, value: 9, confidence: 80 }] });
  await client.keyResult.remove({ ids: [other?.id ?? ''] });
  note();
  await client.review.close({ cycleId });
  note();
  await client.review.reopen({ cycleId, reason: 'More' });
  await client.keyResult.update({ id, title: 'Signed deals', baseline: 1 });
  for (const [sequence, said] of was) {
    const past = await file.asOf(sequence);
    expect(saidOf(past, { today: past.today, asOf: past.at })).toEqual(said);
  }
  expect(new Set([...was.values()].map((said) => said.join())).size).toBe(was.size);
});

test('it says which moment it is of, and takes no plan along that went on since', async () => {
  const file = window.window.planFile;
  const past = await file.asOf(file.journal.first());
  const cycle = currentCycle(past.plan, testDay);
  const about = { paper: 'A4', language: 'en', cycle, today: past.today, asOf: past.at, scope: everybody };
  const { data } = settingOf(past, { kind: 'plan-book', ...about } as PrintOptions);
  expect(data).toMatchObject({ isPast: true, foot: expect.stringMatching(/^As of 24 Nov 2026/u) });
  expect(JSON.stringify(data)).toContain('{"term":"As of","text":"24 Nov 2026');
});

test('a moment that the history does not have, or does not reach, is refused', async () => {
  const file = window.window.planFile;
  expect(await refusal(file.asOf(file.journal.last() + 1))).toBe('plan/row-missing');
  const [rung] = livingKeyResults(file.plan);
  for (const title of ['One', 'Two', 'Three'])
    await window.client.keyResult.update({ id: rung?.id ?? '', title });
  file.db
    .prepare('UPDATE change SET after = ? WHERE change_set = ?')
    .run('{"title":"Forged"}', file.journal.last() - 1);
  expect(await refusal(file.asOf(file.journal.first()))).toBe('history/broken');
});
