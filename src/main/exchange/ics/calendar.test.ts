import { afterEach, beforeEach, expect, test } from 'vitest';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { keyResultId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { calendarOf } from './calendar.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk());
});
afterEach(() => window.close());

const cycle = () => cyclesOf(window.plan())[1] as Cycle;
/** A calendar's lines, those that were folded joined again. */
const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/gu, '').split('\r\n');
const events = (lines: readonly string[]) => lines.filter((line) => line === 'BEGIN:VEVENT').length;

test('the check-ins of the quarter repeat weekly on their day, and each key result has its due date', () => {
  const lines = linesOf(calendarOf(window.plan(), cycle(), everybody, 'en'));
  expect(lines).toContain('SUMMARY:Weekly check-in: Test plan');
  // The first Monday of October 2026; twelve more until the end of December.
  expect(lines).toContain('DTSTART:20261005T090000');
  expect(lines).toContain('RRULE:FREQ=WEEKLY;COUNT=13');
  const rungs = [...window.plan().tables.keyResult.rows.values()].filter(
    ({ objectiveId }) => window.plan().tables.objective.get(objectiveId)?.cycleId === cycle().id,
  );
  expect(events(lines)).toBe(rungs.length + 1);
  const id = keyResultId(window, 'Quarterly churn');
  const at = lines.indexOf(`UID:due-${id}@tangga`);
  expect(lines.slice(at, at + 8)).toContain('DTSTART;VALUE=DATE:20261231');
});

test('of a person it has only what they answer for, in words of the language', () => {
  const person = [...window.plan().tables.person.rows.values()].find(({ name }) => name === 'Rizky Akbar');
  const scope = { kind: 'person', personId: person?.id as string } as const;
  const lines = linesOf(calendarOf(window.plan(), cycle(), scope, 'id'));
  const own = [...window.plan().tables.keyResult.rows.values()].filter(
    ({ ownerId, objectiveId }) =>
      ownerId === person?.id && window.plan().tables.objective.get(objectiveId)?.cycleId === cycle().id,
  );
  expect(events(lines)).toBe(own.length + 1);
  expect(lines).toContain('SUMMARY:Check-in mingguan: Test plan');
});

test('every line is what RFC 5545 knows: at most 75 octets, a title on one line, an end instead of an odd duration', async () => {
  const id = keyResultId(window, 'Quarterly churn');
  await window.client.keyResult.update({ id, title: `Two\nlines, ${'höher 高い 🎯 '.repeat(40)}` });
  const text = calendarOf(window.plan(), cycle(), everybody, 'en');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const lines = linesOf(text);
  expect(lines.filter((line) => line.startsWith('DURATION'))).toEqual([]);
  const at = lines.indexOf(`UID:due-${id}@tangga`);
  const event = lines.slice(at, lines.indexOf('END:VEVENT', at));
  expect(event).toContain('DTEND;VALUE=DATE:20270101');
  expect(event.find((line) => line.startsWith('SUMMARY'))).toMatch(
    /^SUMMARY:Due: Two lines\\, höher 高い 🎯 höher/u,
  );
});

test('commas, quotes and line breaks of titles do not break it', async () => {
  const id = keyResultId(window, 'Quarterly churn');
  await window.client.keyResult.update({ id, title: 'Churn, “really”; down\\up to 2%' });
  const lines = linesOf(calendarOf(window.plan(), cycle(), everybody, 'en'));
  expect(lines).toContain('SUMMARY:Due: Churn\\, “really”\\; down\\\\up to 2%');
});

test('a workshop stands at its day and hour, for as long as its agenda, with its place', async () => {
  const agenda = [{ kind: 'ideas' as const, title: '', minutes: 95 }];
  const about = {
    kind: 'planning' as const,
    purpose: 'Agree, and sign',
    place: 'Room 4',
    facilitatorId: null,
  };
  const create = (name: string, heldOn: string | null, startsAt: string | null) =>
    window.client.workshop.create({
      ...about,
      name,
      heldOn,
      startsAt,
      cycleId: cycle().id,
      participantIds: [],
      agenda,
    });
  const timed = await create('Planning', '2026-12-07', '13:30');
  const allDay = await create('Some time that day', '2026-12-08', null);
  const undated = await create('Some day', null, '09:00');
  const lines = linesOf(calendarOf(window.plan(), cycle(), everybody, 'en'));
  const eventOf = ({ id }: { id: string }) => {
    const at = lines.indexOf(`UID:workshop-${id}@tangga`);
    return at < 0 ? [] : lines.slice(at, lines.indexOf('END:VEVENT', at));
  };
  for (const line of [
    'SUMMARY:Planning',
    'DTSTART:20261207T133000',
    'DTEND:20261207T150500',
    'LOCATION:Room 4',
    'DESCRIPTION:Agree\\, and sign',
  ])
    expect(eventOf(timed)).toContain(line);
  expect(eventOf(allDay)).toContain('DTSTART;VALUE=DATE:20261208');
  expect(eventOf(undated)).toEqual([]);
});
