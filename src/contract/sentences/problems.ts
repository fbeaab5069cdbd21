import { formatDate } from '#domain/number-format/number-format.ts';
import type { ProblemCode, ProblemParameters } from '#domain/problem.ts';
import { date } from '#domain/tables/column.ts';
import { fill } from '#texts/fill.ts';
import { type Language, languageRecords } from '#texts/languages.ts';
import { catalogueOf } from '#texts/texts.ts';

/** A problem in the user's words: what it is, what happened, and what to do next. */
export interface ProblemText {
  readonly title: string;
  readonly sentence: string;
  readonly advice: string;
}

/** A parameter as it is said: a day in words of the language, everything else as it is. */
function said(value: string | number, language: Language): string | number {
  const day = date.safeParse(value);
  return day.success ? formatDate(day.data, language) : value;
}

/** The words for a problem in a language, its names, days and figures filled in. */
export function explainProblem(
  code: ProblemCode,
  parameters: ProblemParameters,
  language: Language,
): ProblemText {
  const ways = languageRecords[language];
  const { title, sentence, advice } = catalogueOf(language).problem[code];
  const filling = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, said(value, language)]),
  );
  return {
    title,
    sentence: fill(sentence, filling, ways),
    advice: fill(advice, filling, ways),
  };
}
