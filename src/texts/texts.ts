import { type Language, languageRecords, languages, loading, ofEachLanguage } from './languages.ts';
import type { English, Texts } from './shape.ts';
import { type TextKey as KeyOf, type Translate as Say, translatorOf } from './translator.ts';

/** The way to a text of the catalogue, or to a group of them: `board.title`. */
export type TextKey<Group = English> = KeyOf<Group>;

/** Says a text of the catalogue. */
export type Translate = Say<English>;

/** The texts of every language; in a window those that are here. */
export const catalogues = ofEachLanguage(({ texts }) => texts);

const isHere = (language: Language): boolean => Object.keys(catalogues[language]).length > 0;
/** Fetches what the first sight of a window says in a language; null where it is here. */
export const bringFirstTexts = (language: Language): Promise<unknown> | null =>
  isHere(language) ? null : (loading[language].loadFirst?.() ?? null);

const whole = new Set<Language>();

/** Fetches all that is said in a language; null where it is here. */
export function bringTexts(language: Language): Promise<unknown> | null {
  const { loadLater } = loading[language];
  if (!loadLater || whole.has(language)) return null;
  // A language is here as soon as some of it is: that may only be what is said first.
  return Promise.resolve(bringFirstTexts(language))
    .then(loadLater)
    .then(() => whole.add(language));
}

/** The language itself, or one whose texts are here where its own are still to come. */
const spokenFor = (language: Language): Language =>
  isHere(language) ? language : (languages.find(isHere) ?? language);

/** The texts of a language as they stand in its catalogue. */
export const catalogueOf = (language: Language): Texts => catalogues[spokenFor(language)];

/** The catalogue of a language that is all here; null where what it says later is still to come. */
export const wholeCatalogueOf = (language: Language): Texts | null =>
  loading[language].loadLater && !whole.has(language) ? null : catalogues[language];

const translators = new Map<Language, Translate>();

/** The texts of a language. */
export function textsOf(language: Language): Translate {
  const spoken = spokenFor(language);
  const known = translators.get(spoken);
  if (known) return known;
  const made = translatorOf<English>(catalogues[spoken], languageRecords[spoken]);
  translators.set(spoken, made);
  return made;
}
