import type { Language } from '#texts/languages.ts';
import { englishRules } from './english-rules.ts';
import { indonesianRules } from './indonesian-rules.ts';
import type { WordingRules } from './wording-rules.ts';

/** The rules of each language that has any; of sentences in another the check says nothing. */
export const wordingRules: Partial<Record<Language, WordingRules>> = {
  en: englishRules,
  id: indonesianRules,
};
