import { type DayOrder, dayOrderOf, hasBothOrders, readDay } from '../../date/read-day.ts';
import { type DecimalMark, decimalMarkOf } from '../../figure/digits.ts';
import type { Cell } from '../source.ts';
import { plainDay } from './head-days.ts';

/** What most cells of a column hold. */
export type ValueSort = 'empty' | 'figures' | 'days' | 'emails' | 'words';

/** So many cells are enough to tell what a column holds; marks and orders are told from all of them. */
const enough = 200;

const figure =
  /^[≥≤<>~=+\-−(]*\s*(?:[\p{L}$]{0,3}\p{Sc}|\p{L}{1,3}\.?)?\s*[-−]?\d(?:[\d.,'\s]*\d)?\s*(?:[%‰]|\p{Sc}|\p{L}{1,10}\.?)?\)?$/u;
const dated = /\d{4}|\p{L}{3}|\d\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d/u;

export const isFilled = ({ text, value, day }: Cell): boolean =>
  text.trim() !== '' || value !== null || day !== null;

/** Whether a cell holds a day, or would in one order of day and month or the other. */
export function isDay({ day, value, text }: Cell): boolean {
  if (day !== null) return true;
  if (value !== null || text.length > 40 || !dated.test(text) || !/\d/u.test(text)) return false;
  if (/^\s*\d+\s*$/u.test(text)) return false;
  const found = readDay(plainDay(text), { today: '2026-01-01' });
  return found.kind === 'day' || (found.kind === 'no-such-month' && found.swapped !== null);
}

export const isFigure = ({ value, day, text }: Cell): boolean =>
  day === null && (typeof value === 'number' || figure.test(text.trim()));

/** What the cells of a column hold, told from those that hold something. */
export function valueSortOf(cells: readonly Cell[]): ValueSort {
  const filled: Cell[] = [];
  for (const cell of cells) {
    if (isFilled(cell)) filled.push(cell);
    if (filled.length === enough) break;
  }
  if (filled.length === 0) return 'empty';
  const most = (test: (cell: Cell) => boolean) => filled.filter(test).length >= filled.length * 0.7;
  if (most(({ text }) => /\S@\S+\.\S/u.test(text))) return 'emails';
  if (most(isDay)) return 'days';
  if (most(isFigure)) return 'figures';
  return 'words';
}

const written = (cells: readonly Cell[]) =>
  cells.filter(({ value, day }) => value === null && day === null).map(({ text }) => text);

/** The decimal mark that a column is written with; null where no row of it tells. */
export const markIn = (cells: readonly Cell[]): DecimalMark | null => decimalMarkOf(written(cells));

/** What stands first in the days of a column; null where all of them are days already. */
export function orderIn(cells: readonly Cell[]): DayOrder | null {
  const texts = written(cells).filter((text) => text.trim() !== '');
  return texts.length === 0 ? null : dayOrderOf(texts.map(plainDay));
}

/** Whether some days of a column are written in one order, and others in the other. */
export const hasMixedOrders = (cells: readonly Cell[]): boolean =>
  hasBothOrders(written(cells).map(plainDay));
