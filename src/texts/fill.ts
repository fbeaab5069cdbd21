import { english } from './en/language.ts';
import type { LanguageRecord } from './language-record.ts';
import { writtenNumber } from './written-number.ts';

const slot = /\{\{(\w+)(?::([^{}]*))?\}\}/gu;

/** What is filled into a text: a number is written as the language writes it, and is text where it is a name, as a port is. */
export type Value = string | number;

/** Of a language, how it puts words and numbers. */
export type Ways = Pick<LanguageRecord, 'locale' | 'numberLocale'>;

/** The names of the slots in a text. */
export type Slot<Text extends string> = Text extends `${string}{{${infer Inside}}}${infer Rest}`
  ? (Inside extends `${infer Name}:${string}` ? Name : Inside) | Slot<Rest>
  : never;

/** The plural categories in the order in which a text gives their forms. */
const categories: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

const pluralsOf = new Map<string, { rules: Intl.PluralRules; forms: readonly Intl.LDMLPluralRule[] }>();

function plurals(locale: string) {
  const known = pluralsOf.get(locale);
  if (known) return known;
  const rules = new Intl.PluralRules(locale);
  const has = new Set(rules.resolvedOptions().pluralCategories);
  const made = { rules, forms: categories.filter((category) => has.has(category)) };
  pluralsOf.set(locale, made);
  return made;
}

/**
 * A text with its slots filled in: `{{name}}` is the value itself, `{{count:vote|votes}}` the word that goes with
 * it, a form for each plural of the language in the order zero, one, two, few, many, other; `#` in it is the number.
 */
export function fill(text: string, values: Readonly<Record<string, unknown>>, ways: Ways = english): string {
  return text.replace(slot, (_, name: string, words?: string) => {
    const value = values[name];
    const written = typeof value === 'number' ? writtenNumber(value, ways) : String(value ?? '');
    if (words === undefined) return written;
    const given = words.split('|');
    const { rules, forms } = plurals(ways.locale);
    const form = given[forms.indexOf(rules.select(Number(value)))] ?? (given.at(-1) as string);
    return form.replace('#', written);
  });
}
