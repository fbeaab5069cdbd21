import { localeOf } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';

/** What writes moments in a language: to make one takes longer than to write a hundred moments. */
const formats = new Map<Language, Intl.DateTimeFormat>();

function formatOf(language: Language): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  formats.set(language, made);
  return made;
}

/** A moment by the clock of this computer: `1 Nov 2026, 14:30`. */
export function instantWords(at: string, language: Language): string {
  // What somebody else wrote into a journal is shown as it is.
  return Number.isNaN(Date.parse(at)) ? at : formatOf(language).format(new Date(at));
}
