import { z } from 'zod';
import { type Language, languages } from '#texts/languages.ts';

/** A text in every language of the program: as `textIn` says it. */
export const inEveryLanguage = (textIn: (language: Language) => string): Record<Language, string> =>
  Object.fromEntries(languages.map((language) => [language, textIn(language)])) as Record<Language, string>;

/** A text that comes with the program by its languages; one that it was not written in reads it in English. */
export const shippedText = z
  .record(z.string(), z.string())
  .transform((texts) => inEveryLanguage((language) => texts[language] ?? texts.en ?? ''));
