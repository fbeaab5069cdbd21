import type { Language } from '#domain/plan/rows.ts';

const en = {
  title: 'Wall poster',
  heading: 'Where we climb this quarter',
  read: 'Rungs are numbered from the easiest. Climb from 1.',
  reduced: 'The plan is larger than this sheet can show: the outer levels are left out.',
  printed: (date: string) => `Printed ${date}`,
};

const id: typeof en = {
  title: 'Poster dinding',
  heading: 'Yang kita daki kuartal ini',
  read: 'Anak tangga bernomor dari yang termudah. Naiklah dari 1.',
  reduced: 'Rencana ini lebih besar dari lembar ini: tingkat terluar tidak ditampilkan.',
  printed: (date) => `Dicetak ${date}`,
};

/** The words of the wall poster. */
export const posterTexts: Record<Language, typeof en> = { en, id };
