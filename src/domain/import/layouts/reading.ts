import {
  type DayOrder,
  dayOrderOf,
  hasBothOrders,
  isDayInBothOrders,
  type ReadDay,
  readDay,
} from '../../date/read-day.ts';
import { noCurrency } from '../../figure/currency.ts';
import { shifted } from '../../figure/decimal.ts';
import { type DecimalMark, decimalMarkOf } from '../../figure/digits.ts';
import { type FigureReading, openPlace } from '../../figure/figure.ts';
import { readFigure } from '../../figure/read-figure.ts';
import { fold } from '../../search/fold.ts';
import { text as longText, title as longTitle, type Measure } from '../../tables/column.ts';
import { plainDay } from '../columns/head-days.ts';
import type { Misread, MisreadCode } from '../found.ts';
import type { Row, Table } from './table.ts';

/** What people write into a cell that holds nothing. */
const blanks = new Set(['', '-', '–', '—', 'n/a', 'na', 'none', 'null', '#n/a']);

/** Reads the cells of a table, and keeps what it could not understand. */
export interface Reading<Column extends string> {
  readonly misread: readonly Misread[];
  /** Whether something of a row is not understood. */
  readonly isMisread: (row: Row) => boolean;
  readonly has: (column: Column) => boolean;
  /** What stands in a cell, without space around it; empty where the table has no such column. */
  readonly text: (row: Row, column: Column) => string;
  /** A title; null where there is none or it is too long, which is said. */
  readonly title: (row: Row, column: Column) => string | null;
  /** A long text; cut nowhere: one that is too long is said and left out. */
  readonly description: (row: Row, column: Column) => string;
  readonly figure: (row: Row, column: Column, measure?: Measure | null) => number | null;
  /** The same of a figure that stands inside a cell. */
  readonly figureOf: (row: Row, at: number | null, text: string, measure: Measure | null) => number | null;
  readonly day: (row: Row, column: Column) => string | null;
  readonly dayOf: (row: Row, at: number | null, text: string) => string | null;
  /** Says that something of a row is not understood. */
  readonly refuse: (row: Row, column: Column | number | null, code: MisreadCode, text: string) => void;
}

/** Longer than this no figure and no day is written. */
const longestFigure = 40;

/** A year has to be written: a file of the past may be of any. */
const hasYear = /\d{4}|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2}\b/u;
/** In which order a column has day and month; null where some of its rows have the one and others the other. */
const orderOf = (texts: readonly string[]): DayOrder | null =>
  hasBothOrders(texts) ? null : dayOrderOf(texts);

/** What two digits of a year are nearest to. */
const nearestTo = '2025-01-01';

function remembered<Key, T>(known: Map<Key, T>, key: Key, tell: () => T): T {
  if (!known.has(key)) known.set(key, tell());
  return known.get(key) as T;
}

/** Reads a table. Figures and days are written alike in a whole column, so all its rows tell how. */
export function readingOf<Column extends string>(table: Table<Column>): Reading<Column> {
  const misread: Misread[] = [];
  const isSaid = new Set<string>();
  const misreadRows = new Set<number>();
  // A cell that holds more than a figure or a day tells nothing of how they are written.
  const textsIn = (at: number): readonly string[] =>
    table.rows.map(({ cells }) => cells[at]?.text ?? '').filter(({ length }) => length <= longestFigure);
  const marks = new Map<number, DecimalMark | null>();
  const orders = new Map<number, DayOrder | null>();
  // The same figures and days stand in many rows.
  const figures = new Map<string, FigureReading>();
  const days = new Map<string, ReadDay>();
  // Where cells are parted by semicolons, commas stand before decimals.
  const language = table.sheet.told.delimiter === ';' ? 'id' : 'en';

  const cellOf = (row: Row, column: Column) => row.cells[table.columns.get(column) ?? -1];
  const text = (row: Row, column: Column): string => cellOf(row, column)?.text.trim() ?? '';
  const refuse: Reading<Column>['refuse'] = (row, column, code, written) => {
    const at = typeof column === 'string' ? (table.columns.get(column) ?? null) : column;
    // A cell may be asked for several times.
    const said = [row.at.row, at, code, written].join('/');
    if (!isSaid.has(said)) misread.push({ at: row.at, column: at, code, text: written });
    isSaid.add(said);
    misreadRows.add(row.at.row);
  };

  const figureOf: Reading<Column>['figureOf'] = (row, at, written, measure) => {
    if (blanks.has(fold(written))) return null;
    const decimalMark = at === null ? null : remembered(marks, at, () => decimalMarkOf(textsIn(at)));
    const read = remembered(figures, [measure, decimalMark, written].join('/'), () =>
      readFigure(written, { ...openPlace(language, noCurrency), measure, decimalMark }),
    );
    if (read.kind === 'value') return read.value;
    refuse(row, at, read.kind === 'refused' ? 'no-figure' : 'figure-unclear', written);
    return null;
  };

  const dayOf: Reading<Column>['dayOf'] = (row, at, written) => {
    if (blanks.has(fold(written))) return null;
    const order = at === null ? 'day-first' : remembered(orders, at, () => orderOf(textsIn(at)));
    if (order === null && isDayInBothOrders(written)) {
      refuse(row, at, 'day-unclear', written);
      return null;
    }
    const read = remembered(days, `${order}/${written}`, () =>
      readDay(plainDay(written), { today: nearestTo, order: order ?? undefined }),
    );
    if (read.kind === 'day' && hasYear.test(written)) return read.day;
    if (order === null && read.kind === 'no-such-month' && read.swapped !== null) return read.swapped;
    refuse(row, at, read.kind === 'day' ? 'day-unclear' : 'no-day', written);
    return null;
  };

  return {
    misread,
    isMisread: ({ at }) => misreadRows.has(at.row),
    has: (column) => table.columns.has(column),
    text,
    title: (row, column) => {
      const written = text(row, column);
      if (longTitle.safeParse(written).success) return written;
      refuse(row, column, written === '' ? 'no-title' : 'too-long', written);
      return null;
    },
    description: (row, column) => {
      const written = text(row, column);
      if (longText.safeParse(written).success) return written;
      refuse(row, column, 'too-long', written);
      return '';
    },
    figure: (row, column, measure = null) => {
      const cell = cellOf(row, column);
      if (!cell) return null;
      if (typeof cell.value === 'number')
        return cell.format.includes('%') ? shifted(cell.value, 2) : cell.value;
      return figureOf(row, table.columns.get(column) ?? null, cell.text.trim(), measure);
    },
    figureOf,
    day: (row, column) => {
      const cell = cellOf(row, column);
      return cell?.day ?? dayOf(row, table.columns.get(column) ?? null, cell?.text.trim() ?? '');
    },
    dayOf,
    refuse,
  };
}

/** Several things that one cell holds. */
export const severalIn = (written: string, between: RegExp): readonly string[] =>
  written
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
