import Papa from 'papaparse';

/** What a spreadsheet put on the clipboard, in cells. */
export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  /** Whether a quotation mark was opened and never closed, so that its cell was read as it stands. */
  readonly isTorn: boolean;
}

/** Between the quotation marks of a cell that has several lines: everything but the next cell. */
const quotedCell = (delimiter: string) =>
  new RegExp(`"((?:[^"${delimiter}]|"")*)"(?=[${delimiter}\\n]|$)`, 'uy');

/** Reads cells one by one: a cell is quoted where its marks close it, else its marks are its own. */
function readLoosely(text: string, delimiter: string): string[][] {
  const quoted = quotedCell(delimiter);
  const bare = new RegExp(`[^${delimiter}\\n]*`, 'uy');
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; at += 1) {
    quoted.lastIndex = at;
    bare.lastIndex = at;
    const match = quoted.exec(text);
    const cell = match?.[0] ?? bare.exec(text)?.[0] ?? '';
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? cell);
    at += cell.length;
    if (text[at] === '\n') rows.push([]);
  }
  return rows;
}

/** A cell that holds the next cell and the next line has swallowed rows behind a mark that nobody closed. */
const hasSwallowed = (cell: string, delimiter: string): boolean =>
  cell.includes('\n') && cell.includes(delimiter);

/**
 * Splits what a spreadsheet puts on the clipboard into cells, as they are; a quoted cell may have several lines. A
 * quotation mark that a cell merely begins with takes no other cell with it.
 */
export function splitTable(typed: string, knownDelimiter = ''): PastedTable {
  const text = typed.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter: knownDelimiter || (text.includes('\t') ? '\t' : ''),
    newline: '\n',
  });
  const isTorn =
    errors.some(({ type }) => type === 'Quotes') ||
    data.some((row) => row.some((cell) => hasSwallowed(cell, meta.delimiter)));
  return { rows: isTorn ? readLoosely(text, meta.delimiter) : data, isTorn };
}
