/*
 * How much one person may bring along to a workshop, on the page for phones, in a form and in what a form gave. Without the
 * schemas, as a page has no room for these.
 */

/** The most characters of a text. */
export const longestText = 500;

/** The most key results of a draft. */
export const mostKeyResults = 10;

/** The most of each that one form gives. */
export const mostWritten = { idea: 100, gap: 50, draft: 30 } as const;

/** How a file of answers says what it is. */
export const answersFormat = 'tangga-answers';
export const answersVersion = 1;
