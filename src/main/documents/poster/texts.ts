import type { Language } from '#texts/languages.ts';

const en = {
  title: 'Wall poster',
  heading: 'Where we climb this cycle',
  read: 'Rungs are numbered from the easiest. Climb from 1.',
  reduced: 'The plan is larger than this sheet can show: the lowest levels are left out.',
  unaligned: 'Serves nothing yet',
  omitted: (count: number) => (count === 1 ? 'and 1 more objective' : `and ${count} more objectives`),
  printed: (date: string) => `Printed ${date}`,
};

const id: typeof en = {
  title: 'Poster dinding',
  heading: 'Yang kita daki periode ini',
  read: 'Anak tangga bernomor dari yang termudah. Naiklah dari 1.',
  reduced: 'Rencana ini lebih besar dari lembar ini: tingkat terbawah tidak ditampilkan.',
  unaligned: 'Belum mendukung apa pun',
  omitted: (count) => `dan ${count} tujuan lain`,
  printed: (date) => `Dicetak ${date}`,
};

export type PosterTexts = typeof en;

/** The words of the wall poster. */
export const posterTexts: Record<Language, PosterTexts> = { en, id };
