import { languageRecords, languages } from '#texts/languages.ts';
import { localeOf } from '../number-format/number-format.ts';
import { once } from '../once.ts';

/** Words that stand for a number, such as the names of months. */
type Words = ReadonlyMap<string, number>;

function wordsOf(
  count: number,
  options: readonly Intl.DateTimeFormatOptions[],
  dayOf: (index: number) => Date,
  others: 'months' | 'weekdays',
): Words {
  const words = new Map<string, number>();
  for (const language of languages)
    for (const option of options) {
      const format = new Intl.DateTimeFormat(localeOf(language), { ...option, timeZone: 'UTC' });
      for (let index = 1; index <= count; index += 1)
        words.set(
          format
            .format(dayOf(index))
            .toLowerCase()
            .replace(/[^a-z]/gu, ''),
          index,
        );
    }
  for (const language of languages)
    for (const [word, index] of Object.entries(languageRecords[language][others])) words.set(word, index);
  return words;
}

/** The months in every language, in full and short, from 1. */
export const monthWords = once(() =>
  wordsOf(
    12,
    [{ month: 'long' }, { month: 'short' }],
    (month) => new Date(Date.UTC(2024, month - 1, 1)),
    'months',
  ),
);

/** The days of the week in every language, in full and short, from 1 for Monday. */
export const weekdayWords = once(() =>
  wordsOf(
    7,
    [{ weekday: 'long' }, { weekday: 'short' }],
    // The first of January 2024 was a Monday.
    (weekday) => new Date(Date.UTC(2024, 0, weekday)),
    'weekdays',
  ),
);

/** Days that are named by how far they are from today. */
export const dayWords: Readonly<Record<string, number>> = Object.assign(
  {},
  ...languages.map((language) => languageRecords[language].days),
);

/** The number that a word or the beginning of one stands for; null where it is none or could be several. */
export function numberOfWord(words: Words, word: string): number | null {
  const exact = words.get(word);
  if (exact !== undefined) return exact;
  if (word.length < 3) return null;
  const begun = new Set([...words].filter(([known]) => known.startsWith(word)).map(([, number]) => number));
  return begun.size === 1 ? ([...begun][0] as number) : null;
}
