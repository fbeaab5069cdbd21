import { expect, test } from 'vitest';
import { checkInDays } from './check-in-days.ts';
import { endOfTimeframe, quarterOf, timeframeMonths } from './cycle.ts';

test.each([
  ['2026-01-01', 3, '2026-03-31'],
  ['2026-01-31', 1, '2026-02-27'],
  ['2026-10-01', 12, '2027-09-30'],
  ['2026-11-15', 2, '2027-01-14'],
])('a timeframe from %s of %i months ends on %s', (startsOn, months, endsOn) => {
  expect(endOfTimeframe(startsOn, months)).toBe(endsOn);
});

test('the months of a timeframe are told back, and an odd span has none', () => {
  for (const months of [1, 2, 3, 6, 12]) {
    expect(timeframeMonths('2026-10-01', endOfTimeframe('2026-10-01', months))).toBe(months);
  }
  expect(timeframeMonths('2026-10-01', '2026-11-17')).toBeNull();
});

test('a day knows its quarter', () => {
  expect(quarterOf('2026-11-24')).toEqual({
    quarter: 4,
    year: 2026,
    startsOn: '2026-10-01',
    endsOn: '2026-12-31',
  });
  expect(quarterOf('2026-03-31').startsOn).toBe('2026-01-01');
});

test.each([
  [1, ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26']],
  [4, ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29']],
  [7, ['2026-10-04', '2026-10-11', '2026-10-18', '2026-10-25']],
  [null, ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29']],
])('with weekday %s the team checks in on each of them in the cycle', (checkInWeekday, days) => {
  const cycle = {
    id: 'c',
    name: 'October',
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
    state: 'running',
    closedAt: null,
    reopenedReason: '',
  } as const;
  expect(checkInDays({ ...cycle, checkInWeekday })).toEqual(days);
});
