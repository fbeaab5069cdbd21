import type { LanguageRecord } from './language-record.ts';

/** Of a language, how it writes numbers. */
export type NumberWay = Pick<LanguageRecord, 'numberLocale'>;

const formatters = new Map<string, Intl.NumberFormat>();

/** What writes numbers as a locale does: made once, for that takes longer than to write one. */
export function numberFormatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** More decimals than this are not shown of any figure. */
export const mostDecimals = 6;

/** A number as a language writes it, up to six decimals: `1,250.5` or `1.250,5`. */
export const writtenNumber = (value: number, { numberLocale }: NumberWay): string =>
  numberFormatter(numberLocale, { maximumFractionDigits: mostDecimals }).format(value);
