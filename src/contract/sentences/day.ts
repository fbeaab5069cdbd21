import { weekdayOf } from '#domain/cycle/days.ts';
import type { ReadDay } from '#domain/date/read-day.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { weekdayName } from './weekday.ts';

type Refusal = Exclude<ReadDay, { kind: 'day' }>;

/** The days that stand as examples of how to write one. */
const example = '2026-12-14';

const inNumbers = (day: string): string => day.split('-').reverse().join('/');

/** Why what was typed is not taken as a day, and how one is written. */
export function daySentence(refusal: Refusal, language: Language): string {
  const t = textsOf(language);
  const short = (day: string) => formatDate(day, language, 'short');
  switch (refusal.kind) {
    case 'not-a-day':
      return t('day.refusals.notADay', { long: short(example), short: inNumbers(example) });
    case 'no-such-month':
      if (refusal.order === 'month-first') {
        return t('day.refusals.noSuchMonthInFront', { month: refusal.month });
      }
      return refusal.swapped
        ? t('day.refusals.noSuchMonthButDay', { month: refusal.month, swapped: inNumbers(refusal.swapped) })
        : t('day.refusals.noSuchMonth', { month: refusal.month });
    case 'no-such-day': {
      const month = `${refusal.year}-${String(refusal.month).padStart(2, '0')}-01`;
      return t('day.refusals.noSuchDay', {
        month: formatDate(month, language, 'monthAndYear'),
        last: refusal.last,
      });
    }
    case 'other-weekday':
      return t('day.refusals.otherWeekday', {
        day: short(refusal.day),
        weekday: weekdayName(weekdayOf(refusal.day), language),
      });
    case 'too-early':
      return t('day.refusals.tooEarly', { first: short(refusal.first) });
    case 'too-late':
      return t('day.refusals.tooLate', { last: short(refusal.last) });
  }
}
