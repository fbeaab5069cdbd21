import { formatShort, formatValue, noFigure, valueFormatOf } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Stage } from '#domain/plan/rows.ts';
import { fill } from '#texts/fill.ts';
import type { Language } from '#texts/languages.ts';
import { vocabulary } from './vocabulary.ts';

/** From where to where a key result goes, in words: the ends of its bar. */
export interface MeasureWords {
  readonly from: string;
  readonly to: string;
  /** The value it has now, null where there is none to name. */
  readonly now: string | null;
}

/** A whole span of months in words, with its plural. */
export function monthsInWords(count: number, language: Language): string {
  return fill(vocabulary[language].months, { count });
}

/** A number of days in words, in weeks where they are whole. */
export function daysInWords(count: number, language: Language): string {
  const { weeks, days } = vocabulary[language];
  return count % 7 === 0 ? fill(weeks, { count: count / 7 }) : fill(days, { count });
}

/**
 * A key result's measure in the words of a language, on every card, panel and document. Where there is little room
 * big money is told in words rather than cut.
 */
export function measureWords(
  plan: Plan,
  keyResult: KeyResult,
  language: Language,
  room: 'wide' | 'narrow' = 'wide',
): MeasureWords {
  const words = vocabulary[language];
  const format = valueFormatOf(keyResult);
  const standing = plan.standings.get(keyResult.id);
  if (!format) {
    if (keyResult.kind === 'milestone') {
      const isDone = (standing?.latestValue ?? 0) >= 1;
      return { from: isDone ? words.done : words.notDone, to: words.done, now: isDone ? words.done : null };
    }
    const steps = plan.tables.step.where('keyResultId', keyResult.id);
    const done = steps.filter((step) => step.doneOn !== null).length;
    const all = fill(words.stepsDone, { done: steps.length, total: steps.length });
    return { from: fill(words.stepsDone, { done, total: steps.length }), to: all, now: null };
  }
  const bare = { ...format, unit: '' };
  const inWords = room === 'wide' ? formatValue : formatShort;
  const write = (value: number) => inWords(value, bare, language);
  const target = keyResult.target === null ? words.targetOpen : inWords(keyResult.target, format, language);
  const now = standing ? inWords(standing.latestValue, format, language) : null;
  if (keyResult.kind === 'keep') {
    const from = keyResult.baseline === null ? '' : write(keyResult.baseline);
    return { from, to: `${words.comparison[keyResult.comparison ?? 'at-least']} ${target}`, now };
  }
  return {
    from: keyResult.baseline === null ? words.baselineOpen : write(keyResult.baseline),
    to: target,
    now,
  };
}

/** A value of a key result in words: in its own unit, whether a milestone is done, or how many steps are. */
export function valueWords(keyResult: KeyResult, value: number | null, language: Language): string {
  if (value === null) return noFigure;
  const format = valueFormatOf(keyResult);
  if (format) return formatValue(value, format, language);
  if (keyResult.kind !== 'milestone') return String(value);
  return value >= 1 ? vocabulary[language].done : vocabulary[language].notDone;
}

/** The name of a stage: its own, or that of a default stage in the language. */
export function stageName(stage: Stage, language: Language): string {
  const known = vocabulary[language].stage as Record<string, string>;
  return stage.name ?? known[stage.key ?? ''] ?? '';
}
