import { localeOf } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';

/** What writes something of moments in a language: to make one takes longer than to write a hundred moments. */
function writer(options: Intl.DateTimeFormatOptions): (at: string, language: Language) => string {
  const formats = new Map<Language, Intl.DateTimeFormat>();
  return (at, language) => {
    // What somebody else wrote into a journal is shown as it is.
    if (Number.isNaN(Date.parse(at))) return at;
    const format = formats.get(language) ?? new Intl.DateTimeFormat(localeOf(language), options);
    formats.set(language, format);
    return format.format(new Date(at));
  };
}

/** A moment by the clock of this computer: `1 Nov 2026, 14:30`. */
export const instantWords = writer({ dateStyle: 'medium', timeStyle: 'short' });

/** A moment of today by the clock of this computer: `14:30`. */
export const timeWords = writer({ timeStyle: 'short' });
