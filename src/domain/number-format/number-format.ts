import { type Language, languageRecords } from '#texts/languages.ts';
import { mostDecimals, numberFormatter, writtenNumber } from '#texts/written-number.ts';
import { moneyDecimals } from '../figure/change.ts';
import { currencyDecimals, currencySign, noCurrency } from '../figure/currency.ts';
import { decimalsOf, rounded, shifted } from '../figure/decimal.ts';
import { roundedScore, wholePercent } from '../figure/fraction.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Measure } from '../tables/column.ts';
import type { KeyResult } from '../tables/tables.ts';

/** How a value is to be written: its measure, and the currency or unit that goes with it. */
export interface ValueFormat {
  readonly measure: Measure;
  readonly currency: string | null;
  readonly unit: string;
}

/** The locale behind a language of the program. */
export const localeOf = (language: Language): string => languageRecords[language].locale;

/** A plain number in a language, up to six decimals: `1,250.5` or `1.250,5`. */
export const formatNumber = (value: number, language: Language): string =>
  writtenNumber(rounded(value, mostDecimals), languageRecords[language]);

/** A change as it is written, with its sign whichever way it goes: `+17`, `-5`. */
export const signed = (change: number, write: (change: number) => string): string =>
  `${change > 0 ? '+' : ''}${write(change)}`;

/** A change in percent with its sign: `+10%`. */
export const formatRelative = (percent: number, language: Language): string =>
  `${signed(percent, (change) => formatNumber(change, language))}%`;

/** What stands where there is no figure. */
export const noFigure = '–';

/** A score, a fraction, with one decimal: `0.7` or `0,7` [product: Score]; a dash where there is none. */
export function formatScore(score: number | null, language: Language): string {
  if (score === null) return noFigure;
  return numberFormatter(languageRecords[language].numberLocale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(roundedScore(score));
}

/** A fraction as whole percent, rounded: `64%`; a dash where there is none. */
export const formatPercent = (fraction: number | null): string =>
  fraction === null ? noFigure : `${wholePercent(fraction)}%`;

/** A change, a fraction of what was, in percent with its sign: `+12.5%`; a dash where there is none. */
export function formatChange(relative: number | null, language: Language): string {
  if (relative === null) return noFigure;
  return formatRelative(rounded(relative * 100, 1), language);
}

/** A currency's sign as it stands before an amount: letters keep a space. */
function signBefore(currency: string, language: Language): string {
  const sign = currencySign(currency, language);
  return /\p{L}$/u.test(sign) ? `${sign} ` : sign;
}

/** Money in major units, with its currency's own decimals: `Rp 1.250.000` in Indonesian, `$10,000` in English. */
export function formatMoney(value: number, currency: string, language: Language): string {
  const most = moneyDecimals(value, currency);
  const amount = rounded(Math.abs(value), most);
  const decimals = Number.isInteger(amount) ? 0 : most;
  const digits = numberFormatter(languageRecords[language].numberLocale, {
    minimumFractionDigits: Math.min(decimals, currencyDecimals(currency)),
    maximumFractionDigits: decimals,
  }).format(amount);
  return `${value < 0 && amount !== 0 ? '−' : ''}${signBefore(currency, language)}${digits}`;
}

/** A value where there is little room: big money is rounded rather than cut, `Rp 1,1 miliar` or `$1.1bn`. */
export function formatShort(value: number, format: ValueFormat, language: Language): string {
  const scales = Math.abs(value) < 1_000_000 ? [] : languageRecords[language].moneyScales;
  const scale = scales.findLast(([places]) => rounded(Math.abs(value), 4 - places) >= 10 ** places);
  if (format.measure !== 'currency' || !scale) return formatValue(value, format, language);
  const [places, word] = scale;
  const amount = formatNumber(rounded(shifted(Math.abs(value), -places), 2), language);
  return `${value < 0 ? '−' : ''}${signBefore(format.currency ?? noCurrency, language)}${amount}${word}`;
}

/** A value as its key result shows it; percent values are percent points. */
export function formatValue(value: number, format: ValueFormat, language: Language): string {
  switch (format.measure) {
    case 'currency':
      return formatMoney(value, format.currency ?? noCurrency, language);
    case 'percent':
      return `${formatNumber(value, language)}%`;
    case 'number':
      return format.unit ? `${formatNumber(value, language)} ${format.unit}` : formatNumber(value, language);
  }
}

/** How the values of a key result are written, or null where it has none. */
export function valueFormatOf(keyResult: KeyResult): ValueFormat | null {
  const measure = kindOf(keyResult).measureOf?.(keyResult);
  return measure ? { measure, currency: keyResult.currency, unit: keyResult.unit } : null;
}

/** A computed value of a key result, no finer than its own figures are: a tenth finer at most, money not at all. */
export function roundedLike(value: number, rung: KeyResult): number {
  const { baseline, target } = rung;
  const own = Math.max(decimalsOf(baseline ?? 0), decimalsOf(target ?? 0));
  return rounded(value, Math.min(mostDecimals, valueFormatOf(rung)?.measure === 'currency' ? own : own + 1));
}

/** The ways in which a day is written in words. */
export const dateStyles = {
  weekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  monthAndYear: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const dateFormatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(language: Language, style: keyof typeof dateStyles): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = dateFormatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { ...dateStyles[style], timeZone: 'UTC' });
  dateFormatters.set(key, made);
  return made;
}

/** A date `YYYY-MM-DD` in words of the language. */
export function formatDate(
  date: string,
  language: Language,
  style: keyof typeof dateStyles = 'long',
): string {
  return dateFormatter(language, style).format(new Date(`${date}T00:00:00Z`));
}

/** A timeframe in few words: `Jan – Mar`, with years where it goes over the end of one. */
export function formatTimeframe(startsOn: string, endsOn: string, language: Language): string {
  const from = formatDate(startsOn, language, 'month');
  const to = formatDate(endsOn, language, 'month');
  const fromYear = startsOn.slice(0, 4);
  const toYear = endsOn.slice(0, 4);
  if (fromYear !== toYear) return `${from} ${fromYear} – ${to} ${toYear}`;
  return from === to ? `${from} ${toYear}` : `${from} – ${to}`;
}
