import type { Texts } from '../shape.ts';

export const onePager: Texts['onePager'] = {
  title: 'Lembar pribadi',
  kicker: 'Periode saya · {{cycle}}',
  own: 'Tujuan saya',
  answers: 'Hasil kunci tanggung jawab saya',
  answerHead: ['Hasil kunci', 'Yang dicapai', 'Sampai'],
  serves: 'Apa yang didukung',
  rung: 'anak tangga {{number}}',
  checkIn: 'Check-in mingguan',
  noDay: 'belum disepakati',
  until: 'Sampai',
  lead: 'Naiklah dari anak tangga 1. Sampaikan hambatan sejak dini.',
  servesNothing: 'belum mendukung apa pun',
};
