/** How many zeros words for large numbers stand for that no language of the program has. */
const zeros: Readonly<Record<string, number>> = {
  万亿: 12,
  조: 12,
  亿: 8,
  億: 8,
  억: 8,
  万: 4,
  萬: 4,
  만: 4,
};
const words = Object.keys(zeros).sort((a, b) => b.length - a.length);

/** A word behind a figure that begins with one for a large number: its zeros, and what is counted; null for others. */
export function largeNumberIn(text: string): { readonly zeros: number; readonly rest: string } | null {
  const word = words.find((one) => text.startsWith(one));
  return word === undefined ? null : { zeros: zeros[word] as number, rest: text.slice(word.length).trim() };
}

const figureBefore = new RegExp(`(\\d[\\d.,]*)\\s?(${words.join('|')})`, 'gu');

/** A text with its large numbers written out: `120万` as `1200000`. */
export const withZeros = (text: string): string =>
  text.replace(figureBefore, (whole, digits: string, word: string) => {
    const size = Number(digits.replace(/,(?=\d{3}(?!\d))/gu, '').replace(/[.,]+$/u, ''));
    return Number.isFinite(size) ? String(Math.round(size * 10 ** (zeros[word] as number))) : whole;
  });
