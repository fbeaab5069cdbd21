import type { Line, Speech } from '#domain/kinds/kind.ts';
import { factsOf, kindOf } from '#domain/kinds/kinds.ts';
import { formatShort, formatValue, noFigure, valueFormatOf } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { firstSaid, saidIn } from '#domain/said.ts';
import type { KeyResult, Stage } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** A whole span of months in words, with its plural. */
export function monthsInWords(count: number, language: Language): string {
  return textsOf(language)('vocabulary.months', { count });
}

/** A number of days in words, in weeks where they are whole. */
export function daysInWords(count: number, language: Language): string {
  const t = textsOf(language);
  return count % 7 === 0 ? t('vocabulary.weeks', { count: count / 7 }) : t('vocabulary.days', { count });
}

/** What a kind says its line with; where there is little room big money is told in words rather than cut. */
function speechOf(rung: KeyResult, language: Language, room: 'wide' | 'narrow' = 'wide'): Speech {
  const t = textsOf(language);
  const inWords = room === 'wide' ? formatValue : formatShort;
  const format = valueFormatOf(rung);
  const write = (value: number, unit?: '') =>
    format ? inWords(value, { ...format, unit: unit ?? format.unit }, language) : String(value);
  return {
    ...t('vocabulary'),
    stepsDone: (done, total) => t('vocabulary.stepsDone', { done, total }),
    figure: write,
    bare: (value) => write(value, ''),
  };
}

/** From where to where a key result goes, in the words of a language, on every card, panel and document. */
export const measureWords = (
  plan: Plan,
  rung: KeyResult,
  language: Language,
  room?: 'wide' | 'narrow',
): Line => kindOf(rung).line(factsOf(plan, rung), speechOf(rung, language, room));

/** What a key result is to reach, in one line. */
export const wayOf = ({ way }: Line): string => way.join(' → ');

/** Where a key result stands: at the value it has now, or where it began. */
export const standsAt = ({ now, from }: Line): string => now ?? (from || noFigure);

/** A value of a key result in words: in its own unit, whether a milestone is done, or how many steps are. */
export const valueWords = (rung: KeyResult, value: number | null, language: Language): string =>
  value === null ? noFigure : kindOf(rung).valueWords(value, speechOf(rung, language));

/** The name of a stage: its own, or that of a default stage in the language; of one that this program does not know its key. */
export function stageName(stage: Stage, language: Language): string {
  const known = textsOf(language)('vocabulary.stage') as Record<string, string>;
  return firstSaid(stage.name, saidIn(known, stage.key ?? ''), stage.key);
}
