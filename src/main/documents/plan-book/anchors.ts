/** Anchors of the parts of the book that stand once. */
export const anchors = {
  contents: 'contents',
  company: 'company',
  alignment: 'alignment',
  teams: 'teams',
  people: 'people',
  initiatives: 'initiatives',
  balance: 'balance',
  glossary: 'glossary',
  calendar: 'calendar',
  signOff: 'sign-off',
} as const;
