import type { Texts } from '../shape.ts';

export const poster: Texts['poster'] = {
  title: 'Poster dinding',
  heading: 'Yang kita daki periode ini',
  read: 'Anak tangga bernomor dari yang termudah. Naiklah dari 1.',
  reduced: '{{shown}} dari {{all}} tujuan ada di sini, tingkat terbawah tidak ditampilkan: {{what}}.',
  leftOut: 'Tidak ditampilkan karena keterbatasan tempat: {{what}}.',
  objectives: {
    company: '{{count}} tujuan perusahaan',
    team: '{{count}} tujuan tim',
    individual: '{{count}} tujuan individu',
  },
  ladders: {
    company: 'hasil kunci perusahaan',
    team: 'hasil kunci tim',
    individual: 'hasil kunci individu',
  },
  unaligned: 'Belum mendukung apa pun',
  omitted: 'dan {{count}} tujuan lain',
  printed: 'Dicetak {{date}}',
};
