import { added } from './added.ts';
import type { LanguageRecord } from './language-record.ts';
import * as own from './own.ts';
import type { Texts } from './shape.ts';

export type Language = keyof typeof own;

interface Spoken {
  readonly record: LanguageRecord;
  readonly texts: Texts;
  /** Fetches the texts where they come later, as in a window: what it says first, and what its later parts say. */
  readonly loadFirst?: () => Promise<unknown>;
  readonly loadLater?: () => Promise<unknown>;
}

const spoken = { ...own, ...added } as Readonly<Record<Language, Spoken>>;

/** The languages of the program. */
export const languages = Object.keys(spoken) as [Language, ...Language[]];

/** What a part of each language is. */
export const ofEachLanguage = <Part>(part: (spoken: Spoken) => Part) =>
  Object.fromEntries(languages.map((language) => [language, part(spoken[language])])) as Readonly<
    Record<Language, Part>
  >;

/** How the texts of each language are fetched, where they come later. */
export const loading = ofEachLanguage(({ loadFirst, loadLater }) => ({ loadFirst, loadLater }));

/** Each language with what belongs to it. */
export const languageRecords = ofEachLanguage(({ record }) => record);
