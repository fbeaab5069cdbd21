import dayjs, { type Dayjs } from 'dayjs';
import { lastDay } from '../date/bounds.ts';

const dayLength = 86_400_000;

const known = new Map<string, number>();

/** The number of a day `YYYY-MM-DD`, counted from 1970; plans use few different ones, so each is read once. */
export function dayNumber(date: string): number {
  const found = known.get(date);
  if (found !== undefined) return found;
  const number = Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayLength);
  known.set(date, number);
  return number;
}

/** The first and the last day that can be written: what is counted on from a day ends there, so that it stays a day. */
const [firstWritten, lastWritten] = [dayNumber('0001-01-01'), dayNumber('9999-12-31')];

/** The day `YYYY-MM-DD` of a number that `dayNumber` gave, or was counted on from one. */
export const dayOf = (number: number): string =>
  new Date(Math.min(Math.max(number, firstWritten), lastWritten) * dayLength).toISOString().slice(0, 10);

/** What calendar months come to, as a day. */
export const dayAt = (moment: Dayjs): string =>
  moment.year() > 9999 ? dayOf(lastWritten) : moment.format('YYYY-MM-DD');

/** How many days lie between two days; below zero where `to` comes first. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const addDays = (date: string, days: number): string => dayOf(dayNumber(date) + days);

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** As many days as ten years have weeks: more are not drawn, listed or printed. */
const mostDays = 530;

/**
 * The days from one to another, so far apart: a loop over days that always ends, whatever a file says that was not
 * written by this program.
 */
export function daysApart(from: string, to: string, apart: number): string[] {
  const first = dayNumber(from);
  const count = Math.floor((Math.min(dayNumber(to), dayNumber(lastDay)) - first) / apart) + 1;
  if (!(count > 0)) return [];
  return Array.from({ length: Math.min(count, mostDays) }, (_, index) => dayOf(first + index * apart));
}

/** So many days apart, in whole weeks, that the days of a span are not too many to be drawn. */
export const weeksApart = (from: string, to: string): number =>
  7 * Math.max(1, Math.ceil(daysBetween(from, to) / 7 / mostDays) || 1);

const localDays = new Map<string, string>();

/** The day `YYYY-MM-DD` that an instant falls on here; rows share few instants, so each is read once. */
export function localDay(instant: string): string {
  const found = localDays.get(instant);
  if (found !== undefined) return found;
  const day = dayjs(instant).format('YYYY-MM-DD');
  localDays.set(instant, day);
  return day;
}

/** The last instant of a day here. */
export const endOfDay = (day: string): string => dayjs(day).endOf('day').toISOString();

/** The last instant before a day here. */
export const beforeDay = (day: string): string =>
  dayjs(day).startOf('day').subtract(1, 'millisecond').toISOString();
