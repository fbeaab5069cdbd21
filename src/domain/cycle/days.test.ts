import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDay, lastDay } from '../date/bounds.ts';
import { weekEnds } from '../progress/past-check-ins.ts';
import { checkInDays, weekOf } from './check-in-days.ts';
import { addDays, dayNumber, dayOf, daysApart, daysBetween } from './days.ts';
import { shiftSpan } from './shift.ts';
import { spanAfter } from './span.ts';

test.each([
  ['2026-10-01', '2026-10-01', 0],
  ['2026-02-28', '2026-03-01', 1],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-10-25', '2026-10-24', -1],
  ['2025-12-31', '2026-01-01', 1],
])('from %s to %s there are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
  expect(addDays(from, days)).toBe(to);
});

test('a day and its number name each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => {
      expect(dayNumber(dayOf(number))).toBe(number);
    }),
  );
});

test('what is counted on from the first and the last day that can be written stays a day', () => {
  const last = { startsOn: '9999-10-01', endsOn: '9999-12-31' };
  expect(addDays(last.endsOn, 1)).toBe('9999-12-31');
  expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
  expect(spanAfter(last)).toEqual({ startsOn: '9999-12-31', endsOn: '9999-12-31' });
  expect(shiftSpan(last, { startsOn: '2026-10-01', endsOn: '2026-12-31' }, last)).toEqual({
    startsOn: '9999-12-31',
    endsOn: '9999-12-31',
  });
});

test('days apart are as many as fit, from the first on', () => {
  expect(daysApart('2026-10-01', '2026-10-20', 7)).toEqual(['2026-10-01', '2026-10-08', '2026-10-15']);
  expect(daysApart('2026-10-01', '2026-10-01', 7)).toEqual(['2026-10-01']);
  expect(daysApart('2026-10-01', '2026-09-30', 7)).toEqual([]);
});

test.each([
  [1, ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26']],
  [4, ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29']],
  [7, ['2026-10-04', '2026-10-11', '2026-10-18', '2026-10-25']],
  // Monday, where none is agreed, though the cycle begins on a Thursday.
  [null, ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26']],
])('with weekday %s the team checks in on each of them in the cycle', (checkInWeekday, days) => {
  expect(checkInDays({ startsOn: '2026-10-01', endsOn: '2026-10-31', checkInWeekday })).toEqual(days);
});

const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-12-31') }).map(dayOf);
const weekday = fc.option(fc.integer({ min: 1, max: 7 }));

test('calendar, list and reminder mean the same day of check-ins', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), weekday, (startsOn, days, checkInWeekday) => {
      const cycle = { startsOn, endsOn: addDays(startsOn, days), checkInWeekday };
      const all = checkInDays(cycle);
      for (const one of all) expect(weekOf(cycle, one)).toBe(one);
      for (let at = startsOn; at <= cycle.endsOn; at = addDays(at, 1))
        if (weekOf(cycle, at) === at) expect(all).toContain(at);
    }),
  );
});

test('weeks of a curve end with its last day', () => {
  expect(weekEnds('2026-10-01', '2026-10-20')).toEqual(['2026-10-07', '2026-10-14', '2026-10-20']);
  expect(weekEnds('2026-10-01', '2026-10-07')).toEqual(['2026-10-07']);
});

test('whatever stands where days should, what goes over them ends', () => {
  const odd = fc.oneof(
    day,
    fc.constantFrom(
      '9999-12-31',
      '0001-01-01',
      '',
      'none',
      '2026-02-31',
      '2026-13-01',
      '+010000-01-01',
      firstDay,
      lastDay,
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(odd, odd, (startsOn, endsOn) => {
      expect(daysApart(startsOn, endsOn, 7).length).toBeLessThan(1000);
      expect(weekEnds(startsOn, endsOn).length).toBeLessThan(1000);
    }),
  );
  expect(
    checkInDays({ startsOn: '2026-10-01', endsOn: '9999-12-31', checkInWeekday: 1 }).length,
  ).toBeLessThan(1000);
  expect(weekEnds('2026-10-01', '2199-12-31').at(-1)).toBe('2199-12-31');
});
