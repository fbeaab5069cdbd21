import type { Language } from '#texts/languages.ts';
import { noCurrency } from '../figure/currency.ts';
import { openPlace } from '../figure/figure.ts';
import { readFigure } from '../figure/read-figure.ts';
import type { Measure } from '../tables/column.ts';
import { mostWeight } from '../tables/key-result.ts';

/** A figure in a measure that stands; null where the text is none or can mean several. */
function typedIn(measure: Measure, typed: string, language: Language): number | null {
  const reading = readFigure(typed, { ...openPlace(language, noCurrency), measure, isSettled: true });
  return reading.kind === 'value' && reading.unit === '' ? reading.value : null;
}

/**
 * A confidence in percent that somebody typed, `60` or `60 %`; null where it is none from 0 to 100. One of less than
 * a percent may be meant as a share of one, so that parts of a percent are refused.
 */
export function typedConfidence(typed: string, language: Language): number | null {
  const value = typedIn('percent', typed, language);
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 100 ? value : null;
}

/** The weight of a key result that somebody typed, `2` or `2,5`; null where it is none. */
export function typedWeight(typed: string, language: Language): number | null {
  const value = typedIn('number', typed, language);
  return value !== null && value > 0 && value <= mostWeight ? value : null;
}
