import type { LanguageRecord } from '../language-record.ts';

export const english: LanguageRecord = {
  name: 'English',
  locale: 'en-GB',
  // English numbers have American marks.
  numberLocale: 'en-US',
  decimalMark: '.',
  currency: 'USD',
  companyName: 'Our company',
  moneyScales: [
    [6, 'm'],
    [9, 'bn'],
    [12, 'tn'],
  ],
  mScales: [6],
  currencyNoun: 'last',
  halfYear: 'H',
  fiscalYear: 'FY',
  months: { sept: 9, oct: 10 },
  weekdays: { tues: 2, wednes: 3, thur: 4, thurs: 4 },
  days: { today: 0, tomorrow: 1, yesterday: -1 },
};
