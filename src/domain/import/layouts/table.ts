import { fold } from '../../search/fold.ts';
import type { LeftOut, Place } from '../found.ts';
import type { Cell, Sheet } from '../source.ts';

/** What a layout calls its columns, each by all the names that it goes by. */
export type Heads<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** A row of a table, with where it stands. */
export interface Row {
  readonly at: Place;
  readonly cells: readonly Cell[];
}

/** A sheet whose head was recognised. */
export interface Table<Column extends string> {
  readonly sheet: Sheet;
  readonly head: readonly string[];
  /** Where a column stands, from 0; those that a table lacks are not in it. */
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly Row[];
  readonly leftOut: readonly LeftOut[];
}

/** Above a head stand a title and a date, and not more than that. */
const mostAboveHead = 12;

/** A head as its column is known by: `Owner_Email_ID` is `owner email id`, and what stands in brackets behind it is no name. */
export const nameOfHead = (head: string): string =>
  fold(head.replaceAll('_', ' '))
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(/[:*?]+$/u, '')
    .trim();

const isEmpty = (cells: readonly Cell[]): boolean => cells.every(({ text }) => text.trim() === '');

/** Where each column stands in a row that is taken for a head; of two of one name the first counts. */
export function columnsIn<Column extends string>(
  head: readonly string[],
  heads: Heads<Column>,
): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const column of Object.keys(heads) as Column[]) {
    const at = heads[column].map((name) => head.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns.set(column, at);
  }
  return columns;
}

/** Where a row of a sheet stands; rows are counted from 0 here and from 1 in what is said. */
export const placeOf = (sheet: Sheet, row: number): Place => ({
  file: sheet.file,
  sheet: sheet.name,
  row: row + 1,
});

/** The rows of a sheet under a head, and what is none; empty rows at the end are not spoken of. */
function rowsUnder(
  sheet: Sheet,
  headRow: number,
  head: readonly string[],
): Pick<Table<never>, 'rows' | 'leftOut'> {
  const rows: Row[] = [];
  const leftOut: LeftOut[] = [];
  const end = sheet.rows.findLastIndex((cells) => !isEmpty(cells)) + 1;
  sheet.rows.slice(0, end).forEach((cells, index) => {
    const at = placeOf(sheet, index);
    const isHead = cells.every(({ text }, column) => nameOfHead(text) === head[column]);
    if (isHead) leftOut.push({ at, why: 'head' });
    else if (isEmpty(cells)) leftOut.push({ at, why: 'empty' });
    else if (index < headRow) leftOut.push({ at, why: 'title' });
    else rows.push({ at, cells });
  });
  return { rows, leftOut };
}

/** Reads a sheet as a table if one of its first rows is a head that has the columns asked for; null if none is. */
export function tableIn<Column extends string>(
  sheet: Sheet,
  heads: Heads<Column>,
  asked: readonly Column[],
): Table<Column> | null {
  for (const [index, cells] of sheet.rows.slice(0, mostAboveHead).entries()) {
    const head = cells.map(({ text }) => nameOfHead(text));
    const columns = columnsIn(head, heads);
    if (asked.every((column) => columns.has(column)))
      return { sheet, head, columns, ...rowsUnder(sheet, index, head) };
  }
  return null;
}
