import { fold } from '../../search/fold.ts';
import { isFilled } from '../columns/column-values.ts';
import { totalWords } from '../columns/column-words.ts';
import { type NamedHead, namedHead } from '../columns/heads.ts';
import type { LeftOut, Place } from '../found.ts';
import type { ColumnMapping, ColumnRole, SheetMapping } from '../mapping.ts';
import type { Cell, Sheet } from '../source.ts';

/** A table and how it is read. */
export interface MappedSheet {
  readonly sheet: Sheet;
  readonly mapping: SheetMapping;
}

/** A column of a table, and what its head says besides what it holds. */
export interface TableColumn extends ColumnMapping {
  /** From 0. */
  readonly at: number;
  readonly named: NamedHead;
  /** The day of a head that is one in its file. */
  readonly headDay: string | null;
}

export interface TableRow {
  readonly at: Place;
  readonly cells: readonly Cell[];
  /** Whether nothing but one text stands in it, as in the title of a block. */
  readonly isAlone: boolean;
}

/** The rows of a table that say something, and those that were left out. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly LeftOut[];
  /** What the figures of a role are shares of: 1, 10 or 100, by the largest of all rows. */
  readonly wholes: ReadonlyMap<ColumnRole, number>;
}

/** The columns of a table that hold something. */
export const columnsFor = (table: Pick<Table, 'columns'>, role: ColumnRole): readonly TableColumn[] =>
  table.columns.filter((column) => column.role === role);

const shares = ['progress', 'score', 'confidence'] as const;

function wholeOf(
  role: (typeof shares)[number],
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): number {
  const largest = columns
    .filter((column) => column.role === role)
    .flatMap(({ at }) => rows.map(({ cells }) => cells[at]))
    .reduce((most, cell) => {
      const [text] = /^\d+(?:[.,]\d+)?$/u.exec(cell?.text.trim() ?? '') ?? [];
      const figure = typeof cell?.value === 'number' ? cell.value : Number(text?.replace(',', '.') ?? 0);
      return Math.max(most, figure);
    }, 0);
  if (largest <= 1) return 1;
  return largest <= 10 && role !== 'progress' ? 10 : 100;
}

const totals = new Set(totalWords);
const remark =
  /^\s*(?:\*|(?:note|notes|source|catatan|sumber|hinweis|quelle|nota|fonte|fuente|注|비고)\s*[:：])/iu;

const isTotal = (text: string): boolean => totals.has(fold(text.replace(/[\d\s.,:：=%()]+$/u, '')));

function whyLeftOut(filled: readonly Cell[], isAlone: boolean, head: string): LeftOut['why'] | null {
  if (filled.length === 0) return 'empty';
  if (filled.map(({ text }) => text.trim()).join('\t') === head) return 'head';
  const first = (filled.find(({ text, value }) => value === null && text.trim() !== '') ?? filled[0]) as Cell;
  if (isTotal(first.text)) return 'total';
  return isAlone && remark.test(first.text) ? 'remark' : null;
}

/** Sorts the rows of a table: what stands above its head, its head, empty rows, sums and remarks are no entries. */
export function tableOf({ sheet, mapping }: MappedSheet): Table {
  const { file, name } = sheet;
  const rows: TableRow[] = [];
  const leftOut: LeftOut[] = [];
  const headCells = mapping.headRow === 0 ? [] : (sheet.rows[mapping.headRow - 1] ?? []);
  const head = headCells
    .filter(isFilled)
    .map(({ text }) => text.trim())
    .join('\t');
  sheet.rows.forEach((cells, index) => {
    const at = { file, sheet: name, row: index + 1 };
    const filled = cells.filter(isFilled);
    if (at.row === mapping.headRow) leftOut.push({ at, why: 'head' });
    else if (at.row < mapping.headRow) leftOut.push({ at, why: filled.length === 0 ? 'empty' : 'title' });
    else {
      const isAlone = new Set(filled.map(({ text }) => text.trim())).size === 1;
      const why = whyLeftOut(filled, isAlone, head);
      if (why === null) rows.push({ at, cells, isAlone });
      else leftOut.push({ at, why });
    }
  });
  const columns = mapping.columns.map((column, at) => ({
    ...column,
    at,
    named: namedHead(column.head),
    headDay: headCells[at]?.day ?? null,
  }));
  const wholes = new Map(shares.map((role) => [role, wholeOf(role, columns, rows)] as const));
  return { columns, rows, leftOut, wholes };
}
