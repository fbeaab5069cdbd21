import Papa from 'papaparse';
import { decimalMarkOf } from '../figure/digits.ts';
import {
  type FigureAnswer,
  type FigurePlace,
  type FigureReading,
  type FigureValue,
  openPlace,
} from '../figure/figure.ts';
import { readFigure } from '../figure/read-figure.ts';
import { allOwners, type Owner, ownerName } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import type { Language, Measure } from '../plan/rows.ts';
import { fold } from '../search/fold.ts';

/** The columns that rows of a spreadsheet may bring, in the order in which they are taken without a head. */
export const pastedColumns = [
  'objective',
  'owner',
  'keyResult',
  'baseline',
  'target',
  'unit',
  'baselinePeriod',
] as const;
export type PastedColumn = (typeof pastedColumns)[number];

/** What people call the columns in their tables, in either language, folded to lower case. */
const columnNames: Readonly<Record<PastedColumn, readonly string[]>> = {
  objective: ['objective', 'goal', 'tujuan', 'sasaran'],
  owner: ['owner', 'team', 'person', 'pemilik', 'tim', 'orang', 'penanggung jawab'],
  keyResult: ['key result', 'key results', 'kr', 'hasil kunci'],
  baseline: ['baseline', 'start', 'from', 'now', 'nilai awal', 'awal', 'dari'],
  target: ['target', 'to', 'goal value', 'menjadi'],
  unit: ['unit', 'satuan'],
  baselinePeriod: ['baseline period', 'period', 'periode nilai awal', 'periode'],
};

export const pastedRowProblems = [
  'objective-missing',
  'owner-unknown',
  'baseline-not-a-number',
  'target-not-a-number',
  'baseline-unclear',
  'target-unclear',
  'too-long',
] as const;
/** Why a row cannot be taken as it is. */
export type PastedRowProblem = (typeof pastedRowProblems)[number];

/** A row as it was pasted, each cell under its column; what people correct is this. */
export type PastedCells = Readonly<Record<PastedColumn, string>>;

/** A row that has been read: what it would make, or why it cannot. */
export interface PastedRow {
  readonly cells: PastedCells;
  readonly owner: Owner | null;
  readonly baseline: FigureValue | null;
  readonly target: FigureAnswer | null;
  readonly measure: Measure;
  readonly currency: string;
  readonly unit: string;
  readonly problems: readonly PastedRowProblem[];
}

/** More rows than this are a file to import, not a paste. */
export const mostPastedRows = 2000;
const longestTitle = 10_000;

function columnsIn(head: readonly string[]): (PastedColumn | null)[] {
  return head.map((cell) => pastedColumns.find((column) => columnNames[column].includes(fold(cell))) ?? null);
}

/** The columns that are words: in these a spreadsheet could take a title for a formula. */
const wordColumns: readonly PastedColumn[] = ['objective', 'owner', 'keyResult', 'unit', 'baselinePeriod'];
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/u.test(text);

/** A cell for a spreadsheet: words that it would compute are told to be words, as it does itself. */
export const asCell = (column: PastedColumn, text: string): string =>
  wordColumns.includes(column) && isFormula(text) ? `'${text}` : text;

/** A cell as it was before it was told to be words. */
const asTyped = (column: PastedColumn, text: string): string =>
  wordColumns.includes(column) && text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;

/**
 * Splits what a spreadsheet puts on the clipboard into rows of named cells. A first row that names at least
 * two known columns is their head; without one the columns stand in their usual order. Empty rows are left out.
 */
export function splitPaste(text: string): PastedCells[] {
  const { data } = Papa.parse<string[]>(text.replace(/\r\n?/gu, '\n'), {
    delimiter: text.includes('\t') ? '\t' : '',
    skipEmptyLines: 'greedy',
  });
  const named = columnsIn(data[0] ?? []);
  const hasHead = named.filter((column) => column !== null).length >= 2;
  const columns = hasHead ? named : pastedColumns;
  return (hasHead ? data.slice(1) : data).map((row) => {
    const cells = Object.fromEntries(pastedColumns.map((column) => [column, ''])) as Record<
      PastedColumn,
      string
    >;
    columns.forEach((column, index) => {
      if (column) cells[column] = asTyped(column, (row[index] ?? '').trim());
    });
    return cells;
  });
}

/** Whether a text is worth reading as rows: it has several cells. */
export const looksLikeRows = (text: string): boolean => /\t/u.test(text) && text.trim() !== '';

/** The figures of a row, and what they are in. */
type Figures = Pick<PastedRow, 'baseline' | 'target' | 'measure' | 'currency' | 'unit' | 'problems'>;

/** Reads the figures of a row together: what one says of measure and currency holds for the other. */
function readFigures(cells: PastedCells, place: FigurePlace): Figures {
  const problems: PastedRowProblem[] = [];
  const taken = (reading: FigureReading | null, cell: 'baseline' | 'target'): FigureAnswer | null => {
    if (reading?.kind === 'refused') problems.push(`${cell}-not-a-number`);
    else if (reading?.kind === 'question') problems.push(`${cell}-unclear`);
    else return reading;
    return null;
  };
  const own = { ...place, unit: cells.unit, measure: cells.unit.trim() === '%' ? 'percent' : null } as const;
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
 * no owner is named for belongs to the company. Figures are read as the language writes them.
 */
export function readPastedRows(plan: Plan, cells: readonly PastedCells[], language: Language): PastedRow[] {
  const owners = new Map(allOwners(plan).map((owner) => [fold(ownerName(plan, owner)), owner]));
  const decimalMark = decimalMarkOf(cells.flatMap(({ baseline, target }) => [baseline, target]));
  const place = { ...openPlace(language, plan.about.currency, 'baseline'), decimalMark };
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
    if (Math.max(filled.objective.length, row.keyResult.length) > longestTitle) problems.push('too-long');
    return { ...figures, cells: filled, owner: owner ?? null, problems };
  });
}
