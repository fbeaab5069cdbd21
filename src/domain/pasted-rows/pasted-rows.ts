import type { Language } from '#texts/languages.ts';
import { type DayContext, dayOrderOf, type ReadDay, readDay } from '../date/read-day.ts';
import { currenciesOf } from '../figure/currency.ts';
import { decimalMarkOf } from '../figure/digits.ts';
import {
  type FigureAnswer,
  type FigurePlace,
  type FigureReading,
  type FigureValue,
  openPlace,
} from '../figure/figure.ts';
import { readFigure } from '../figure/read-figure.ts';
import { isPercentSign } from '../figure/written-figure.ts';
import { allOwners, type Owner, ownerName } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import { fold } from '../search/fold.ts';
import type { Measure } from '../tables/column.ts';
import { columnsOf, type PastedColumn, pastedColumns } from './pasted-heads.ts';
import { splitTable } from './pasted-table.ts';
import { asTyped, asWords } from './words-cell.ts';

export { type PastedColumn, pastedColumns };

export const pastedRowProblems = [
  'objective-missing',
  'owner-unknown',
  'baseline-not-a-number',
  'target-not-a-number',
  'baseline-unclear',
  'target-unclear',
  'due-not-a-day',
  'too-long',
] as const;
/** Why a row cannot be taken as it is. */
export type PastedRowProblem = (typeof pastedRowProblems)[number];

/** A row as it was pasted, each cell under its column; what people correct is this. */
export type PastedCells = Readonly<Record<PastedColumn, string>>;

/** A row in which nothing stands. */
export const emptyCells = Object.fromEntries(pastedColumns.map((column) => [column, ''])) as PastedCells;

/** A row that has been read: what it would make, or why it cannot. */
export interface PastedRow {
  readonly cells: PastedCells;
  readonly owner: Owner | null;
  readonly baseline: FigureValue | null;
  readonly target: FigureAnswer | null;
  readonly measure: Measure;
  readonly currency: string;
  readonly unit: string;
  readonly dueOn: string | null;
  /** Why the due date is none; null where there is one, or none is wanted. */
  readonly dueRefusal: Exclude<ReadDay, { kind: 'day' }> | null;
  readonly problems: readonly PastedRowProblem[];
}

/** More rows than this are a file to import, not a paste. */
export const mostPastedRows = 2000;
const longestTitle = 10_000;

/** The columns that are words: in these a spreadsheet could take a title for a formula. */
const wordColumns: readonly PastedColumn[] = ['objective', 'owner', 'keyResult', 'unit', 'baselinePeriod'];

/** A cell for a spreadsheet. */
export const asCell = (column: PastedColumn, text: string): string =>
  wordColumns.includes(column) ? asWords(text) : text;

/** Rows as they were pasted, and whether a quotation mark was left open in them. */
export interface PastedText {
  readonly rows: readonly PastedCells[];
  readonly isTorn: boolean;
}

/**
 * Splits what a spreadsheet puts on the clipboard into rows of named cells. Without a head the columns stand in
 * their usual order. Of two columns with one meaning the filled one counts. Empty rows are left out.
 */
export function splitPaste(text: string): PastedText {
  const table = splitTable(text);
  const filled = table.rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const { columns, firstRow } = columnsOf(filled);
  const rows = filled.slice(firstRow).map((row) => {
    const cells: Record<PastedColumn, string> = { ...emptyCells };
    columns.forEach(({ column, unit }, index) => {
      const cell = (row[index] ?? '').trim();
      if (!column || cell === '' || cells[column] !== '') return;
      cells[column] = wordColumns.includes(column) ? asTyped(cell) : cell;
      if (unit !== '' && cells.unit === '') cells.unit = unit;
    });
    return cells;
  });
  return { rows, isTorn: table.isTorn };
}

/** Whether rows bring nothing but what can be pasted row by row: others are a file to be imported. */
export function fitsPaste(text: string): boolean {
  const rows = splitTable(text).rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length > mostPastedRows) return false;
  const { columns, firstRow } = columnsOf(rows);
  if (firstRow === 0) return rows.every((row) => row.length <= pastedColumns.length);
  return columns.every(({ column }, at) => column !== null || rows[firstRow - 1]?.[at]?.trim() === '');
}

/** The figures of a row, and what they are in. */
type Figures = Pick<PastedRow, 'baseline' | 'target' | 'measure' | 'currency' | 'unit' | 'problems'>;

/** What the unit of a row says that its figures are: a percent sign and a currency are measures of their own. */
export function measuredIn(
  unit: string,
  place: FigurePlace,
): Pick<FigurePlace, 'measure' | 'currency' | 'unit'> {
  if (isPercentSign(unit)) return { measure: 'percent', currency: place.currency, unit: '' };
  const [currency] = currenciesOf(unit.replace(/\.$/u, ''), place.currency);
  if (currency !== undefined) return { measure: 'currency', currency, unit: '' };
  return { measure: null, currency: place.currency, unit };
}

/** Reads the figures of a row together: what one says of measure and currency holds for the other. */
export function readFigures(
  cells: Pick<PastedCells, 'baseline' | 'target' | 'unit'>,
  place: FigurePlace,
): Figures {
  const problems: PastedRowProblem[] = [];
  const taken = (reading: FigureReading | null, cell: 'baseline' | 'target'): FigureAnswer | null => {
    if (reading?.kind === 'refused') problems.push(`${cell}-not-a-number`);
    else if (reading?.kind === 'question') problems.push(`${cell}-unclear`);
    else return reading;
    return null;
  };
  const own: FigurePlace = { ...place, ...measuredIn(cells.unit, place) };
  const baseline = taken(cells.baseline === '' ? null : readFigure(cells.baseline, own), 'baseline');
  const start = baseline?.kind === 'value' ? baseline : null;
  const aim: FigurePlace = {
    ...own,
    ...(start && {
      currency: start.currency,
      unit: start.unit,
      measure: start.measure,
      baseline: start.value,
    }),
    role: 'target',
    isSettled: start !== null && start.measure !== null,
  };
  const target = taken(cells.target === '' ? null : readFigure(cells.target, aim), 'target');
  const end = target?.kind === 'value' ? target : start;
  return {
    baseline: start,
    target,
    measure: end?.measure ?? own.measure ?? 'number',
    currency: end?.currency ?? own.currency,
    unit: end?.unit ?? own.unit,
    problems,
  };
}

/**
 * Reads rows against a plan. An empty objective or owner is that of the row above, as in merged cells; what
 * no owner is named for belongs to the company. Figures are read as the language writes them, days as all rows of
 * their column together say.
 */
export function readPastedRows(
  plan: Plan,
  cells: readonly PastedCells[],
  language: Language,
  days: DayContext,
): PastedRow[] {
  const owners = new Map(allOwners(plan).map((owner) => [fold(ownerName(plan, owner)), owner]));
  const decimalMark = decimalMarkOf(cells.flatMap(({ baseline, target }) => [baseline, target]));
  const place = { ...openPlace(language, plan.about.currency, 'baseline'), decimalMark };
  const dueDays = { ...days, order: days.order ?? dayOrderOf(cells.map(({ due }) => due)) };
  let above: PastedCells | null = null;
  return cells.map((row) => {
    const filled: PastedCells = {
      ...row,
      objective: row.objective || (above?.objective ?? ''),
      owner: row.owner || (row.objective ? '' : (above?.owner ?? '')),
    };
    above = filled;
    const problems: PastedRowProblem[] = [];
    if (filled.objective === '') problems.push('objective-missing');
    const owner = filled.owner === '' ? ({ kind: 'company' } as const) : owners.get(fold(filled.owner));
    if (!owner) problems.push('owner-unknown');
    const figures = readFigures(row, place);
    problems.push(...figures.problems);
    const due = row.due === '' ? null : readDay(row.due, dueDays);
    const dueRefusal = due && due.kind !== 'day' ? due : null;
    if (dueRefusal) problems.push('due-not-a-day');
    if (Math.max(filled.objective.length, row.keyResult.length) > longestTitle) problems.push('too-long');
    const dueOn = due?.kind === 'day' ? due.day : null;
    return { ...figures, cells: filled, owner: owner ?? null, dueOn, dueRefusal, problems };
  });
}
