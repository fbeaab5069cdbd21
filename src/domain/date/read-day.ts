import { addDays, daysBetween, weekdayOf } from '../cycle/days.ts';
import { saidIn } from '../said.ts';
import { firstDay, lastDay } from './bounds.ts';
import { dayWords, monthWords, numberOfWord, weekdayWords } from './words.ts';

/** What is known where a day is typed. */
export interface DayContext {
  readonly today: string;
  /** A day without a year is the one nearest to this; today where nothing is given. */
  readonly near?: string;
  /** The first and the last day that may be chosen here. */
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
  /** What stands first in numbers; the day where nothing is given. */
  readonly order?: DayOrder | undefined;
}

/** Whether the day or the month stands first in a date of numbers. */
export type DayOrder = 'day-first' | 'month-first';

/** A day `YYYY-MM-DD`, or why what was typed is none. */
export type ReadDay =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'not-a-day' }
  /** The number where the month stands is none; `swapped` where it would be a day the other way round. */
  | {
      readonly kind: 'no-such-month';
      readonly month: number;
      readonly swapped: string | null;
      readonly order: DayOrder;
    }
  | { readonly kind: 'no-such-day'; readonly year: number; readonly month: number; readonly last: number }
  /** The day is another day of the week than the one that stands with it. */
  | { readonly kind: 'other-weekday'; readonly day: string }
  | { readonly kind: 'too-early'; readonly first: string }
  | { readonly kind: 'too-late'; readonly last: string };

interface DayNumbers {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const dayFrom = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The year that two digits mean: the one nearest to the reference. */
function fullYear(digits: string, near: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const century = Math.floor(Number(near.slice(0, 4)) / 100) * 100;
  const distance = (candidate: number) => Math.abs(candidate - Number(near.slice(0, 4)));
  return [century - 100 + year, century + year, century + 100 + year].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  );
}

/** Two numbers and perhaps a year behind them. */
const twoNumbers = /^(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{1,2})(?:(?:\s*[-/.]\s*|\s+)'?(\d{4}|\d{2}))?\.?$/u;

/**
 * In which order a column of dates has day and month, seen in all its rows: `1/13` in one of them puts the month first
 * in all, unless another has it the other way round. Where nothing tells, the day stands first.
 */
export function dayOrderOf(column: readonly string[]): DayOrder {
  const orders = ordersIn(column);
  return !orders.has('day-first') && orders.has('month-first') ? 'month-first' : 'day-first';
}

const pairIn = (typed: string): readonly [number, number] | null => {
  const [, first, second] = twoNumbers.exec(splitWeekday(normal(typed)).rest) ?? [];
  return first && second ? [Number(first), Number(second)] : null;
};

/** The orders that rows of a column tell beyond doubt. */
function ordersIn(column: readonly string[]): ReadonlySet<DayOrder> {
  const pairs = column.flatMap((typed) => [pairIn(typed) ?? []].filter((pair) => pair.length > 0));
  const isDay = (number = 0): boolean => number > 12 && number <= 31;
  return new Set(
    pairs.flatMap(([first, second]): DayOrder[] => [
      ...(isDay(first) ? (['day-first'] as const) : []),
      ...(isDay(second) ? (['month-first'] as const) : []),
    ]),
  );
}

/** Whether some rows of a column have the day first, and others the month. */
export const hasBothOrders = (column: readonly string[]): boolean => ordersIn(column).size > 1;

/** Whether a date of numbers is a day in one order, and another day in the other. */
export function isDayInBothOrders(typed: string): boolean {
  const [first = 0, second = 0] = pairIn(typed) ?? [];
  return first !== second && first > 0 && second > 0 && first <= 12 && second <= 12;
}

/** Day, month and year of numbers alone: the year stands first where it has four digits, else what the order says. */
function readNumbers(text: string, near: string, order: DayOrder): DayNumbers | null {
  const compact = /^(\d{8})$/u.exec(text)?.[1];
  if (compact) {
    const isYearFirst = Number(compact.slice(4, 6)) <= 12;
    const [year, month, day] = isYearFirst
      ? [compact.slice(0, 4), compact.slice(4, 6), compact.slice(6)]
      : [compact.slice(4), compact.slice(2, 4), compact.slice(0, 2)];
    return { day: Number(day), month: Number(month), year: Number(year) };
  }
  const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$/iu.exec(text);
  if (yearFirst) {
    const [, year, , month, day] = yearFirst;
    return { day: Number(day), month: Number(month), year: Number(year) };
  }
  const numbers = twoNumbers.exec(text);
  if (!numbers) return null;
  const [, first, second, year] = numbers;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return { day: Number(day), month: Number(month), year: year ? fullYear(year, near) : null };
}

/** Day, month and year where the month stands in letters: `14 Dec 2026`, `Dec 14, 2026`, `2026 Dec 14`. */
function readWords(text: string, near: string): DayNumbers | null {
  const parts = text
    .replace(/(\d)(st|nd|rd|th)(?![a-z])/gu, '$1')
    .replace(/\b(of|the|tanggal|tgl)\b/gu, ' ')
    .replace(/(\d)([a-z])|([a-z])(\d)/gu, '$1$3 $2$4')
    .split(/[\s,./'-]+/u)
    .filter((part) => part !== '');
  const at = parts.findIndex((part) => !/^\d+$/u.test(part));
  const month = numberOfWord(monthWords(), parts[at] ?? '');
  const [first, second, ...others] = parts.filter((_, index) => index !== at);
  if (month === null || at > 1 || first === undefined || others.length > 0) return null;
  const isYearFirst = at === 1 && first.length === 4;
  const [day, year] = isYearFirst ? [second, first] : [first, second];
  if (!day || !/^\d{1,2}$/u.test(day) || (year !== undefined && !/^(\d{4}|\d{2})$/u.test(year))) return null;
  return { day: Number(day), month, year: year ? fullYear(year, near) : null };
}

/** The year in which a day without one is meant: one that may be chosen before others, then the nearest. */
function nearestYear(
  { day, month }: DayNumbers,
  { today, near = today, notBefore, notAfter }: DayContext,
): number {
  const around = Number(near.slice(0, 4));
  const years = [0, 1, -1, 2, -2, 3, -3, 4, -4, 8, -8].map((step) => around + step);
  const possible = years.filter((year) => day <= lastOf(year, month));
  const within = possible.filter((year) => {
    const date = dayFrom(year, month, day);
    return (!notBefore || notBefore <= date) && (!notAfter || date <= notAfter);
  });
  const distance = (year: number) => Math.abs(daysBetween(near, dayFrom(year, month, day)));
  const [first = around, ...others] = within.length > 0 ? within : possible;
  return others.reduce((best, year) => (distance(year) < distance(best) ? year : best), first);
}

const quarter = /^(?:q|kw|tw|(?:quarter|kuartal|triwulan)\s)\s?([1-4])(?:[\s,/-]+'?(\d{4}|\d{2}))?$/u;
const monthAlone = /^([a-z]+)\.?(?:,?\s(\d{4}))?$/u;

/**
 * The last day of a month or quarter that is named without a day, `March`, `Maret 2027`, `Q1`, `kuartal 2`; without a
 * year the one that may be chosen, else the nearest. Null for anything else.
 */
export function readPeriodEnd(typed: string, context: DayContext): string | null {
  const { today, near = context.notBefore ?? today, notBefore, notAfter } = context;
  const text = normal(typed);
  const [, ordinal, quarterYear] = quarter.exec(text) ?? [];
  const [, word, monthYear] = monthAlone.exec(text) ?? [];
  const month = ordinal ? Number(ordinal) * 3 : numberOfWord(monthWords(), word ?? '');
  if (month === null) return null;
  const endIn = (year: number) => dayFrom(year, month, lastOf(year, month));
  const year = quarterYear ?? monthYear;
  if (year) return endIn(fullYear(year, near));
  const ends = [0, 1, -1].map((step) => endIn(Number(near.slice(0, 4)) + step));
  const within = ends.filter((end) => (!notBefore || notBefore <= end) && (!notAfter || end <= notAfter));
  const distance = (end: string) => Math.abs(daysBetween(near, end));
  return (within.length > 0 ? within : ends).reduce((best, end) =>
    distance(end) < distance(best) ? end : best,
  );
}

/** A day of the week in front of a date, and the date; the words that are none stay in the text. */
function splitWeekday(text: string): { weekday: number | null; rest: string } {
  const match = /^([a-z]+)[’'.,]*\s+(?=.*\d)/u.exec(text) ?? /^([a-z]+),\s*(?=.*\d)/u.exec(text);
  const weekday = match && numberOfWord(weekdayWords(), match[1] as string);
  return weekday && match
    ? { weekday, rest: text.slice(match[0].length).trim() }
    : { weekday: null, rest: text };
}

const normal = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u0060\u00b4]/gu, "'")
    .replace(/jum'at/gu, 'jumat')
    .replace(/\s+/gu, ' ')
    // A time of day behind the year says nothing of the day.
    .replace(/(\b\d{4}),? (?:at |pukul |jam )?\d{1,2}[:.]\d{2}\b.*$/u, '$1')
    .trim();

/**
 * Reads a day as people write it in either language, whatever the language of the program is: `14 Dec 2026`,
 * `14/12/2026`, `14.12.26`, `2026-12-14`, `5 Mei`, `May 5`, `tomorrow`. In numbers the day stands first, unless a
 * year of four digits does or the column has the month there. What cannot be a day is refused with its reason, never bent into another one.
 */
export function readDay(typed: string, context: DayContext): ReadDay {
  const { today, near = today, notBefore, notAfter } = context;
  const first = notBefore && notBefore > firstDay ? notBefore : firstDay;
  const last = notAfter && notAfter < lastDay ? notAfter : lastDay;
  const text = normal(typed);
  const distance = saidIn(dayWords, text);
  const found = distance === undefined ? readDate(text, near, context) : addDays(today, distance);
  if (typeof found !== 'string') return found;
  if (found < first) return { kind: 'too-early', first };
  if (found > last) return { kind: 'too-late', last };
  return { kind: 'day', day: found };
}

function readDate(text: string, near: string, context: DayContext): string | ReadDay {
  const { order = 'day-first' } = context;
  const { weekday, rest } = splitWeekday(text);
  const parts = readNumbers(rest, near, order) ?? readWords(rest, near);
  if (!parts) return { kind: 'not-a-day' };
  const { day, month } = parts;
  if (month < 1 || month > 12) {
    const isSwapped = parts.year !== null && day >= 1 && day <= 12 && month <= lastOf(parts.year, day);
    return {
      kind: 'no-such-month',
      month,
      swapped: isSwapped && month > 0 ? dayFrom(parts.year as number, day, month) : null,
      order,
    };
  }
  const year = parts.year ?? nearestYear(parts, context);
  const last = lastOf(year, month);
  if (day < 1 || day > last) return { kind: 'no-such-day', year, month, last };
  const date = dayFrom(year, month, day);
  if (weekday !== null && weekday !== weekdayOf(date)) return { kind: 'other-weekday', day: date };
  return date;
}
