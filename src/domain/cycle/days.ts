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

/** The day `YYYY-MM-DD` of a number that `dayNumber` gave. */
export const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** How many days lie between two days; below zero where `to` comes first. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const addDays = (date: string, days: number): string => dayOf(dayNumber(date) + days);

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
