import type { Language } from '#texts/languages.ts';
import { spanName } from '../../cycle/span-name.ts';
import { fold } from '../../search/fold.ts';
import { hasMixedOrders, isFilled } from '../columns/column-values.ts';
import { totalWords } from '../columns/column-words.ts';
import { type NamedHead, namedHead } from '../columns/heads.ts';
import { readCycleName } from '../cycle-name.ts';
import type { LeftOut, Place } from '../found.ts';
import { type ColumnMapping, type ColumnRole, dayRoles, type SheetMapping } from '../mapping.ts';
import { readMark } from '../marked-title.ts';
import { areLastFirst } from '../owners.ts';
import type { Cell, Sheet } from '../source.ts';

/** A table and how it is read. */
export interface MappedSheet {
  readonly sheet: Sheet;
  readonly mapping: SheetMapping;
  readonly over?: ObjectiveOver | null;
}

/** An objective that the heading over a table names. */
export interface ObjectiveOver {
  readonly key: string;
  readonly title: string;
  /** Where its heading stands, if nothing else tells it; null where the text around the table does. */
  readonly at: Place | null;
}

/** A column of a table, and what its head says besides what it holds. */
export interface TableColumn extends ColumnMapping {
  /** From 0. */
  readonly at: number;
  readonly named: NamedHead;
  /** Whether the names in it stand family name first, as all its rows say. */
  readonly isLastFirst: boolean;
  /** Whether its days are written in one order of day and month here and in the other there. */
  readonly hasMixedOrders: boolean;
  /** The day of a head that is one in its file. */
  readonly headDay: string | null;
}

export interface TableRow {
  readonly at: Place;
  readonly cells: readonly Cell[];
  /** Whether nothing but one text stands in it, as in the title of a block. */
  readonly isAlone: boolean;
  /** Whether that text stands in several of its cells, as one that was merged over them. */
  readonly isMerged: boolean;
}

/** The rows of a table that say something, and those that were left out. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly byRole: ReadonlyMap<ColumnRole, readonly TableColumn[]>;
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly LeftOut[];
  /** The cycle that its name, its title or its file says; empty where none does. */
  readonly cycleName: string;
  /** The key of the objective that its rows are of where they name none. */
  readonly over: string | null;
  /** What the figures of a role are shares of: 1, 10 or 100, by the largest of all rows. */
  readonly wholes: ReadonlyMap<ColumnRole, number>;
}

/** The columns of a table that hold something. */
export const columnsFor = ({ byRole }: Table, role: ColumnRole): readonly TableColumn[] =>
  byRole.get(role) ?? [];

/** What names people. */
const namesOf: readonly ColumnRole[] = ['owner', 'author', 'title'];

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

const textsIn = (cells: readonly Cell[]): readonly string[] =>
  cells.filter(isFilled).map(({ text }) => text.trim());

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

/** The cycle that one of some names is of, called by what it spans. */
function cycleNamed(names: readonly string[], language: Language): string {
  const span = names.map(readCycleName).find((found) => found !== null);
  return span ? spanName(span, language) : '';
}

/** Sorts the rows of a table: what stands above its head, its head, empty rows, sums and remarks are no entries. */
export function tableOf({ sheet, mapping, over }: MappedSheet, language: Language): Table {
  const { file, name } = sheet;
  const rows: TableRow[] = [];
  const leftOut: LeftOut[] = [];
  const headCells = mapping.headRow === 0 ? [] : (sheet.rows[mapping.headRow - 1] ?? []);
  const head = textsIn(headCells).join('\t');
  const isHead = (cells: readonly Cell[]) => head !== '' && textsIn(cells).join('\t') === head;
  const isRepeated = sheet.rows.filter(isHead).length > 1;
  /** Over the head of the first of several blocks stands the title of the block. */
  const isBlockTitle = (cells: readonly Cell[], row: number) =>
    readMark(textsIn(cells)[0] ?? '').sort === 'objective' ||
    (isRepeated && row === mapping.headRow - 1 && new Set(textsIn(cells)).size === 1);
  sheet.rows.forEach((cells, index) => {
    const at = { file, sheet: name, row: index + 1 };
    const filled = cells.filter(isFilled);
    if (at.row === mapping.headRow) leftOut.push({ at, why: 'head' });
    else if (at.row < mapping.headRow && !isBlockTitle(cells, at.row))
      leftOut.push({ at, why: filled.length === 0 ? 'empty' : 'title' });
    else {
      const isAlone = new Set(filled.map(({ text }) => text.trim())).size === 1;
      const why = whyLeftOut(filled, isAlone, head);
      if (why === null) rows.push({ at, cells, isAlone, isMerged: isAlone && filled.length > 2 });
      else leftOut.push({ at, why });
    }
  });
  const columns = mapping.columns.map((column, at) => ({
    ...column,
    at,
    named: namedHead(column.head),
    headDay: headCells[at]?.day ?? null,
    hasMixedOrders:
      (dayRoles as readonly string[]).includes(column.role) &&
      hasMixedOrders(rows.flatMap(({ cells }) => cells[at] ?? [])),
    isLastFirst:
      namesOf.includes(column.role) && areLastFirst(rows.map(({ cells }) => cells[at]?.text ?? '')),
  }));
  const wholes = new Map(shares.map((role) => [role, wholeOf(role, columns, rows)] as const));
  const above = sheet.rows.slice(0, Math.max(0, mapping.headRow - 1)).flatMap(textsIn);
  const cycleName = cycleNamed([name, ...above, file.replace(/\.\w{2,5}$/u, '')], language);
  const byRole = Map.groupBy(columns, ({ role }) => role);
  return { columns, byRole, rows, leftOut, wholes, cycleName, over: over?.key ?? null };
}
