import type { Language } from '#texts/languages.ts';
import { valuePlace } from '../figure/places.ts';
import { readFigure } from '../figure/read-figure.ts';
import { kindOf } from '../kinds/kinds.ts';
import { splitTable } from '../pasted-rows/pasted-table.ts';
import type { KeyResult } from '../tables/tables.ts';

/**
 * The value that somebody typed for a key result, in the number format of `language`: a figure, or a word for a
 * milestone. Null where it is none; a relative change such as `+5%` is no value.
 */
export function typedValue(keyResult: KeyResult, typed: string, language: Language): number | null {
  return kindOf(keyResult).typed(typed, (text) => {
    const reading = readFigure(text, valuePlace(keyResult, language));
    return reading.kind === 'value' ? reading.value : null;
  });
}

/** Lines of a column, or of value, confidence and note side by side, that were copied from a spreadsheet. */
export function pastedValues(text: string): { value: string; confidence: string; note: string }[] {
  return splitTable(text.replace(/\r?\n$/u, ''), '\t').rows.map(([value = '', confidence = '', ...note]) => ({
    value: value.trim(),
    confidence: confidence.trim(),
    note: note.join(' ').trim(),
  }));
}
