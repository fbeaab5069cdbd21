import type { LanguageRecord } from '../language-record.ts';

export const indonesian: LanguageRecord = {
  name: 'Bahasa Indonesia',
  locale: 'id-ID',
  numberLocale: 'id-ID',
  decimalMark: ',',
  currency: 'IDR',
  companyName: 'Perusahaan kami',
  moneyScales: [
    [6, ' jt'],
    [9, ' miliar'],
    [12, ' triliun'],
  ],
  mScales: [9, 6],
  currencyNoun: 'first',
  halfYear: 'Semester ',
  fiscalYear: 'Tahun buku',
  months: {
    peb: 2,
    pebruari: 2,
    febuari: 2,
    agt: 8,
    agst: 8,
    ags: 8,
    agu: 8,
    okt: 10,
    nop: 11,
    nopember: 11,
  },
  weekdays: { senen: 1, jum: 5, ahad: 7 },
  days: { 'hari ini': 0, besok: 1, lusa: 2, kemarin: -1 },
};
