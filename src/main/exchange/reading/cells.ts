import type { Cell, Sheet, ToldApart } from '#domain/import/source.ts';

/** A cell that holds nothing but words. */
export const wordsIn = (text: string, isBold = false): Cell => ({
  text,
  value: null,
  day: null,
  format: '',
  isBold,
  indent: 0,
});

export const emptyCell = wordsIn('');

/** What is told of a table that was given as a table. */
export const toldAsTable: ToldApart = { encoding: null, delimiter: null, isTorn: false };

/** A table whose rows are all as long as its longest. */
export function sheetOf(
  file: string,
  name: string,
  rows: readonly (readonly Cell[])[],
  told: ToldApart = toldAsTable,
): Sheet {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = rows.map((row) =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => emptyCell)],
  );
  return { kind: 'sheet', file, name, rows: filled, told };
}
