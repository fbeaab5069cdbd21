/** Letters that are no letter with a mark, and what people without them on their keyboard write. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
};
const plainLetters = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/** Accents of Latin, Greek and Cyrillic letters, and the marks that Arabic and Hebrew may leave out. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]/gu;

/** Letters without any mark, which most texts are made of. */
const isBare = /^[ -~]*$/u;

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(plainLetters, (letter) => plain[letter] ?? letter);

/** A text as everything that searches or compares names reads it: case, accents and runs of spaces forgiven. */
export const fold = (text: string): string =>
  (isBare.test(text) ? text.toLowerCase() : withoutMarks(text)).replace(/\s+/gu, ' ').trim();

// Rows never change, they are replaced: a title is folded once, however often is looked for it.
const foldedTitles = new WeakMap<{ readonly title: string }, string>();

/** The title of a row, folded. */
export function foldedTitle(row: { readonly title: string }): string {
  const known = foldedTitles.get(row);
  if (known !== undefined) return known;
  const folded = fold(row.title);
  foldedTitles.set(row, folded);
  return folded;
}

/** Whether one of some texts holds what is looked for. */
export function holds(texts: readonly string[], wanted: string): boolean {
  const folded = fold(wanted);
  return texts.some((text) => fold(text).includes(folded));
}
