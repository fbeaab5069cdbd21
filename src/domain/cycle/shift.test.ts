import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, dayOf } from './days.ts';
import { goesOnIn, shiftDay, shiftSpan } from './shift.ts';
import { endOfMonths, type Span, spanAfter } from './span.ts';

const q4 = { startsOn: '2026-10-01', endsOn: '2026-12-31' };
const q1 = { startsOn: '2027-01-01', endsOn: '2027-03-31' };
const fourWeeks = { startsOn: '2026-10-05', endsOn: '2026-11-01' };
const january = { startsOn: '2026-01-01', endsOn: '2026-01-31' };

test.each([
  ['the first of a quarter', '2026-10-01', q4, q1, '2027-01-01'],
  ['the last of a quarter', '2026-12-31', q4, q1, '2027-03-31'],
  ['the last of its second month', '2026-11-30', q4, q1, '2027-02-28'],
  ['a day in it', '2026-11-15', q4, q1, '2027-02-15'],
  ['a day of four weeks into the next four', '2026-10-20', fourWeeks, spanAfter(fourWeeks), '2026-11-17'],
  ['the end of January into February', '2026-01-30', january, spanAfter(january), '2026-02-28'],
  [
    'a late day of a quarter into four weeks',
    '2026-12-20',
    q4,
    { startsOn: '2027-01-04', endsOn: '2027-01-31' },
    '2027-01-31',
  ],
  ['a day after the cycle', '2027-06-30', q4, q1, '2027-09-30'],
  ['a day of the same cycle', '2026-11-15', q4, q4, '2026-11-15'],
])('%s', (_, day, from, to, moved) => {
  expect(shiftDay(day, from, to)).toBe(moved);
});

test('what is carried into a later cycle begins there at the earliest; a later end stays where it is', () => {
  expect(goesOnIn({ startsOn: '2026-01-01', endsOn: '2026-12-31' }, q4, q1)).toEqual(q1);
  expect(goesOnIn({ startsOn: '2026-10-01', endsOn: '2027-09-30' }, q4, q1)).toEqual({
    startsOn: '2027-01-01',
    endsOn: '2027-09-30',
  });
  expect(goesOnIn({ startsOn: '2026-11-01', endsOn: '2026-11-30' }, q4, q1)).toEqual({
    startsOn: '2027-02-01',
    endsOn: '2027-02-28',
  });
  expect(goesOnIn(fourWeeks, fourWeeks, spanAfter(fourWeeks))).toEqual(spanAfter(fourWeeks));
});

const cycle = fc
  .tuple(fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2050-01-01') }), fc.boolean())
  .chain(([number, isInMonths]) =>
    isInMonths
      ? fc.constantFrom(1, 2, 3, 6, 12).map((months): Span => {
          const startsOn = `${dayOf(number).slice(0, 8)}01`;
          return { startsOn, endsOn: endOfMonths(startsOn, months) };
        })
      : fc
          .integer({ min: 5, max: 200 })
          .map((days): Span => ({ startsOn: dayOf(number), endsOn: addDays(dayOf(number), days) })),
  );

test('of any two cycles: ends stay ends, what was inside stays inside, and days keep their order', () => {
  fc.assert(
    fc.property(
      cycle,
      cycle,
      fc.array(fc.integer({ min: -400, max: 600 }), { minLength: 2 }),
      (from, to, offsets) => {
        expect(shiftSpan(from, from, to)).toEqual(to);
        const days = offsets.map((offset) => addDays(from.startsOn, offset)).sort();
        const moved = days.map((day) => shiftDay(day, from, to));
        expect(moved).toEqual([...moved].sort());
        days.forEach((day, index) => {
          if (from.startsOn <= day && day <= from.endsOn)
            expect(to.startsOn <= (moved[index] as string) && (moved[index] as string) <= to.endsOn).toBe(
              true,
            );
        });
      },
    ),
  );
});

test('what goes on in the next cycle never begins before it, nor ends before it begins', () => {
  fc.assert(
    fc.property(
      cycle,
      fc.integer({ min: -400, max: 300 }),
      fc.integer({ min: 0, max: 500 }),
      (from, offset, days) => {
        const startsOn = addDays(from.startsOn, offset);
        const next = spanAfter(from);
        const goes = goesOnIn({ startsOn, endsOn: addDays(startsOn, days) }, from, next);
        expect(goes.startsOn >= next.startsOn).toBe(true);
        expect(goes.endsOn >= goes.startsOn).toBe(true);
      },
    ),
  );
});
