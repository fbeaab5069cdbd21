import { localeOf } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';

/** The name of a weekday, 1 for Monday to 7 for Sunday. */
export function weekdayName(weekday: number, language: Language): string {
  // The first of January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(day);
}
