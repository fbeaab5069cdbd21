import { detectMapping } from '../../src/domain/import/columns/detect-mapping.ts';
import type { Found } from '../../src/domain/import/found.ts';
import { readTables } from '../../src/domain/import/shapes/read-tables.ts';
import type { Cell, Sheet } from '../../src/domain/import/source.ts';
import { sheetOf, wordsIn } from '../../src/main/exchange/reading/cells.ts';

/** A cell as a test writes it: words, a number, or what differs of a cell. */
export type WrittenCell = string | number | boolean | Partial<Cell>;

function cellOf(written: WrittenCell): Cell {
  if (typeof written === 'object') return { ...wordsIn(written.text ?? ''), ...written };
  return { ...wordsIn(String(written)), value: typeof written === 'string' ? null : written };
}

/** A table as a test writes it, a row a line, or a text with `|` between its cells. */
export function sheetWith(
  rows: readonly (readonly WrittenCell[])[] | string,
  file = 'plan.csv',
  name = '',
): Sheet {
  const cells =
    typeof rows === 'string'
      ? rows
          .replace(/^\n|\n$/gu, '')
          .split('\n')
          .map((line) => line.split('|').map((cell) => cell.replace(/\s+$/u, '')))
      : rows;
  return sheetOf(
    file,
    name,
    cells.map((row) => row.map(cellOf)),
  );
}

export const importContext = { language: 'en', currency: 'USD', today: '2026-11-25' } as const;

/** What sheets come to, read as their columns are detected. */
export const foundIn = (...sheets: readonly Sheet[]): Found =>
  readTables(
    sheets.map((sheet) => ({ sheet, mapping: detectMapping(sheet) })),
    importContext,
  );
