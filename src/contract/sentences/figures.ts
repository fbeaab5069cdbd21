import type { FigureAnswer, FigurePlace, FigureRefusal } from '#domain/figure/figure.ts';
import { outcomeOf } from '#domain/figure/read-figure.ts';
import { formatNumber, formatRelative, formatValue, signed } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** Why a figure was refused in its place, and what to write instead. */
export function refusalWords(reason: FigureRefusal, place: FigurePlace): string {
  const { language, currency, unit } = place;
  // A unit that has no name is asked for by an example alone.
  const asked = reason === 'other-unit' && unit === '' ? 'not-a-figure' : reason;
  const t = textsOf(language);
  return t(`figures.refusals.${asked}`, { example: formatNumber(1250.5, language), currency, unit });
}

/** What is asked where a figure can mean several things. */
export const figureQuestion = (language: Language): string => textsOf(language)('figures.question');

/** One of the meanings that a figure can have, with what it comes to. */
export function choiceWords(answer: FigureAnswer, place: FigurePlace): string {
  const { language, currency, unit, baseline } = place;
  const t = textsOf(language);
  const measure = place.measure ?? 'number';
  const write = (value: number) => formatValue(value, { measure, currency, unit }, language);
  if (answer.kind === 'value') {
    const { value } = answer;
    return formatValue(value, { ...answer, measure: answer.measure ?? measure }, language);
  }
  const to = write(outcomeOf(answer, place) ?? 0);
  if (answer.kind === 'relative') {
    const change = formatRelative(answer.percent, language);
    return t('figures.relative', { change, of: write(baseline ?? 0), to });
  }
  return measure === 'percent'
    ? t('figures.points', { change: signed(answer.by, (change) => formatNumber(change, language)), to })
    : t('figures.difference', { change: signed(answer.by, write), to });
}
