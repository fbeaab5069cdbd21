import { localeOf } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';

/** A moment by the clock of this computer: `1 Nov 2026, 14:30`. */
export function instantWords(at: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(at));
}
