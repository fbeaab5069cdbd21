import type { ProblemCode, ProblemParameters } from '#domain/problem.ts';
import { fill } from '#texts/fill.ts';
import type { Language } from '#texts/languages.ts';
import { catalogueOf } from '#texts/texts.ts';

/** A problem in the user's words: what it is, what happened, and what to do next. */
export interface ProblemText {
  readonly title: string;
  readonly sentence: string;
  readonly advice: string;
}

/** The words for a problem in a language, its names and figures filled in. */
export function explainProblem(
  code: ProblemCode,
  parameters: ProblemParameters,
  language: Language,
): ProblemText {
  const { title, sentence, advice } = catalogueOf(language).problem[code];
  return {
    title,
    sentence: fill(sentence, parameters, language),
    advice: fill(advice, parameters, language),
  };
}
