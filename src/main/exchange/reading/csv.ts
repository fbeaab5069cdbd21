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

/** The first rows of a text, up to the end of a cell that goes on in several lines. */
function sampleOf(text: string): string {
  const lines = text.split(/\r\n?|\n/u, sampleRows * 2);
  let isOpen = false;
  const end = lines.findIndex((line, index) => {
    if ((line.split('"').length - 1) % 2 === 1) isOpen = !isOpen;
    return index >= sampleRows - 1 && !isOpen;
  });
  return lines.slice(0, end < 0 ? sampleRows : end + 1).join('\n');
}

/** Whether a mark stands in sentences rather than between cells: mostly a space comes behind it. */
function isOfSentences(mark: string, text: string): boolean {
  const parts = text.split(mark).slice(1);
  return parts.filter((part) => part.startsWith(' ')).length > parts.length / 2;
}

/**
 * What stands between the cells of a text: what cuts most of its rows into as many cells, several of them. A text that
 * nothing cuts has one column.
 */
export function delimiterOf(text: string): string {
  const sample = sampleOf(text);
  const looks = delimiters.map((delimiter) => ({
    delimiter,
    ofSentences: Number(isOfSentences(delimiter, sample)),
    ...usualWidth(splitTable(sample, delimiter).rows),
  }));
  const cutting = looks.filter(({ width }) => width > 1);
  const [best] = cutting.sort(
    (a, b) => a.ofSentences - b.ofSentences || b.share - a.share || b.width - a.width,
  );
  return best?.delimiter ?? ',';
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
