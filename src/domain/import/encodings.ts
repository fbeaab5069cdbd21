/** The encodings that a text can be said to be in, by their names in the Encoding standard, the usual ones first. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
  'gb18030',
  'windows-1251',
  'koi8-r',
] as const;

export type Encoding = (typeof encodings)[number];
