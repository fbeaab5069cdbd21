import type { Texts } from '../shape.ts';

export const poster: Texts['poster'] = {
  title: 'Poster dinding',
  heading: 'Yang kita daki periode ini',
  read: 'Anak tangga bernomor dari yang termudah. Naiklah dari 1.',
  reduced: 'Rencana ini lebih besar dari lembar ini: tingkat terbawah tidak ditampilkan.',
  unaligned: 'Belum mendukung apa pun',
  omitted: 'dan {{count}} tujuan lain',
  printed: 'Dicetak {{date}}',
};
