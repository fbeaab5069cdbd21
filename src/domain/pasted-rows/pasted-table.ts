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

/** Of what stands between cells, how much a text holds; in sentences a space comes behind it. */
const delimitersIn = (text: string, delimiter: string): number =>
  text.split(delimiter === '\t' ? delimiter : new RegExp(`[${delimiter}](?!\\s)`, 'u')).length - 1;

/**
 * Whether a cell has swallowed rows behind a mark that nobody closed: it goes on in the next line, and holds as many
 * cells as a row has, or leaves its row with a length that no other has. A note of several sentences does neither.
 */
function hasSwallowed(rows: readonly (readonly string[])[], delimiter: string): boolean {
  const isLong = (cell: string): boolean => cell.includes('\n') && cell.includes(delimiter);
  const widths = new Set(rows.filter((row) => !row.some(isLong)).map((row) => row.length));
  return rows.some((row) =>
    row.some(
      (cell) =>
        isLong(cell) &&
        (delimiter === '\t' || !widths.has(row.length) || delimitersIn(cell, delimiter) >= row.length - 1),
    ),
  );
}

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
  const isTorn = errors.some(({ type }) => type === 'Quotes') || hasSwallowed(data, meta.delimiter);
  return { rows: isTorn ? readLoosely(text, meta.delimiter) : data, isTorn };
}

/** Whether a text is worth reading as rows: most of its lines have several cells; a tab in the margin parts none. */
export function looksLikeRows(text: string): boolean {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  return lines.filter((line) => line.trim().includes('\t')).length > lines.length / 2;
}
