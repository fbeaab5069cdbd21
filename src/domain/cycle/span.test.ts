import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, dayOf, daysBetween, weekdayOf } from './days.ts';
import {
  endOfMonths,
  lengthOf,
  quarterAround,
  type Span,
  spanAfter,
  wholeMonths,
  withStart,
} from './span.ts';
import { dayAmong, spanName } from './span-name.ts';

const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-12-31') }).map(dayOf);
const firstOfMonth = day.map((date) => `${date.slice(0, 8)}01`);
const months = fc.constantFrom(1, 2, 3, 4, 6, 12);
const span = fc
  .tuple(day, fc.integer({ min: 1, max: 400 }))
  .map(([startsOn, days]): Span => ({ startsOn, endsOn: addDays(startsOn, days - 1) }));

test.each([
  ['2026-01-01', 3, '2026-03-31'],
  ['2026-01-31', 1, '2026-02-27'],
  ['2026-10-01', 12, '2027-09-30'],
  ['2026-11-15', 2, '2027-01-14'],
])('from %s %i months end on %s', (startsOn, count, endsOn) => {
  expect(endOfMonths(startsOn, count)).toBe(endsOn);
});

test('the months of a span are told back, and an odd span has none', () => {
  for (const count of [1, 2, 3, 6, 12])
    expect(wholeMonths({ startsOn: '2026-10-01', endsOn: endOfMonths('2026-10-01', count) })).toBe(count);
  expect(wholeMonths({ startsOn: '2026-10-01', endsOn: '2026-11-17' })).toBeNull();
});

test('a day knows its quarter', () => {
  expect(quarterAround('2026-11-24')).toEqual({ startsOn: '2026-10-01', endsOn: '2026-12-31' });
  expect(quarterAround('2026-03-31').startsOn).toBe('2026-01-01');
});

test('a day knows its weekday', () => {
  expect(['2026-11-23', '2026-11-29', '1969-12-29'].map(weekdayOf)).toEqual([1, 7, 1]);
});

describe('what follows a span', () => {
  test.each([
    ['January', '2026-01-01', '2026-01-31', '2026-02-01', '2026-02-28'],
    ['February', '2026-02-01', '2026-02-28', '2026-03-01', '2026-03-31'],
    ['a quarter', '2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31'],
    ['a half year', '2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'],
    ['a fiscal year', '2026-04-01', '2027-03-31', '2027-04-01', '2028-03-31'],
    ['a fiscal quarter', '2026-11-01', '2027-01-31', '2027-02-01', '2027-04-30'],
    ['two months', '2027-01-01', '2027-02-28', '2027-03-01', '2027-04-30'],
    ['four weeks', '2027-01-04', '2027-01-31', '2027-02-01', '2027-02-28'],
    [
      'four weeks that look like a month of their own',
      '2027-02-15',
      '2027-03-14',
      '2027-03-15',
      '2027-04-11',
    ],
    ['six weeks', '2026-10-05', '2026-11-15', '2026-11-16', '2026-12-27'],
    ['a month of the fifteenth', '2026-10-15', '2026-11-14', '2026-11-15', '2026-12-14'],
  ])('%s', (_, startsOn, endsOn, nextStart, nextEnd) => {
    expect(spanAfter({ startsOn, endsOn })).toEqual({ startsOn: nextStart, endsOn: nextEnd });
  });

  test('four weeks go on as four weeks through a February that is as long', () => {
    const january = { startsOn: '2027-01-04', endsOn: '2027-01-31' };
    const february = spanAfter(january);
    expect(spanAfter(february, january)).toEqual({ startsOn: '2027-03-01', endsOn: '2027-03-28' });
    expect(spanAfter(february)).toEqual({ startsOn: '2027-03-01', endsOn: '2027-03-31' });
  });

  test('whole months from the first of a month have as many whole months after them, for ever', () => {
    fc.assert(
      fc.property(firstOfMonth, months, (startsOn, count) => {
        let current: Span = { startsOn, endsOn: endOfMonths(startsOn, count) };
        for (let round = 0; round < 14; round += 1) {
          const next = spanAfter(current);
          expect(next.startsOn).toBe(addDays(current.endsOn, 1));
          expect([next.startsOn.slice(8), wholeMonths(next)]).toEqual(['01', count]);
          current = next;
        }
      }),
    );
  });

  test('a span in days has as many days after it, and begins on the next', () => {
    fc.assert(
      fc.property(span, (own) => {
        const next = spanAfter(own);
        expect(next.startsOn).toBe(addDays(own.endsOn, 1));
        if (wholeMonths(own) === null) expect(lengthOf(next)).toBe(lengthOf(own));
        else expect(Math.abs(lengthOf(next) - lengthOf(own))).toBeLessThanOrEqual(4);
      }),
    );
  });
});

test('a start that passes the end takes it along, any other leaves it where it is', () => {
  fc.assert(
    fc.property(span, day, (own, startsOn) => {
      const moved = withStart(own, startsOn);
      expect(moved.startsOn).toBe(startsOn);
      if (startsOn <= own.endsOn) expect(moved.endsOn).toBe(own.endsOn);
      else
        expect(Math.abs(daysBetween(moved.startsOn, moved.endsOn) + 1 - lengthOf(own))).toBeLessThanOrEqual(
          4,
        );
    }),
  );
});

test.each([
  ['2027-01-01', '2027-03-31', 'Q1 2027', 'Q1 2027'],
  ['2027-02-01', '2027-04-30', 'Feb – Apr 2027', 'Feb – Apr 2027'],
  ['2026-12-01', '2027-02-28', 'Dec 2026 – Feb 2027', 'Des 2026 – Feb 2027'],
  ['2027-05-01', '2027-05-31', 'May 2027', 'Mei 2027'],
  ['2027-07-01', '2027-12-31', 'H2 2027', 'Semester 2 2027'],
  ['2027-01-01', '2027-12-31', '2027', '2027'],
  ['2026-04-01', '2027-03-31', 'FY 2026/27', 'Tahun buku 2026/27'],
  ['2027-01-04', '2027-01-31', '4 – 31 Jan 2027', '4 – 31 Jan 2027'],
  ['2027-01-25', '2027-03-07', '25 Jan – 7 Mar 2027', '25 Jan – 7 Mar 2027'],
  ['2026-12-28', '2027-01-24', '28 Dec 2026 – 24 Jan 2027', '28 Des 2026 – 24 Jan 2027'],
  ['2027-01-04', '2027-01-04', '4 Jan 2027', '4 Jan 2027'],
])('%s to %s is called %s, in Indonesian %s', (startsOn, endsOn, english, indonesian) => {
  expect(spanName({ startsOn, endsOn }, 'en')).toBe(english);
  expect(spanName({ startsOn, endsOn }, 'id')).toBe(indonesian);
});

test('two different spans are never called the same', () => {
  fc.assert(
    fc.property(span, span, fc.constantFrom('en' as const, 'id' as const), (one, other, language) => {
      if (one.startsOn === other.startsOn && one.endsOn === other.endsOn) return;
      expect(spanName(one, language)).not.toBe(spanName(other, language));
    }),
  );
});

test.each([
  ['2026-05-29', '2026-04-01', '2027-03-31', '29 May'],
  ['2027-02-28', '2026-04-01', '2027-03-31', '28 Feb'],
  ['2027-04-01', '2026-04-01', '2027-03-31', '1 Apr 2027'],
  ['2028-02-29', '2026-04-01', '2028-03-31', '29 Feb 2028'],
  ['2026-02-28', '2026-04-01', '2026-06-30', '28 Feb 2026'],
])('%s among %s – %s is told as %s', (day, startsOn, endsOn, told) => {
  expect(dayAmong(day, { startsOn, endsOn }, 'en')).toBe(told);
});
