import type { Language } from '#texts/languages.ts';

const en = {
  title: 'Calendar',
  checkIn: 'Weekly check-in',
  checkInText: 'Ten minutes: new values, what changed, what is at risk, what we do about it.',
  due: 'Due',
};

const id: typeof en = {
  title: 'Kalender',
  checkIn: 'Check-in mingguan',
  checkInText: 'Sepuluh menit: nilai baru, apa yang berubah, apa yang berisiko, apa yang kita lakukan.',
  due: 'Tenggat',
};

/** The words in a calendar file. */
export const calendarTexts: Record<Language, typeof en> = { en, id };
