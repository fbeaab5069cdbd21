import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkInList } from '#domain/check-in/check-in-list.ts';
import { dueToday } from '#domain/check-in/reminder.ts';
import { weekOf } from '#domain/cycle/check-in-days.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';

let window: TestWindow;
afterEach(async () => {
  await window.close();
  vi.useRealTimers();
});

test.each([
  ['2026-11-23', 1, '2026-11-23'],
  ['2026-11-24', 1, '2026-11-23'],
  ['2026-11-29', 1, '2026-11-23'],
  ['2026-11-24', 3, '2026-11-18'],
  ['2026-11-25', 3, '2026-11-25'],
  ['2026-11-22', 7, '2026-11-22'],
  ['2026-11-24', null, '2026-11-23'],
] as const)(
  'the week of %s, with check-ins on weekday %s, began on %s',
  async (today, checkInWeekday, start) => {
    window = await windowOn(planOnDisk());
    expect(weekOf({ checkInWeekday }, today)).toBe(start);
  },
);

describe('a reminder', () => {
  const monday = '2026-11-30';
  const notified: string[] = [];
  const openAt = async (time: string) => {
    notified.length = 0;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${monday}T${time}`) });
    window = await windowOn(planOnDisk(), {
      kind: 'electron',
      notify: (title, text) => notified.push(`${title} | ${text}`),
    });
  };

  test('is given to nobody who was not asked', async () => {
    await openAt('10:00:00');
    window.desk.reminder.look();
    expect(notified).toEqual([]);
  });

  test('comes once on its day, from nine o’clock on, with what is due', async () => {
    await openAt('10:00:00');
    await window.client.desktop.setPreferences({ reminders: 'on', language: 'en' });
    window.desk.reminder.look();
    expect(notified).toHaveLength(1);
    expect(notified[0]).toMatch(/^Check-in: Test plan \| \d+ key results wait/u);
    expect(dueToday(window.plan(), monday, 8)).toBe(0);
    expect(dueToday(window.plan(), '2026-12-01', 10)).toBe(0);
  });

  test('does not come when everything is said', async () => {
    await openAt('10:00:00');
    const cycle = [...window.plan().tables.cycle.rows.values()].find(
      ({ state }) => state !== 'closed',
    ) as Cycle;
    const rows = checkInList(window.plan(), cycle, everybody, monday).flatMap((group) => group.rows);
    await window.client.checkIn.record({
      entries: rows.map(({ rung }) => ({
        keyResultId: rung.id,
        value: rung.target ?? 1,
        checkedOn: monday,
        confidence: null,
        note: '',
      })),
    });
    await window.client.desktop.setPreferences({ reminders: 'on' });
    expect(notified).toEqual([]);
  });
});
