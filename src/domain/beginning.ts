/** So many letters are read of a title or name by what reads all of them: nobody writes longer ones, but a file may hold them. */
export const mostRead = 1_000;

/** As much of a title or name as is read where each of thousands is gone through, letter by letter and again and again. */
export const beginningOf = (words: string): string =>
  words.length > mostRead ? words.slice(0, mostRead) : words;
