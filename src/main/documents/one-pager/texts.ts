import type { Language } from '#texts/languages.ts';

const en = {
  title: 'One-pager',
  kicker: (cycle: string) => `My cycle · ${cycle}`,
  own: 'My objectives',
  answers: 'Key results I answer for',
  serves: 'How they serve',
  rung: (number: number) => `rung ${number}`,
  checkIn: 'Weekly check-in',
  noDay: 'not agreed yet',
  until: 'Until',
  lead: 'Climb from rung 1. Say early what is in the way.',
  servesNothing: 'serves nothing yet',
};

const id: typeof en = {
  title: 'Lembar pribadi',
  kicker: (cycle) => `Periode saya · ${cycle}`,
  own: 'Tujuan saya',
  answers: 'Hasil kunci tanggung jawab saya',
  serves: 'Apa yang didukung',
  rung: (number) => `anak tangga ${number}`,
  checkIn: 'Check-in mingguan',
  noDay: 'belum disepakati',
  until: 'Sampai',
  lead: 'Naiklah dari anak tangga 1. Sampaikan hambatan sejak dini.',
  servesNothing: 'belum mendukung apa pun',
};

/** The words of a person's one-pager. */
export const onePagerTexts: Record<Language, typeof en> = { en, id };
