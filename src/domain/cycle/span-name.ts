import { type Language, languageRecords } from '#texts/languages.ts';
import { formatDate } from '../number-format/number-format.ts';
import { isIn, lengthOf, type Span, wholeMonths } from './span.ts';

/** Two days in few words, saying month and year once where they share them: `4 – 31 Jan 2027`. */
export function spanInDays({ startsOn, endsOn }: Span, language: Language): string {
  const to = formatDate(endsOn, language, 'short');
  if (startsOn === endsOn) return to;
  if (startsOn.slice(0, 7) === endsOn.slice(0, 7)) return `${Number(startsOn.slice(8))} – ${to}`;
  const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  return `${formatDate(startsOn, language, isOneYear ? 'day' : 'short')} – ${to}`;
}

/** The longest span in which a day is told apart without its year, in days. */
const oneYear = 366;

/** A day in few words, with its year unless it lies in a span of at most a year that is told beside it or known to all: `29 Feb`. */
export const dayAmong = (day: string, span: Span, language: Language): string =>
  formatDate(day, language, isIn(day, span) && lengthOf(span) <= oneYear ? 'day' : 'short');

/** What people call a stretch of days: `Q1 2027`, `Jan 2027`, `H1 2027`, `2027`, `FY 2026/27`, else its ends. */
export function spanName(span: Span, language: Language): string {
  const { startsOn, endsOn } = span;
  const months = startsOn.endsWith('-01') ? wholeMonths(span) : null;
  if (months === null) return spanInDays(span, language);
  const year = startsOn.slice(0, 4);
  const month = Number(startsOn.slice(5, 7)) - 1;
  const from = formatDate(startsOn, language, 'month');
  if (months === 1) return `${from} ${year}`;
  if (months === 3 && month % 3 === 0) return `Q${month / 3 + 1} ${year}`;
  if (months === 6 && month % 6 === 0) return `${languageRecords[language].halfYear}${month / 6 + 1} ${year}`;
  if (months === 12 && month === 0) return year;
  if (months === 12) return `${languageRecords[language].fiscalYear} ${year}/${endsOn.slice(2, 4)}`;
  const to = formatDate(endsOn, language, 'month');
  if (year === endsOn.slice(0, 4)) return `${from} – ${to} ${year}`;
  return `${from} ${year} – ${to} ${endsOn.slice(0, 4)}`;
}
