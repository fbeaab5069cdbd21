import { weekdayOf } from '#domain/cycle/days.ts';
import type { ReadDay } from '#domain/date/read-day.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { weekdayName } from './weekday.ts';

type Refusal = Exclude<ReadDay, { kind: 'day' }>;

/** The days that stand as examples of how to write one. */
const example = '2026-12-14';

interface Words {
  readonly notADay: (long: string, short: string) => string;
  readonly noSuchMonth: (month: number, swapped: string | null) => string;
  readonly noSuchDay: (month: string, last: number) => string;
  readonly otherWeekday: (day: string, weekday: string) => string;
  readonly tooEarly: (first: string) => string;
  readonly tooLate: (last: string) => string;
}

const en: Words = {
  notADay: (long, short) => `This is no date. Write it like ${long} or ${short}.`,
  noSuchMonth: (month, swapped) =>
    `There is no month ${month}. The day comes first${swapped ? `: ${swapped}` : ''}.`,
  noSuchDay: (month, last) => `${month} has the days 1 to ${last}.`,
  otherWeekday: (day, weekday) => `${day} is a ${weekday}.`,
  tooEarly: (first) => `${first} is the first day possible here.`,
  tooLate: (last) => `${last} is the last day possible here.`,
};

const id: Words = {
  notADay: (long, short) => `Ini bukan tanggal. Tulis seperti ${long} atau ${short}.`,
  noSuchMonth: (month, swapped) =>
    `Tidak ada bulan ${month}. Hari ditulis lebih dulu${swapped ? `: ${swapped}` : ''}.`,
  noSuchDay: (month, last) => `${month} hanya punya tanggal 1 sampai ${last}.`,
  otherWeekday: (day, weekday) => `${day} adalah hari ${weekday}.`,
  tooEarly: (first) => `Tanggal paling awal di sini ${first}.`,
  tooLate: (last) => `Tanggal paling akhir di sini ${last}.`,
};

const texts: Record<Language, Words> = { en, id };

const inNumbers = (day: string): string => day.split('-').reverse().join('/');

/** Why what was typed is not taken as a day, and how one is written. */
export function daySentence(refusal: Refusal, language: Language): string {
  const words = texts[language];
  const short = (day: string) => formatDate(day, language, 'short');
  switch (refusal.kind) {
    case 'not-a-day':
      return words.notADay(short(example), inNumbers(example));
    case 'no-such-month':
      return words.noSuchMonth(refusal.month, refusal.swapped && inNumbers(refusal.swapped));
    case 'no-such-day': {
      const month = `${refusal.year}-${String(refusal.month).padStart(2, '0')}-01`;
      return words.noSuchDay(formatDate(month, language, 'monthAndYear'), refusal.last);
    }
    case 'other-weekday':
      return words.otherWeekday(short(refusal.day), weekdayName(weekdayOf(refusal.day), language));
    case 'too-early':
      return words.tooEarly(short(refusal.first));
    case 'too-late':
      return words.tooLate(short(refusal.last));
  }
}
