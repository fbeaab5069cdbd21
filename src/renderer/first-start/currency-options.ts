import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { nameKey } from '#domain/organisation/people-list.ts';
import type { Language } from '#domain/plan/rows.ts';

/** What most who plan here count in, before all others. */
const common = ['IDR', 'USD', 'EUR', 'SGD', 'MYR', 'GBP', 'JPY', 'AUD'];

function nameOf(currency: string, language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  return `${sign} · ${name}`;
}

const known = new Map<Language, ComboboxItem[]>();

/** Every currency by its sign and its name. */
export function currencyOptions(language: Language): ComboboxItem[] {
  const made =
    known.get(language) ??
    [...new Set([...common, ...Intl.supportedValuesOf('currency')])].map((value) => ({
      value,
      label: nameOf(value, language),
    }));
  known.set(language, made);
  return made;
}

/** Finds a currency by its sign, its name or its code. */
export const matchesCurrency: OptionsFilter = ({ options, search }) => {
  const wanted = nameKey(search);
  const items = options.filter((option): option is ComboboxItem => 'value' in option);
  return items.filter(({ value, label }) => nameKey(`${value} ${label}`).includes(wanted));
};
