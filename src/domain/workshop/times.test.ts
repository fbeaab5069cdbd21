import { expect, test } from 'vitest';
import { whenWords } from '#contract/sentences/workshop-when.ts';
import { planOf, workshopStepWith, workshopWith } from '../../../tests/support/rows.ts';
import type { Workshop, WorkshopStep } from '../tables/tables.ts';
import { changedSince } from './minutes.ts';
import { clockTime } from './time-of-day.ts';
import { dayOf, fromTo, timesOf } from './times.ts';

/** An instant at which a clock of this computer shows a time of 7 December 2026. */
const at = (time: string): string => new Date(`2026-12-07T${time}:00`).toISOString();

const agenda = (...steps: Partial<WorkshopStep>[]): WorkshopStep[] =>
  steps.map((step, index) =>
    workshopStepWith({ id: `s${index + 1}`, rank: `a${index}`, plannedMinutes: 30, ...step }),
  );

function shownTimes(workshop: Partial<Workshop>, steps: WorkshopStep[], now: string) {
  const row = workshopWith(workshop);
  const plan = planOf({ workshop: [row], workshopStep: steps });
  const times = timesOf(plan, row, new Date(at(now)));
  const begins = steps.map(({ id }) => {
    const minutes = times.begins.get(id);
    return minutes === null || minutes === undefined ? null : clockTime(minutes);
  });
  return { begins, fromTo: fromTo(times), isKnown: times.isKnown };
}

test('before it begins the steps follow from the time that was given', () => {
  expect(shownTimes({ startsAt: '13:15' }, agenda({}, {}, {}), '08:00')).toEqual({
    begins: ['13:15', '13:45', '14:15'],
    fromTo: '13:15 – 14:45',
    isKnown: true,
  });
});

test('without a time it stands at the usual one, and is not told as known', () => {
  expect(shownTimes({ startsAt: null }, agenda({}, {}), '08:00')).toMatchObject({
    begins: ['09:00', '09:30'],
    isKnown: false,
  });
});

test('once begun, what has been is real and what is to come follows from now', () => {
  const steps = agenda(
    { startedAt: at('09:20'), endedAt: at('10:00'), spentSeconds: 2400 },
    { startedAt: at('10:00'), spentSeconds: 600 },
    {},
    {},
  );
  const running = { startsAt: '09:00', state: 'running', currentStepId: 's2', beatAt: at('10:10') } as const;
  expect(shownTimes(running, steps, '10:10')).toMatchObject({
    begins: ['09:20', '10:00', '10:30', '11:00'],
    fromTo: '09:20 – 11:30',
  });
});

test('a step that runs over pushes the others on', () => {
  const steps = agenda({ startedAt: at('09:00'), spentSeconds: 3600 }, {});
  const running = { state: 'running', currentStepId: 's1', beatAt: at('10:00') } as const;
  expect(shownTimes(running, steps, '10:00').begins).toEqual(['09:00', '10:00']);
});

test('afterwards the times are those of the clock, and a step nobody entered has none', () => {
  const steps = agenda(
    { startedAt: at('09:20'), endedAt: at('10:00') },
    {},
    { startedAt: at('10:00'), endedAt: at('11:05') },
  );
  expect(shownTimes({ startsAt: '09:00', state: 'finished' }, steps, '18:00')).toMatchObject({
    begins: ['09:20', null, '10:00'],
    fromTo: '09:20 – 11:05',
  });
});

test('the day and the hours in words are the real ones, though another day was planned', () => {
  const workshop = workshopWith({ heldOn: '2026-12-01', startsAt: '09:00', state: 'finished' });
  const steps = agenda({ startedAt: at('09:20'), endedAt: at('11:05') });
  const held = planOf({ workshop: [workshop], workshopStep: steps });
  expect(dayOf(held, workshop)).toBe('2026-12-07');
  expect(whenWords(held, workshop, 'en', new Date())).toBe('7 December 2026, 09:20 – 11:05');
  const planned = planOf({ workshop: [workshop], workshopStep: agenda({}, {}) });
  expect(whenWords(planned, { ...workshop, state: 'prepared' }, 'id', new Date())).toBe(
    '1 Desember 2026, 09:00 – 10:00',
  );
});

test('a meeting asks what changed since the last one that was held, not one that was only prepared', () => {
  const meeting = (id: string, heldOn: string, state: Workshop['state']) =>
    workshopWith({ id, kind: 'meeting', heldOn, state });
  const now = meeting('c', '2026-11-16', 'running');
  const rows = [meeting('a', '2026-11-02', 'finished'), meeting('b', '2026-11-09', 'prepared'), now];
  expect(changedSince(planOf({ workshop: rows }), now, '2026-11-16')).toBe('2026-11-02');
  expect(changedSince(planOf({ workshop: rows.slice(1) }), now, '2026-11-16')).toBe('2026-11-09');
});
