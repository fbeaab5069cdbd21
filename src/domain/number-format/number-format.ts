import type { KeyResult, Language, Measure } from '../plan/rows.ts';

/** How a value is to be written: its measure, and the currency or unit that goes with it. */
export interface ValueFormat {
  readonly measure: Measure;
  readonly currency: string | null;
  readonly unit: string;
}

const locales: Record<Language, string> = { en: 'en-GB', id: 'id-ID' };

/** The locale behind a language of the program. */
export const localeOf = (language: Language): string => locales[language];

const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  cache.set(key, made);
  return made;
}

/** A plain number in a language, up to six decimals: `1,250.5` or `1.250,5`. */
export function formatNumber(value: number, language: Language): string {
  return formatter(language === 'en' ? 'en-US' : 'id-ID', { maximumFractionDigits: 6 }).format(value + 0);
}

/** What stands where there is no figure. */
export const noFigure = '–';

/** A score, a fraction, with one decimal: `0.7` or `0,7` [product: Score]; a dash where there is none. */
export function formatScore(score: number | null, language: Language): string {
  if (score === null) return noFigure;
  return formatter(language === 'en' ? 'en-US' : 'id-ID', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(score);
}

/** A fraction as whole percent, rounded: `64%`; a dash where there is none. */
export const formatPercent = (fraction: number | null): string =>
  fraction === null ? noFigure : `${Math.round(fraction * 100)}%`;

/** A change, a fraction of what was, in percent with its sign: `+12.5%`; a dash where there is none. */
export function formatChange(relative: number | null, language: Language): string {
  if (relative === null) return noFigure;
  return `${relative > 0 ? '+' : ''}${formatNumber(Math.round(relative * 1000) / 10, language)}%`;
}

/** The symbol of a currency where readers of the language know it, else its ISO code and a space. */
function currencySign(currency: string, language: Language): string {
  if (currency === 'USD') return '$';
  if (currency === 'EUR') return '€';
  if (currency === 'IDR') return language === 'id' ? 'Rp ' : 'IDR ';
  return `${currency} `;
}

/** Money in major units: `Rp 1.250.000` in Indonesian, `IDR 1,250,000` and `$10,000` in English. */
export function formatMoney(value: number, currency: string, language: Language): string {
  const decimals = Number.isInteger(value) ? 0 : 2;
  const digits = formatter(language === 'en' ? 'en-US' : 'id-ID', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Math.abs(value));
  return `${value < 0 ? '−' : ''}${currencySign(currency, language)}${digits}`;
}

/** A value as its key result shows it; percent values are percent points. */
export function formatValue(value: number, format: ValueFormat, language: Language): string {
  switch (format.measure) {
    case 'currency':
      return formatMoney(value, format.currency ?? 'IDR', language);
    case 'percent':
      return `${formatNumber(value, language)}%`;
    case 'number':
      return format.unit ? `${formatNumber(value, language)} ${format.unit}` : formatNumber(value, language);
  }
}

/** How the values of a key result are written, or null for milestones, which have none. */
export function valueFormatOf(keyResult: KeyResult): ValueFormat | null {
  if (keyResult.kind === 'milestone' || keyResult.kind === 'steps') return null;
  const measure = keyResult.kind === 'keep' ? (keyResult.measure ?? 'number') : keyResult.kind;
  return { measure, currency: keyResult.currency, unit: keyResult.unit };
}

const decimalsOf = (value: number | null): number =>
  value === null ? 0 : (String(value).split('.')[1]?.length ?? 0);

/** A computed value of a key result, no finer than its own figures are: a tenth finer at most, money not at all. */
export function roundedLike(value: number, { kind, baseline, target }: KeyResult): number {
  const own = Math.max(decimalsOf(baseline), decimalsOf(target));
  return Number(value.toFixed(Math.min(6, kind === 'currency' ? own : own + 1)));
}

/** What a typed target means: a value, or a change relative to the baseline in percent. */
export type TypedNumber =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'relative'; readonly percent: number };

/**
 * Reads what people type into a number field: what the program shows in either language, with or
 * without sign of currency or percent, and `+10%` as a relative change. Null where it is no number.
 * The language decides what a lone separator means; `1.250.000` and `1,250,000` are clear by themselves.
 */
export function parseNumber(typed: string, language: Language): TypedNumber | null {
  const compact = typed
    .trim()
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(/[−–]/gu, '-');
  const match = /^([+-]?)(?:[A-Za-z]{1,3}|[$€£¥])?([+-]?)([\d.,]+)(%?)$/u.exec(compact);
  if (!match) return null;
  const [, outerSign = '', innerSign = '', digits = '', percent] = match;
  if (outerSign && innerSign) return null;
  const size = readDigits(digits, language);
  if (size === null) return null;
  const sign = outerSign || innerSign;
  const value = sign === '-' ? 0 - size : size;
  return percent && sign ? { kind: 'relative', percent: value } : { kind: 'value', value };
}

function readDigits(digits: string, language: Language): number | null {
  const decimal = decimalMark(digits, language);
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...rest] = decimal ? digits.split(decimal) : [digits];
  if (rest.length > 0 || fraction?.includes(group)) return null;
  const groups = whole.split(group);
  const isGrouped =
    groups.length === 1 ||
    (groups.slice(1).every((part) => part.length === 3) && /^\d{1,3}$/u.test(groups[0] ?? ''));
  if (!isGrouped) return null;
  const plain = groups.join('') || (fraction ? '0' : '');
  if (!/^\d+$/u.test(plain) || (fraction !== undefined && !/^\d*$/u.test(fraction))) return null;
  const value = Number(`${plain}.${fraction || '0'}`);
  return Number.isFinite(value) ? value : null;
}

/** Which of the two marks is the decimal one in what was typed; null where there is none. */
function decimalMark(digits: string, language: Language): '.' | ',' | null {
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  if (dots > 1) return ',';
  if (commas > 1) return '.';
  if (dots === 0 && commas === 0) return null;
  return language === 'en' ? '.' : ',';
}

/** The value that a relative change of `percent` makes of a baseline. */
export function applyRelative(baseline: number, percent: number): number {
  return Number((baseline * (1 + percent / 100)).toPrecision(12));
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

/** A timeframe in few words: `Jan – Mar`, with years where it leaves the year of `reference`. */
export function formatTimeframe(startsOn: string, endsOn: string, language: Language): string {
  const from = formatDate(startsOn, language, 'month');
  const to = formatDate(endsOn, language, 'month');
  const fromYear = startsOn.slice(0, 4);
  const toYear = endsOn.slice(0, 4);
  if (fromYear !== toYear) return `${from} ${fromYear} – ${to} ${toYear}`;
  return from === to ? `${from} ${toYear}` : `${from} – ${to}`;
}
