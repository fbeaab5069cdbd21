import type { Language } from '#domain/plan/rows.ts';

const en = {
  title: 'Wall poster',
  heading: 'Where we climb this quarter',
  read: 'Rungs are numbered from the easiest. Climb from 1.',
  reduced: 'The plan is larger than this sheet can show: the outer levels are left out.',
  unaligned: 'Serves nothing yet',
  omitted: (count: number) => (count === 1 ? 'and 1 more objective' : `and ${count} more objectives`),
  printed: (date: string) => `Printed ${date}`,
};

const id: typeof en = {
  title: 'Poster dinding',
  heading: 'Yang kita daki kuartal ini',
  read: 'Anak tangga bernomor dari yang termudah. Naiklah dari 1.',
  reduced: 'Rencana ini lebih besar dari lembar ini: tingkat terluar tidak ditampilkan.',
  unaligned: 'Belum melayani apa pun',
  omitted: (count) => `dan ${count} tujuan lain`,
  printed: (date) => `Dicetak ${date}`,
};

export type PosterTexts = typeof en;

/** The words of the wall poster. */
export const posterTexts: Record<Language, PosterTexts> = { en, id };
