import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#texts/languages.ts';
import { addDays, dayNumber, dayOf, daysBetween } from '../cycle/days.ts';
import { dateStyles, formatDate } from '../number-format/number-format.ts';
import { firstDay, lastDay } from './bounds.ts';
import { type DayContext, readDay } from './read-day.ts';

const today = '2026-11-25';
const read = (typed: string, context: Partial<DayContext> = {}): unknown => {
  const found = readDay(typed, { today, ...context });
  return found.kind === 'day' ? found.day : found.kind;
};

test.each([
  ['14 Des 2026', '2026-12-14'],
  ['14 Dec 2026', '2026-12-14'],
  ['14 desember 2026', '2026-12-14'],
  ['14/12/2026', '2026-12-14'],
  ['14.12.2026', '2026-12-14'],
  ['14. 12. 2026', '2026-12-14'],
  ['14-12-26', '2026-12-14'],
  ['5/12/2026', '2026-12-05'],
  ['05/12/26', '2026-12-05'],
  ['2026-12-14', '2026-12-14'],
  ['2026/12/14', '2026-12-14'],
  ['2026-12-14T09:30:00Z', '2026-12-14'],
  ['2026-12-14 00:00:00', '2026-12-14'],
  ['20261214', '2026-12-14'],
  ['14122026', '2026-12-14'],
  ['5 Mei 2026', '2026-05-05'],
  ['5 Mei', '2027-05-05'],
  ['May 5', '2027-05-05'],
  ['may 5th, 2027', '2027-05-05'],
  ['5th of May 2027', '2027-05-05'],
  ['tanggal 5 Mei', '2027-05-05'],
  ['5 Agt 2026', '2026-08-05'],
  ['5 Agu 2026', '2026-08-05'],
  ['5 Agustus', '2026-08-05'],
  ['5 Sept 2026', '2026-09-05'],
  ['5 Nop 2026', '2026-11-05'],
  ['14-Dec-2026', '2026-12-14'],
  ["14 Dec '26", '2026-12-14'],
  ['14Des2026', '2026-12-14'],
  ['2026 Dec 14', '2026-12-14'],
  ['14/12', '2026-12-14'],
  ['1/1', '2027-01-01'],
  ['Mon 14 Dec 2026', '2026-12-14'],
  ['Monday, 14 December 2026', '2026-12-14'],
  ['Senin, 14 Desember 2026', '2026-12-14'],
  ["Jum'at 18 Des 2026", '2026-12-18'],
  ['  14  DES  2026 ', '2026-12-14'],
  ['14 Dec 2026, 09:30', '2026-12-14'],
  ['14 Des 2026 pukul 09.30', '2026-12-14'],
  ['today', '2026-11-25'],
  ['Hari ini', '2026-11-25'],
  ['besok', '2026-11-26'],
  ['Tomorrow', '2026-11-26'],
  ['kemarin', '2026-11-24'],
  ['29 Feb', '2028-02-29'],
  ['1/3/99', '1999-03-01'],
])('“%s” is read as %s', (typed, day) => {
  expect(read(typed)).toBe(day);
});

test.each([
  ['31 Feb 2026', 'no-such-day'],
  ['29/2/2026', 'no-such-day'],
  ['31/4', 'no-such-day'],
  ['0/1/2026', 'no-such-day'],
  ['32 Des', 'no-such-day'],
  ['12/14/2026', 'no-such-month'],
  ['5/0/2026', 'no-such-month'],
  ['Tuesday 14 Dec 2026', 'other-weekday'],
  ['31/12/9999', 'too-late'],
  ['9999-12-31', 'too-late'],
  ['1/1/1899', 'too-early'],
  ...[
    '',
    '5',
    'Dec 2026',
    'Q4 2026',
    'soon',
    '14 Dex 2026',
    '14 Ma 2026',
    '1/2/3',
    '1/2/3/4',
    '14 Dec 2026 x',
    '1.250.000',
    '12:30',
    'Dec',
    ...Object.getOwnPropertyNames(Object.prototype),
  ].map((typed): [string, string] => [typed, 'not-a-day']),
])('“%s” is refused: %s', (typed, kind) => {
  expect(read(typed)).toBe(kind);
});

test('where the month cannot be one, the other order is offered and not taken', () => {
  expect(readDay('12/14/2026', { today })).toEqual({
    kind: 'no-such-month',
    month: 14,
    swapped: '2026-12-14',
    order: 'day-first',
  });
  expect(readDay('13/13/2026', { today })).toMatchObject({ swapped: null });
});

test('a day without a year falls where it may be chosen, then where it is nearest', () => {
  expect(read('5 Mei', { near: '2026-03-01' })).toBe('2026-05-05');
  expect(read('30 Nov', { notAfter: today })).toBe('2025-11-30');
  expect(read('20 Nov', { notBefore: today })).toBe('2027-11-20');
});

test('a day outside of what may be chosen is refused with the limit', () => {
  expect(readDay('26 Nov 2026', { today, notAfter: today })).toEqual({ kind: 'too-late', last: today });
  expect(readDay('1 Nov 2026', { today, notBefore: today })).toEqual({ kind: 'too-early', first: today });
});

describe('what the program shows is accepted', () => {
  const styles = (Object.keys(dateStyles) as (keyof typeof dateStyles)[]).filter(
    (style) => !style.startsWith('month'),
  );
  const years = ['2024', '2026', '2027'];

  test.each(languages.flatMap((language) => styles.map((style) => [language, style] as const)))(
    'each day of several years, in %s, %s',
    (language, style) => {
      for (const year of years)
        for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
          const shown = formatDate(day, language, style);
          expect([shown, read(shown, { near: day })]).toEqual([shown, day]);
        }
    },
  );

  test('in numbers, with two digits of the year or four, and as files write it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('1980-01-01'), max: dayNumber('2070-12-31') }),
        fc.constantFrom('/', '.', '-', ' '),
        (number, mark) => {
          const day = dayOf(number);
          const [year, month, date] = day.split('-') as [string, string, string];
          expect(read(day)).toBe(day);
          expect(read([date, month, year].join(mark))).toBe(day);
          expect(read([Number(date), Number(month), year.slice(2)].join(mark))).toBe(day);
          expect(Math.abs(daysBetween(day, read(`${date}${mark}${month}`, { near: day }) as string))).toBe(0);
        },
      ),
    );
  });
});

test('whatever is typed, what is read is a day that a plan may speak of, and reading it again gives the same', () => {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 2300 }).map(String),
    fc.constantFrom('Dec', 'Mei', 'februari', 'Mon', 'Senin', '-', '/', '.', ' ', ',', "'", 'th', 'today'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), fc.constantFrom('', ' ', '/'), (pieces, glue) => {
      const found = readDay(pieces.join(glue), { today });
      if (found.kind !== 'day') return;
      expect(dayOf(dayNumber(found.day))).toBe(found.day);
      expect(found.day >= firstDay && found.day <= lastDay).toBe(true);
      expect(read(found.day)).toBe(found.day);
    }),
    { numRuns: 2000 },
  );
});
