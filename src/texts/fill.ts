const slot = /\{\{(\w+)(?::([^{}]*))?\}\}/gu;

/** What is filled into a text. */
export type Value = string | number;

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
export function fill(text: string, values: Readonly<Record<string, unknown>>, locale = 'en'): string {
  return text.replace(slot, (_, name: string, words?: string) => {
    const value = values[name];
    if (words === undefined) return String(value ?? '');
    const given = words.split('|');
    const { rules, forms } = plurals(locale);
    const form = given[forms.indexOf(rules.select(Number(value)))] ?? (given.at(-1) as string);
    return form.replace('#', String(value));
  });
}
