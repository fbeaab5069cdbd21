/** Anchors of the parts of the book that stand once. */
export const parts = {
  contents: 'contents',
  company: 'company',
  alignment: 'alignment',
  teams: 'teams',
  people: 'people',
  signOff: 'sign-off',
} as const;
