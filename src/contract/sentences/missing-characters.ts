import type { MissingCharacter } from '#contract/printing.ts';

/** How many are told of; where there are more, three dots say so. */
const most = 3;

function few(all: readonly string[], separator: string): string {
  return [...all.slice(0, most), ...(all.length > most ? ['…'] : [])].join(separator);
}

/** A title as far as it serves to find it. */
const shortened = (title: string) => (title.length > 60 ? `${title.slice(0, 59).toWellFormed()}…` : title);

/** Characters that no font shows by their codes, and the titles where they stand: `U+1F9EA (“Try it”)`. */
export const missingWords = (missing: readonly MissingCharacter[]): string =>
  few(
    missing.map(({ code, places }) => {
      const titles = places.map(({ title }) => `“${shortened(title)}”`);
      return titles.length > 0 ? `${code} (${few(titles, ', ')})` : code;
    }),
    ', ',
  );
