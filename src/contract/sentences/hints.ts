import type { Hint } from '#domain/wording/hint.ts';
import { fill } from '#texts/fill.ts';
import { type Language, languageRecords } from '#texts/languages.ts';
import { catalogueOf, textsOf, wholeCatalogueOf } from '#texts/texts.ts';

/** A hint in words: what could be better, why, and an example of it. */
export interface HintText {
  readonly title: string;
  readonly reason: string;
  readonly example: string;
}

/** How many hints there are, in words. */
export const hintCountWords = (count: number, language: Language): string =>
  textsOf(language)('wording.count', { count });

/** The words for a hint: what and why in the reader's language, the example in that of the text. */
export function explainHint(
  hint: Pick<Hint, 'rule' | 'parameters' | 'language'>,
  language: Language,
): HintText {
  const ways = languageRecords[language];
  const { title, reason } = catalogueOf(language).wording[hint.rule];
  const { example } = (wholeCatalogueOf(hint.language) ?? catalogueOf(language)).wording[hint.rule];
  return {
    title: fill(title, hint.parameters, ways),
    reason: fill(reason, hint.parameters, ways),
    example,
  };
}
