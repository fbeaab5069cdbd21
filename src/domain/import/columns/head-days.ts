import { type DayContext, readDay, readPeriodEnd } from '../../date/read-day.ts';
import { once } from '../../once.ts';
import { fold } from '../../search/fold.ts';

/** Languages in which files come, besides those of the program. */
const locales = ['en', 'id', 'de', 'pt', 'es'] as const;

/** Names of months in the languages of files, folded, and the English ones that days are read in. */
const months = once((): ReadonlyMap<string, string> => {
  const named = (locale: string, month: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2024, at, 1)));
  };
  const english = named('en', 'long');
  return new Map(
    locales.flatMap((locale) =>
      (['long', 'short'] as const).flatMap((style) =>
        named(locale, style).map(
          (name, at) => [fold(name).replace(/\./gu, ''), english[at] as string] as const,
        ),
      ),
    ),
  );
});

/** A day as it is written in any language of files, in words that `readDay` knows. */
export const plainDay = (text: string): string =>
  text
    .trim()
    // `2026年3月14日`, `2026년 3월 14일`
    .replace(/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/u, '$1-$2-$3')
    .replace(/^(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]$/u, (_, year: string | undefined, month: string) =>
      [
        new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2024, Number(month) - 1),
        ),
        year,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => months().get(fold(word)) ?? word)
    .replace(/(\d)\.\s+(?=\p{L})/gu, '$1 ')
    .replace(/(\d|\p{L})\s+de\s+(?=\d|\p{L})/giu, '$1 ');

/** Any day will do to tell whether a text is one at all. */
const anyDay: DayContext = { today: '2026-01-01' };

/** The day that the head of a column of check-ins names, or the last one of its month; null where it names none. */
export function readHeadDay(head: string, context: DayContext = anyDay): string | null {
  const text = plainDay(head);
  // A number alone, such as the year of a target, is no day of a check-in.
  if (!/\p{L}{3}|\d[-/. ]\d/u.test(text)) return null;
  const found = readDay(text, context);
  if (found.kind === 'day') return found.day;
  if (/^\s*(?:q|kw|tw)/iu.test(text)) return null;
  return readPeriodEnd(text, context);
}
