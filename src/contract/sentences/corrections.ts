import {
  formatDate,
  formatNumber,
  formatValue,
  noFigure,
  valueFormatOf,
} from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Correction } from '#domain/tables/tables.ts';
import { resetsOf } from '#domain/workshop/corrections.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** What a mid-quarter meeting set anew of an objective, a line for each target and date. */
export function resetLines(plan: Plan, correction: Correction, language: Language): string[] {
  const t = textsOf(language);
  const day = (on: string | null) => (on === null ? noFigure : formatDate(on, language, 'day'));
  return resetsOf(correction).flatMap(({ keyResultId, title, target, dueOn }) => {
    const rung = plan.tables.keyResult.get(keyResultId);
    const format = rung && valueFormatOf(rung);
    const figure = (value: number | null) =>
      value === null
        ? noFigure
        : format
          ? formatValue(value, format, language)
          : formatNumber(value, language);
    return [
      ...(target ? [`${title}: ${t('keyResult.target')} ${figure(target[0])} → ${figure(target[1])}`] : []),
      ...(dueOn ? [`${title}: ${t('keyResult.dueOn')} ${day(dueOn[0])} → ${day(dueOn[1])}`] : []),
    ];
  });
}

/** How an objective goes on, and why; what was not said is left out. */
export function courseWords(
  { course, cause }: Correction,
  language: Language,
): { course: string; cause: string } {
  const t = textsOf(language);
  return {
    course: course === null ? t('midQuarter.undecided') : t(`midQuarter.courses.${course}`),
    cause: cause === null ? '' : t(`agreement.causes.${cause}`),
  };
}
