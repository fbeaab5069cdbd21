import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Cycle, Objective } from '#domain/tables/tables.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, refusal, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { planBookOf } from '../documents/plan-book/plan-book.ts';
import { calendarOf } from '../exchange/ics/calendar.ts';
import { lookAtStranger } from './door/look.ts';

function writeInto(path: string, sql: string): string {
  const db = new Database(path);
  db.exec(sql);
  db.close();
  return path;
}

test.each([
  ['a cycle that ends on no day', "UPDATE cycle SET ends_on = 'for ever'"],
  ['an objective of the thirty-first of February', "UPDATE objective SET ends_on = '2027-02-31'"],
  ['a due date in other words', "UPDATE key_result SET due_on = '31 Dec 2026'"],
  [
    'a check-in of no day',
    "UPDATE check_in SET checked_on = '2026-13-01' WHERE rowid = (SELECT max(rowid) FROM check_in)",
  ],
])('a plan with %s is damaged, in a sentence', async (_, sql) => {
  expect(await refusal(openPlan(writeInto(planOnDisk(), sql)))).toBe('plan-file/damaged');
});

test('a cycle that ends with the last day there is fills no memory: insights, calendar, book', async () => {
  const path = writeInto(
    planOnDisk(),
    "UPDATE cycle SET ends_on = '9999-12-31' WHERE state <> 'closed'; UPDATE objective SET ends_on = '9999-12-31'",
  );
  const window = await windowOn(path);
  const cycle = cyclesOf(window.plan()).at(-1) as Cycle;
  expect(cycle.endsOn).toBe('9999-12-31');
  const points = await window.client.insights.overTime({ cycleId: cycle.id, scope: everybody });
  expect(points.length).toBeLessThan(1000);
  expect(calendarOf(window.plan(), cycle, everybody, 'en')).toContain('BEGIN:VEVENT');
  const about = { cycle, language: 'en', paper: 'A4', today: testDay, scope: everybody } as const;
  expect(JSON.stringify(planBookOf(window.plan(), about)).length).toBeLessThan(2_000_000);
  window.close();
});

test('a plan of earlier days than plans speak of today is signed, undone, taken back singly and opened again', async () => {
  const path = writeInto(
    planOnDisk(),
    "UPDATE objective SET starts_on = '1850-01-01', ends_on = '9999-12-31'; UPDATE key_result SET due_on = '1850-01-02'",
  );
  const window = await windowOn(path);
  const cycleId = (cyclesOf(window.plan()).at(-1) as Cycle).id;
  const sign = { cycleId, name: 'Plan', signedOn: testDay, signatories: [] };
  await window.client.agreement.sign(sign);
  await window.client.history.undo();
  await window.client.history.redo();
  const [objective] = window.plan().tables.objective.sorted();
  const { id, title } = objective as Objective;
  const { sequence } = await window.client.objective.update({ id, title: 'Named anew' });
  await window.client.agreement.sign(sign);
  await window.client.history.takeBack({ sequence });
  expect(window.plan().tables.objective.get(id)?.title).toBe(title);
  window.close();
  expect(await refusal(lookAtStranger(path, testFolder()))).toBe('not refused');
});
