import type { CellValue, Cell as WrittenCell } from 'hucre';
import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { currencyDecimals, currencySign } from '#domain/figure/currency.ts';
import { decimalsOf, shifted } from '#domain/figure/decimal.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { PlanContent } from '../../plan-file/plan-content.ts';
import { planTables } from '../tables/plan-tables.ts';
import {
  type CellNames,
  type EmptyFigure,
  type ExportedCell,
  type ExportedHead,
  type ExportedSubject,
  type ExportedTable,
  type Figure,
  type TableWords,
  tableWords,
} from '../tables/table.ts';

/** A workbook writes characters as `_x000D_`: what looks so by itself is told to be words. */
const withoutCodes = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

/** What a spreadsheet takes for an error of its own where it stands in a cell. */
const isErrorWord = (text: string): boolean => /^#[A-Z0-9/_]+[!?]?$/u.test(text);

/** Percent values are shown with as many decimals as they have, but no more than these. */
const mostPercentDecimals = 6;

const decimals = (count: number): string => (count === 0 ? '' : `.${'0'.repeat(count)}`);

function numberFormat(cell: Figure, language: Language): string | undefined {
  const format = plainFormat(cell, language);
  if (!cell.sign) return format;
  return `"${cell.sign} "${format ?? `0${decimals(decimalsOf(cell.figure))}`}`;
}

function plainFormat({ figure, format, formula }: Figure, language: Language): string | undefined {
  switch (format.measure) {
    case 'currency': {
      const sign = currencySign(format.currency, language);
      return `[$${sign}] #,##0${decimals(currencyDecimals(format.currency))}`;
    }
    case 'percent': {
      const most =
        format.decimals ?? (formula ? 0 : Math.min(mostPercentDecimals, decimalsOf(shifted(figure, 2))));
      return `0${decimals(most)}%`;
    }
    case 'score':
      return '0.0';
    case 'number':
      return format.decimals === undefined ? undefined : `0${decimals(format.decimals)}`;
  }
}

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** The last row of a table: one that is empty has a row to be filled. */
const lastRow = ({ rows }: ExportedTable): number => Math.max(1, rows.length) + 1;

/** How formulas of a row name cells, by where each column of each table stands. */
function cellNames(
  tables: readonly ExportedTable[],
  own: ExportedTable,
  words: TableWords,
  row: number,
): CellNames {
  const letterOf = (table: ExportedTable, head: ExportedHead) =>
    letters(table.columns.findIndex((column) => column.head === head));
  return {
    own: (head) => `$${letterOf(own, head)}${row}`,
    all: (subject: ExportedSubject, head) => {
      const table = tables.find((one) => one.subject === subject) as ExportedTable;
      const letter = letterOf(table, head);
      const sheet = words.sheet[subject].replaceAll("'", "''");
      return `'${sheet}'!$${letter}$2:$${letter}$${lastRow(table)}`;
    },
  };
}

const writtenValue = (cell: ExportedCell): CellValue => {
  if (cell === null) return null;
  if (typeof cell === 'string') return withoutCodes(cell);
  if ('empty' in cell) return null;
  return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : cell.figure;
};

const looks = new Map<string, Partial<WrittenCell>>();

/** The look of a number format, made once: a large plan has hundreds of thousands of cells. */
function lookIn(format: string): Partial<WrittenCell> {
  const look = looks.get(format) ?? { style: { numFmt: format } };
  looks.set(format, look);
  return look;
}

/** A cell to write a figure into, or with a formula that comes to nothing yet. */
function emptyLook(
  { empty, formula }: EmptyFigure,
  names: CellNames,
  language: Language,
): Partial<WrittenCell> {
  const format = plainFormat({ figure: 0, format: empty }, language);
  const style = format === undefined ? {} : { style: { numFmt: format } };
  return formula ? { ...style, formula: formula(names), formulaResult: '' } : style;
}

/** What a cell is beside its value: words are words whatever they begin with. */
function lookOf(cell: ExportedCell, names: CellNames, language: Language): Partial<WrittenCell> | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return isErrorWord(cell) ? { value: cell, richText: [{ text: cell }] } : null;
  // A day is written as one by itself.
  if ('day' in cell) return null;
  if ('empty' in cell) return emptyLook(cell, names, language);
  const format = numberFormat(cell, language);
  const look = format === undefined ? null : lookIn(format);
  return cell.formula ? { ...look, formula: cell.formula(names), formulaResult: cell.figure } : look;
}

function validations(table: ExportedTable, names: CellNames): DataValidation[] {
  return table.columns.flatMap(({ choices }, at): DataValidation[] => {
    if (!choices) return [];
    const range = `${letters(at)}2:${letters(at)}${lastRow(table)}`;
    // A warning, and no refusal: people bring back what they wrote, and the import asks about it.
    const list = {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      range,
    } as const;
    return [
      typeof choices === 'function'
        ? { ...list, formula1: choices(names) }
        : { ...list, values: [...choices] },
    ];
  });
}

function sheetOf(
  table: ExportedTable,
  tables: readonly ExportedTable[],
  words: TableWords,
  language: Language,
): WriteSheet {
  const heads = table.columns.map(({ head }) => words.head[head]);
  const cells = new Map<string, Partial<WrittenCell>>();
  table.rows.forEach((row, at) => {
    const names = cellNames(tables, table, words, at + 2);
    row.forEach((cell, column) => {
      const look = lookOf(cell, names, language);
      if (look) cells.set(`${at + 1},${column}`, look);
    });
  });
  heads.forEach((_, column) => {
    cells.set(`0,${column}`, { style: { font: { bold: true } } });
  });
  return {
    name: words.sheet[table.subject],
    columns: table.columns.map(({ width }) => ({ width })),
    rows: [heads, ...table.rows.map((row) => row.map(writtenValue))],
    cells,
    freezePane: { rows: 1 },
    tables: [
      {
        name: table.subject,
        range: `A1:${letters(heads.length - 1)}${lastRow(table)}`,
        columns: heads.map((name) => ({ name })),
      },
    ],
    dataValidations: validations(table, cellNames(tables, table, words, 2)),
  };
}

/** Tables as a workbook with a sheet for each, with words of a language. */
export function asWorkbook(
  tables: readonly ExportedTable[],
  title: string,
  language: Language,
): Promise<Uint8Array> {
  const words = tableWords(textsOf(language));
  return writeXlsx({
    sheets: tables.map((table) => sheetOf(table, tables, words, language)),
    properties: { title },
  });
}

/** A plan as it stands now as a workbook: a sheet for each subject, with words of a language. */
export const planAsXlsx = async (
  file: Pick<PlanContent, 'plan' | 'checkIns'>,
  language: Language,
): Promise<Uint8Array> => asWorkbook(planTables(file, language), file.plan.about.name, language);
