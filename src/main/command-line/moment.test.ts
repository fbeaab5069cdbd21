import { expect, test } from 'vitest';
import { livingKeyResults } from '../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { momentIn } from './moment.ts';

test('a moment is a change set, a day or a time of it, by this clock or of a zone', async () => {
  const window = await windowOn(planOnDisk('sales'));
  const { journal, db } = window.window.planFile;
  const [rung] = livingKeyResults(window.plan());
  const first = journal.last();
  for (const title of ['One', 'Two', 'Three'])
    await window.client.keyResult.update({ id: rung?.id ?? '', title });
  const [one, two, three] = [first + 1, first + 2, first + 3];
  const at = (sequence: number, instant: string) =>
    db.prepare('UPDATE change_set SET at = ? WHERE sequence = ?').run(instant, sequence);
  at(first, '2026-10-01T08:00:00.000Z');
  at(one, '2026-10-02T08:00:20.000Z');
  at(two, '2026-10-02T08:01:00.000Z');
  at(three, new Date('2026-10-05T12:00:00').toISOString());
  const upTo = (typed: string) => momentIn(journal, typed, 'upTo');
  expect(upTo(String(two))).toBe(two);
  expect(upTo('2026-10-04')).toBe(two);
  expect(momentIn(journal, '2026-10-05', 'before')).toBe(two);
  expect(upTo('2026-10-05')).toBe(three);
  // A minute is meant with all that happened in it.
  expect(upTo('2026-10-02T08:00Z')).toBe(one);
  expect(momentIn(journal, '2026-10-02T08:00Z', 'before')).toBe(first);
  expect(upTo('2026-10-02 10:00:30+02:00')).toBe(one);
  expect(upTo('2026-10-02T08:00:10Z')).toBe(first);
  expect(upTo('2026-10-05T11:59')).toBe(two);
  expect(upTo('2026-10-05 12:00')).toBe(three);
  expect(upTo('2026-09-30')).toBeNull();
  for (const typed of [
    'yesterday',
    '2026-02-30',
    '2026-10-02T25:00',
    '2026-10-02T',
    '0',
    String(three + 1),
    '',
  ])
    expect(() => upTo(typed), typed).toThrow('command-line/usage');
  await window.close();
});
