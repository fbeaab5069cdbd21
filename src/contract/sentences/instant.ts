import { localeOf } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';

/** A moment by the clock of this computer: `1 Nov 2026, 14:30`. */
export function instantWords(at: string, language: Language): string {
  // What somebody else wrote into a journal is shown as it is.
  if (Number.isNaN(Date.parse(at))) return at;
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(at));
}
