import { addDays } from '../../cycle/days.ts';
import type { FigurePlace } from '../../figure/figure.ts';
import { isFilled } from '../columns/column-values.ts';
import { readHeadDay } from '../columns/head-days.ts';
import { readCycleName } from '../cycle-name.ts';
import type { FoundCheckIn, FoundKeyResult } from '../found.ts';
import type { RowCells } from './row-cells.ts';
import { columnsFor, type TableColumn } from './table-rows.ts';

/** Weeks of a quarter are counted from its first one. */
const weeksOfQuarter = 14;

/** The last day of a week that is numbered in its year [ISO 8601]. */
function endOfWeek(year: number, week: number): string {
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, (week - 1) * 7 - weekday + 6);
}

/** The day that the head of a column of check-ins means in a row. */
function dayOf({ head, headDay, named, dayOrder }: TableColumn, cells: RowCells): string | null {
  if (headDay !== null) return headDay;
  const { today } = cells.context;
  const cycle = readCycleName(cells.text('cycle') || cells.table.cycleName);
  const startsOn = cells.take('startsOn')?.cell.day ?? cycle?.startsOn ?? null;
  if (named.number !== null && readHeadDay(head) === null) {
    const year = Number(/(?:19|20)\d{2}/u.exec(head)?.[0] ?? (startsOn ?? today).slice(0, 4));
    // Weeks of the calendar have a name of their own.
    const isOfYear = /^\s*(?:kw|cw)/iu.test(head);
    if (!isOfYear && startsOn !== null && named.number <= weeksOfQuarter)
      return addDays(startsOn, named.number * 7 - 1);
    return endOfWeek(year, named.number);
  }
  const context = { today, order: dayOrder ?? undefined };
  if (startsOn !== null) return readHeadDay(head, { ...context, near: startsOn, notBefore: startsOn });
  // What was checked in is past where no year says otherwise.
  return readHeadDay(head, /\d{4}/u.test(head) ? context : { ...context, notAfter: today });
}

/** The check-ins of a row whose columns are weeks, months or days: a figure is a value, words are a note. */
export function checkInsIn(
  cells: RowCells,
  { at }: Pick<FoundKeyResult, 'at'>,
  place: FigurePlace,
): FoundCheckIn[] {
  return columnsFor(cells.table, 'week').flatMap((column): FoundCheckIn[] => {
    const cell = cells.row.cells[column.at];
    if (!cell || !isFilled(cell)) return [];
    const taken = cells.take('week', (one) => one.at === column.at);
    if (taken === null) return [];
    const on = dayOf(column, cells);
    if (on === null) {
      cells.refuse('no-day', taken, column.head);
      return [];
    }
    const rest = { at, on, confidence: null, author: null };
    if (typeof cell.value !== 'number' && !/\d/u.test(taken.text))
      return [{ ...rest, value: null, note: taken.text }];
    const figure = cells.figure(taken, { ...place, role: 'value', isSettled: place.measure !== null });
    return figure === null ? [] : [{ ...rest, value: figure.value, note: '' }];
  });
}
