import { languages } from '#texts/languages.ts';
import { localeOf } from '../number-format/number-format.ts';

/** Words that stand for a number, such as the names of months. */
type Words = ReadonlyMap<string, number>;

/** What people write besides the names that the languages have: spellings and short forms. */
const otherMonths: Readonly<Record<string, number>> = {
  sept: 9,
  peb: 2,
  pebruari: 2,
  febuari: 2,
  agt: 8,
  agst: 8,
  ags: 8,
  agu: 8,
  okt: 10,
  oct: 10,
  nop: 11,
  nopember: 11,
};

const otherWeekdays: Readonly<Record<string, number>> = {
  tues: 2,
  wednes: 3,
  thur: 4,
  thurs: 4,
  senen: 1,
  jum: 5,
  ahad: 7,
};

function wordsOf(
  count: number,
  options: readonly Intl.DateTimeFormatOptions[],
  dayOf: (index: number) => Date,
  others: Readonly<Record<string, number>>,
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
  for (const [word, index] of Object.entries(others)) words.set(word, index);
  return words;
}

/** The months in both languages, in full and short, from 1. */
export const monthWords = wordsOf(
  12,
  [{ month: 'long' }, { month: 'short' }],
  (month) => new Date(Date.UTC(2024, month - 1, 1)),
  otherMonths,
);

/** The days of the week in both languages, in full and short, from 1 for Monday. */
export const weekdayWords = wordsOf(
  7,
  [{ weekday: 'long' }, { weekday: 'short' }],
  // The first of January 2024 was a Monday.
  (weekday) => new Date(Date.UTC(2024, 0, weekday)),
  otherWeekdays,
);

/** Days that are named by how far they are from today. */
export const dayWords: Readonly<Record<string, number>> = {
  today: 0,
  'hari ini': 0,
  tomorrow: 1,
  besok: 1,
  lusa: 2,
  yesterday: -1,
  kemarin: -1,
};

/** The number that a word or the beginning of one stands for; null where it is none or could be several. */
export function numberOfWord(words: Words, word: string): number | null {
  const exact = words.get(word);
  if (exact !== undefined) return exact;
  if (word.length < 3) return null;
  const begun = new Set([...words].filter(([known]) => known.startsWith(word)).map(([, number]) => number));
  return begun.size === 1 ? ([...begun][0] as number) : null;
}
