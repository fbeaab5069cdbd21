/** What a spreadsheet would compute if it stood in a cell, or take for a mark of ours. */
const isComputed = (text: string): boolean => /^'*[=+\-@\t\r\n＝＋－＠]/u.test(text);

/** Words for the cell of a text table: those that a spreadsheet would compute are told to be words, as it does itself. */
export const asWords = (text: string): string => (isComputed(text) ? `'${text}` : text);

/** Words as they were before they were told to be words. */
export const asTyped = (text: string): string =>
  text.startsWith("'") && isComputed(text.slice(1)) ? text.slice(1) : text;
