import dayjs from 'dayjs';
import { addDays, dayAt, daysBetween } from './days.ts';
import { monthsCounted, type Span, within } from './span.ts';

const isLastOfMonth = (day: string): boolean => addDays(day, 1).endsWith('-01');

/** A day some months later or earlier; the last of a month stays the last of one. */
function addMonths(day: string, months: number): string {
  const moved = dayjs(day).add(months, 'month');
  return dayAt(isLastOfMonth(day) ? moved.endOf('month') : moved);
}

/** How many months lie between two days that begin months of the same kind. */
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

/** Moves a day as far as one day is from another: in months where both cycles are counted in them, else in days. */
function along(day: string, from: string, to: string, isInMonths: boolean): string {
  return isInMonths ? addMonths(day, monthsBetween(from, to)) : addDays(day, daysBetween(from, to));
}

/**
 * A day of one cycle in another: the first stays the first and the last the last, what lies between stays between.
 * A day before or after the cycle stays as far from it.
 */
export function shiftDay(day: string, from: Span, to: Span): string {
  if (from.startsOn === to.startsOn && from.endsOn === to.endsOn) return day;
  const isInMonths =
    monthsCounted(from) !== null &&
    monthsCounted(to) !== null &&
    from.startsOn.slice(8) === to.startsOn.slice(8);
  if (day < from.startsOn) return along(day, from.startsOn, to.startsOn, isInMonths);
  if (day > from.endsOn) return along(day, from.endsOn, to.endsOn, isInMonths);
  if (day === from.endsOn) return to.endsOn;
  return within(along(day, from.startsOn, to.startsOn, isInMonths), to);
}

const isBefore = (day: string, { startsOn }: Span): boolean => day < startsOn;

/** A timeframe of one cycle in another. */
export const shiftSpan = (span: Span, from: Span, to: Span): Span => ({
  startsOn: shiftDay(span.startsOn, from, to),
  endsOn: shiftDay(span.endsOn, from, to),
});

/**
 * The timeframe of what goes on in a later cycle: it begins there at the earliest, and an end that was to come
 * after the cycle it leaves stays where it was.
 */
export function goesOnIn(span: Span, from: Span, to: Span): Span {
  const shifted = shiftSpan(span, from, to);
  const startsOn = isBefore(shifted.startsOn, to) ? to.startsOn : shifted.startsOn;
  const ends = [span.endsOn > from.endsOn ? span.endsOn : shifted.endsOn, shifted.endsOn];
  return { startsOn, endsOn: ends.find((day) => day >= startsOn) ?? to.endsOn };
}
