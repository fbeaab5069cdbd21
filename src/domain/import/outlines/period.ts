import { endOfMonths } from '../../cycle/span.ts';
import { spanName } from '../../cycle/span-name.ts';
import { monthWords } from '../../date/words.ts';
import { once } from '../../once.ts';
import type { ImportContext } from '../shapes/row-cells.ts';

/** A cycle that is named in words. */
export interface NamedPeriod {
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** What else the words say. */
  readonly rest: string;
}

const year = "(?<year>(?:20\\d{2}|'\\d{2}|(?<=[/-])\\d{2}))";
const between = '[\\s,./–—-]*(?:de[l]?\\s+|of\\s+|tahun\\s+)?';
const quarterWords = '(?:q|t|tw|quarter|quartal|kuartal|triwulan|trimestre|трим)';
const halfWords = '(?:h|s|sem|hj|half|halbjahr|semester|semestre)';

/** What a part of a year is called, the number of it and how many there are. */
const parts: readonly { readonly months: number; readonly name: string }[] = [
  { months: 3, name: `${quarterWords}\\.?\\s?-?(?<part>[1-4]|iv|i{1,3})` },
  { months: 3, name: `(?<part>[1-4])(?:st|nd|rd|th|er|[.ºª°])?\\s*${quarterWords}` },
  { months: 3, name: '(?:第)?(?<part>[1-4一二三四])\\s?(?:季度|분기|四半期)' },
  { months: 6, name: `${halfWords}\\.?\\s?-?(?<part>[12]|ii?)` },
  { months: 6, name: `(?<part>[12])(?:st|nd|er|[.ºª°])?\\s*${halfWords}` },
  { months: 6, name: '(?<part>上|下|상|하)(?:半年|반기)' },
];
const edge = '(?<![\\p{Script=Latin}\\d])';
const edgeBehind = '(?![\\p{Script=Latin}\\d])';
const patterns = parts.flatMap(({ months, name }) => [
  { months, pattern: new RegExp(`${edge}${name}${between}(?:fy\\s?)?${year}${edgeBehind}`, 'iu') },
  { months, pattern: new RegExp(`${edge}(?:fy\\s?)?${year}[년年]?${between}${name}${edgeBehind}`, 'iu') },
]);
const monthPattern = once(
  () =>
    new RegExp(
      `${edge}(?<month>${[...monthWords().keys()].sort((a, b) => b.length - a.length).join('|')})\\.?\\s+(?:de\\s+)?${year}${edgeBehind}`,
      'iu',
    ),
);
const yearAlone = `(?:(?:fy|tahun|jahr|year|a[ñn]o|ano)s?)?${year}[년年]?(?:도|度)?`;
/** A year amid a sentence may be a figure of it. */
const yearPattern = new RegExp(
  `^${yearAlone}${edgeBehind}|${edge}${yearAlone.replace('<year>', '<last>')}$`,
  'iu',
);
const openPattern = /(?<![\p{L}\d])(?:q[1-4]|h[12])(?![\p{L}\d])/iu;

const numbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  上: 1,
  下: 2,
  상: 1,
  하: 2,
};

const without = (text: string, { index, 0: matched }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + matched.length)}`.replace(/\s+/gu, ' ').trim();

function spanned(
  text: string,
  found: RegExpExecArray,
  firstMonth: number,
  months: number,
  { language }: Pick<ImportContext, 'language'>,
): NamedPeriod {
  const { year: first, last } = found.groups ?? {};
  const digits = (first ?? last ?? '').replace("'", '');
  const startsOn = `${digits.length === 2 ? `20${digits}` : digits}-${String(firstMonth).padStart(2, '0')}-01`;
  const span = { startsOn, endsOn: endOfMonths(startsOn, months) };
  return { ...span, name: spanName(span, language), rest: without(text, found) };
}

/** The cycle that a text names, `Q3 2025`, `2025 H1`, `3. Quartal 2025`, `2025년 3분기`; null where it names none. */
export function periodIn(text: string, context: Pick<ImportContext, 'language'>): NamedPeriod | null {
  for (const { months, pattern } of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { part = '' } = found.groups ?? {};
    const count = numbers[part.toLowerCase()] ?? Number(part);
    return spanned(text, found, (count - 1) * months + 1, months, context);
  }
  const month = monthPattern().exec(text);
  if (month) {
    const { month: word = '' } = month.groups ?? {};
    return spanned(text, month, monthWords().get(word.toLowerCase()) ?? 1, 1, context);
  }
  const whole = yearPattern.exec(text);
  if (whole) return spanned(text, whole, 1, 12, context);
  const open = openPattern.exec(text);
  return open && { name: open[0].toUpperCase(), startsOn: null, endsOn: null, rest: without(text, open) };
}
