import { added } from './added.ts';
import { english } from './en/language.ts';
import { indonesian } from './id/language.ts';
import type { LanguageRecord } from './language-record.ts';

const own = { en: english, id: indonesian };

export type Language = keyof typeof own;

/** Each language of the program with what belongs to it. */
export const languageRecords: Readonly<Record<Language, LanguageRecord>> = {
  ...own,
  ...Object.fromEntries(Object.entries(added).map(([language, { record }]) => [language, record])),
};

/** The languages of the program. */
export const languages = Object.keys(languageRecords) as [Language, ...Language[]];
