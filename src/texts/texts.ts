import { fill, type Slot, type Value } from './fill.ts';
import { type Language, languageRecords, ofEachLanguage } from './languages.ts';
import type { English, Texts } from './shape.ts';

type Leaf = string | readonly unknown[];

/** The way to a text of the catalogue, or to a group of them: `board.title`. */
export type TextKey<Group = English> = {
  [Name in keyof Group & string]: Group[Name] extends Leaf ? Name : Name | `${Name}.${TextKey<Group[Name]>}`;
}[keyof Group & string];

type At<Group, Key extends string> = Key extends keyof Group
  ? Group[Key]
  : Key extends `${infer Name}.${infer Rest}`
    ? Name extends keyof Group
      ? At<Group[Name], Rest>
      : never
    : never;

type SlotAt<Key extends string> = At<English, Key> extends infer Text extends string ? Slot<Text> : never;

/** Says a text of the catalogue with its slots filled in; a list or a group of texts as it stands there. */
export type Translate = <Key extends TextKey>(
  key: Key,
  ...values: [SlotAt<Key>] extends [never] ? [] : [values: Readonly<Record<SlotAt<Key>, Value>>]
) => At<Texts, Key>;

/** The texts of every language. */
export const catalogues = ofEachLanguage(({ texts }) => texts);

/** Every text and group of a catalogue by the way to it. */
function byKey(group: object, way = '', found = new Map<string, unknown>()): ReadonlyMap<string, unknown> {
  for (const [name, node] of Object.entries(group)) {
    const key = way + name;
    found.set(key, node);
    if (typeof node === 'object' && !Array.isArray(node)) byKey(node, `${key}.`, found);
  }
  return found;
}

function translator(language: Language): Translate {
  const texts = byKey(catalogues[language]);
  const say = (key: string, values: Readonly<Record<string, Value>> = {}): unknown => {
    const text = texts.get(key);
    return typeof text === 'string' ? fill(text, values, languageRecords[language].locale) : text;
  };
  return say as Translate;
}

const translators = new Map<Language, Translate>();

/** The texts of a language. */
export function textsOf(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const made = translator(language);
  translators.set(language, made);
  return made;
}
