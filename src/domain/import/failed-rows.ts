import Papa from 'papaparse';
import { asWords } from '../pasted-rows/words-cell.ts';
import { detectMapping } from './columns/detect-mapping.ts';
import { readCycleName } from './cycle-name.ts';
import type { Found, Misread, Place } from './found.ts';
import type { SheetMapping } from './mapping.ts';
import type { Cell, OutlineNode, Sheet, Source } from './source.ts';

/** Rows of one table of the files that are not understood, as a table that can be corrected and brought in. */
export interface FailedTable {
  readonly file: string;
  readonly sheet: string;
  /** What stands over its rows, its head, and its rows; the last column says why each is not understood. */
  readonly rows: readonly (readonly string[])[];
}

export interface FailedRowsWords {
  /** The head of the column of reasons. */
  readonly head: string;
  readonly reasonOf: (misread: Misread) => string;
}

const isOf =
  ({ file, name }: Source) =>
  ({ at }: { readonly at: Place }): boolean =>
    at.file === file && at.sheet === name;

const textsIn = (cells: readonly Cell[]): string[] => cells.map(({ text }) => text);

/** A row by itself: an objective that was written only in a row above it stands in it too. */
function standingAlone(sheet: Sheet, row: number, { shape, headRow, columns }: SheetMapping): string[] {
  const cells = textsIn(sheet.rows[row - 1] ?? []);
  const at = columns.findIndex(({ role }) => role === 'objective');
  if (shape !== 'rows' || at < 0 || (cells[at] ?? '').trim() !== '') return cells;
  const above = sheet.rows.slice(headRow, row - 1).map((one) => one[at]?.text ?? '');
  cells[at] = above.findLast((text) => text.trim() !== '') ?? '';
  return cells;
}

/** The row of the objective that a row hangs under by its place alone; null where it names it, or there is none. */
function rowOver(
  { objectives }: Found,
  sheet: Sheet,
  row: number,
  { shape, columns }: SheetMapping,
): number | null {
  const isNamed = columns.some(({ role }) => role === 'parent' || role === 'parentId');
  if (shape !== 'tree' || isNamed) return null;
  return objectives.filter(isOf(sheet)).findLast(({ at }) => at.row < row)?.at.row ?? null;
}

/** What stands over the rows of a table: titles and its head, and the cycle that else only the name of its file says. */
function linesOver(sheet: Sheet, headRow: number): string[][] {
  const above = sheet.rows.slice(0, headRow).map(textsIn);
  const names = [sheet.name, sheet.file.replace(/\.\w{2,5}$/u, '')];
  const isSaid = above.flat().some((text) => readCycleName(text) !== null);
  const named = names.find((name) => readCycleName(name) !== null);
  return isSaid || named === undefined ? above : [[named], ...above];
}

const textOfLine = (nodes: readonly OutlineNode[], line: number): string | undefined =>
  nodes
    .map((node) => (node.line === line ? node.text : textOfLine(node.children, line)))
    .find((text) => text !== undefined);

function tableOf(
  source: Source,
  failed: readonly Misread[],
  found: Found,
  words: FailedRowsWords,
): string[][] {
  const byRow = Map.groupBy(failed, ({ at }) => at.row);
  const reasonsOf = (some: readonly Misread[]) => some.map(words.reasonOf).join(' ');
  if (source.kind === 'outline') {
    const lines = [...byRow].sort(([one], [other]) => one - other);
    return lines.map(([line, some]) => [textOfLine(source.nodes, line) ?? '', reasonsOf(some)]);
  }
  const mapping = detectMapping(source);
  const head = found.leftOut.find((one) => one.why === 'head' && isOf(source)(one))?.at.row;
  const headRow = head ?? mapping.headRow;
  const over = [...byRow.keys()].flatMap((row) => rowOver(found, source, row, mapping) ?? []);
  const kept = [...new Set([...over, ...byRow.keys()])].sort((a, b) => a - b);
  const width = source.rows[0]?.length ?? 0;
  const filled = (cells: readonly string[], reason = ''): string[] => [
    ...Array.from({ length: width }, (_, at) => cells[at] ?? ''),
    reason,
  ];
  const lines = linesOver(source, headRow);
  return [
    ...lines.map((cells, at) => filled(cells, headRow > 0 && at === lines.length - 1 ? words.head : '')),
    ...kept.map((row) => filled(standingAlone(source, row, mapping), reasonsOf(byRow.get(row) ?? []))),
  ];
}

/**
 * Rows that are not understood, table by table, each under its own head, so that they can be corrected and brought in:
 * what is there by then is known by its title and not made again.
 */
export function failedRows(
  sources: readonly Source[],
  found: Found,
  misread: readonly Misread[],
  words: FailedRowsWords,
): FailedTable[] {
  return sources.flatMap((source): FailedTable[] => {
    const failed = misread.filter(isOf(source));
    if (failed.length === 0) return [];
    const { file, name } = source;
    return [{ file, sheet: name, rows: tableOf(source, failed, found, words) }];
  });
}

/** A table of failed rows as a text that spreadsheets open. */
export const failedRowsAsCsv = ({ rows }: FailedTable): string =>
  Papa.unparse(
    rows.map((row) => row.map(asWords)),
    { newline: '\r\n' },
  );
