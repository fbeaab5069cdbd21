import type { Sheet } from '#domain/import/source.ts';
import { splitTable } from '#domain/pasted-rows/pasted-table.ts';
import { asTyped } from '#domain/pasted-rows/words-cell.ts';
import { sheetOf, wordsIn } from './cells.ts';
import type { Decoded } from './decode.ts';

/** What stands between cells, the most telling first. */
export const delimiters = ['\t', ';', ',', '|'] as const;

/** How many rows are looked at to tell what stands between cells. */
const sampleRows = 200;

/** How many cells most rows of a table have, and in how many of them it is so. */
function usualWidth(rows: readonly (readonly string[])[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { width, share: count / Math.max(1, filled.length) };
}

/**
 * What stands between the cells of a text: what cuts most of its rows into as many cells, several of them. A text that
 * nothing cuts has one column.
 */
export function delimiterOf(text: string): string {
  const sample = text.split(/\r\n?|\n/u, sampleRows).join('\n');
  const looks = delimiters.map((delimiter) => ({
    delimiter,
    ...usualWidth(splitTable(sample, delimiter).rows),
  }));
  const cutting = looks.filter(({ width }) => width > 1);
  return cutting.sort((a, b) => b.share - a.share || b.width - a.width)[0]?.delimiter ?? ',';
}

/** Rows that were quoted once more as a whole: each is one cell that holds a row. */
function unwrapped(rows: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const isWrapped = filled.length > 1 && filled.every((row) => row.slice(1).every((cell) => cell === ''));
  if (!isWrapped) return null;
  const inner = filled.map(([cell = '']) => cell).join('\n');
  const delimiter = delimiterOf(inner);
  const table = splitTable(inner, delimiter);
  return usualWidth(table.rows).width > 1 ? table.rows : null;
}

/** A text with a row a line, its cells between delimiters; the delimiter is found where none is said. */
export function readCsv(file: string, { text, encoding }: Decoded, named?: string): Sheet {
  const plain = text.replace(/^\ufeff/u, '');
  // Spreadsheets say in a first line what stands between cells.
  const said = /^sep=(.)\r?\n/u.exec(plain);
  const body = said ? plain.slice(said[0].length) : plain;
  const delimiter = named ?? said?.[1] ?? delimiterOf(body);
  const table = splitTable(body, delimiter);
  const rows = unwrapped(table.rows) ?? table.rows;
  const told = { encoding, delimiter, isTorn: table.isTorn };
  return sheetOf(
    file,
    '',
    rows.map((row) => row.map((cell) => wordsIn(asTyped(cell)))),
    told,
  );
}
