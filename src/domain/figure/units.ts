import { type Language, languageRecords, languages } from '#texts/languages.ts';

const spans = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** A unit of time, which people write out or cut short in either language. */
type Span = (typeof spans)[number];

/** A unit that was understood: what it is, and how its language writes it out. */
interface KnownUnit {
  readonly span: Span;
  readonly word: string;
}

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, ' ').replace(/\.$/u, '');

function wordOf(
  span: Span,
  language: Language,
  unitDisplay: 'long' | 'short' | 'narrow',
  count: number,
): string {
  const parts = new Intl.NumberFormat(languageRecords[language].locale, {
    style: 'unit',
    unit: span,
    unitDisplay,
  }).formatToParts(count);
  return fold(parts.find(({ type }) => type === 'unit')?.value ?? span);
}

const words = new Map<Language, ReadonlyMap<string, KnownUnit>>();

/** How a language writes units of time; what is short for two of them is left out. */
function wordsOf(language: Language): ReadonlyMap<string, KnownUnit> {
  const made = words.get(language);
  if (made) return made;
  const found = new Map<string, KnownUnit>();
  const doubtful = new Set<string>();
  for (const span of spans) {
    const unit = { span, word: wordOf(span, language, 'long', 2) };
    for (const display of ['long', 'short', 'narrow'] as const) {
      for (const count of [1, 2]) {
        const word = wordOf(span, language, display, count);
        if ((found.get(word) ?? unit).span !== span) doubtful.add(word);
        found.set(word, unit);
      }
    }
  }
  for (const word of doubtful) found.delete(word);
  words.set(language, found);
  return found;
}

/** The unit of time that a word means; a short form is read in `language` first. Undefined where it is none. */
export function timeUnit(text: string, language: Language): KnownUnit | undefined {
  const word = fold(text);
  const others = languages.filter((one) => one !== language);
  return [language, ...others].map((one) => wordsOf(one).get(word)).find((unit) => unit !== undefined);
}

const stem = (word: string): string => (word.length > 3 ? word.replace(/s$/u, '') : word);

/** Whether two words name one unit: alike but for capitals and number, one of time in either language, or part of the other. */
export function isSameUnit(one: string, other: string, language: Language): boolean {
  if (fold(one) === fold(other)) return true;
  const [span, otherSpan] = [timeUnit(one, language)?.span, timeUnit(other, language)?.span];
  if (span && otherSpan) return span === otherSpan;
  const [first, second] = [one, other].map((text) => fold(text).split(' ').map(stem)) as [string[], string[]];
  return first.every((word) => second.includes(word)) || second.every((word) => first.includes(word));
}
