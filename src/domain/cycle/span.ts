import dayjs from 'dayjs';
import { addDays, dayAt, daysBetween, weekdayOf } from './days.ts';

/** A stretch of days, both ends included. */
export interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Whether it would end before it starts: no plan has such a span. */
export const isReversed = ({ startsOn, endsOn }: Span): boolean => startsOn > endsOn;

/** How many days a span has. */
export const lengthOf = ({ startsOn, endsOn }: Span): number => daysBetween(startsOn, endsOn) + 1;

/** Whether a day is one of a span. */
export const isIn = (day: string, { startsOn, endsOn }: Span): boolean => startsOn <= day && day <= endsOn;

/** Whether two spans share a day. */
export const overlap = (a: Span, b: Span): boolean => a.startsOn <= b.endsOn && a.endsOn >= b.startsOn;

/** The day of a span that is nearest to a day. */
export const within = (day: string, { startsOn, endsOn }: Span): string =>
  day < startsOn ? startsOn : day > endsOn ? endsOn : day;

/** The last day of `months` months that begin on `startsOn`. */
export const endOfMonths = (startsOn: string, months: number): string =>
  dayAt(dayjs(startsOn).add(months, 'month').subtract(1, 'day'));

const monthsOf = new Map<string, number | null>();

/** The length of a span in whole months, or null where it is not whole; plans use few different spans, so each is counted once. */
export function wholeMonths({ startsOn, endsOn }: Span): number | null {
  const key = `${startsOn} ${endsOn}`;
  const known = monthsOf.get(key);
  if (known !== undefined) return known;
  const counted = dayjs(endsOn).add(1, 'day').diff(dayjs(startsOn), 'month');
  const months = counted > 0 && endOfMonths(startsOn, counted) === endsOn ? counted : null;
  monthsOf.set(key, months);
  return months;
}

/**
 * The months that a span is counted in, or null where it is counted in days. Four weeks from a Monday can be a
 * month by chance, in February most of all: then the one before it decides, else where it begins.
 */
export function monthsCounted(span: Span, before?: Span): number | null {
  const months = wholeMonths(span);
  if (months === null || lengthOf(span) % 7 !== 0) return months;
  if (before && lengthOf(before) === lengthOf(span) && wholeMonths(before) === null) return null;
  return !span.startsOn.endsWith('-01') && weekdayOf(span.startsOn) === 1 ? null : months;
}

/** What follows a span on the next day: as many whole months, else as many days [product: Cycles]. */
export function spanAfter(span: Span, before?: Span): Span {
  const startsOn = addDays(span.endsOn, 1);
  const months = monthsCounted(span, before);
  return {
    startsOn,
    endsOn: months === null ? addDays(startsOn, lengthOf(span) - 1) : endOfMonths(startsOn, months),
  };
}

/** The calendar quarter that holds a day. */
export function quarterAround(day: string): Span {
  const year = day.slice(0, 4);
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const startsOn = `${year}-${String(month).padStart(2, '0')}-01`;
  return { startsOn, endsOn: endOfMonths(startsOn, 3) };
}

/** A span that begins on another day: its end stays, or goes along as far where it would come before. */
export function withStart(span: Span, startsOn: string): Span {
  if (startsOn <= span.endsOn) return { startsOn, endsOn: span.endsOn };
  const months = wholeMonths(span);
  return {
    startsOn,
    endsOn: months === null ? addDays(startsOn, lengthOf(span) - 1) : endOfMonths(startsOn, months),
  };
}
