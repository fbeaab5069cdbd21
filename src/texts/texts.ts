import { type Language, languageRecords, ofEachLanguage } from './languages.ts';
import type { English } from './shape.ts';
import { type TextKey as KeyOf, type Translate as Say, translatorOf } from './translator.ts';

/** The way to a text of the catalogue, or to a group of them: `board.title`. */
export type TextKey<Group = English> = KeyOf<Group>;

/** Says a text of the catalogue. */
export type Translate = Say<English>;

/** The texts of every language. */
export const catalogues = ofEachLanguage(({ texts }) => texts);

const translators = new Map<Language, Translate>();

/** The texts of a language. */
export function textsOf(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const made = translatorOf<English>(catalogues[language], languageRecords[language].locale);
  translators.set(language, made);
  return made;
}
