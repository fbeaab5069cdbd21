import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { decimalsOf, rounded, shifted } from '#domain/figure/decimal.ts';
import { asWords } from '#domain/pasted-rows/words-cell.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { PlanContent } from '../../plan-file/plan-content.ts';
import { planTables } from '../tables/plan-tables.ts';
import {
  type ExportedCell,
  type ExportedTable,
  type Figure,
  type TableWords,
  tableWords,
} from '../tables/table.ts';

/** By which spreadsheets know that a text is UTF-8. */
const byteOrderMark = '\ufeff';

/** How many decimals a percent that was computed has: what follows says nothing. */
const computedDecimals = 2;

/** A figure with a point; one with three decimals, which could be thousands as well, has a fourth. */
const written = (figure: number): string => (decimalsOf(figure) === 3 ? `${figure}0` : String(figure));

function figureText({ figure, format, formula }: Figure): string {
  if (format.measure !== 'percent') return written(format.measure === 'score' ? rounded(figure, 4) : figure);
  const points = shifted(figure, 2);
  return `${written(formula ? rounded(points, computedDecimals) : points)}%`;
}

function cellText(cell: ExportedCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return asWords(cell);
  if ('day' in cell) return cell.day;
  if ('empty' in cell) return '';
  return cell.sign ? `${cell.sign} ${figureText(cell)}` : figureText(cell);
}

const csvOf = ({ rows }: ExportedTable, heads: readonly string[]): string =>
  byteOrderMark + Papa.unparse([[...heads], ...rows.map((row) => row.map(cellText))], { newline: '\r\n' });

const headsOf = (table: ExportedTable, words: TableWords): string[] =>
  table.columns.map(({ head }) => words.head[head]);

/** A table as a text, with words of a language. */
export const asTextTable = (table: ExportedTable, language: Language): string =>
  csvOf(table, headsOf(table, tableWords(textsOf(language))));

/** A plan as it stands now as text tables, a file each, in one archive; with words of a language. */
export function planAsCsv(file: Pick<PlanContent, 'plan' | 'checkIns'>, language: Language): Uint8Array {
  const words = tableWords(textsOf(language));
  const files = planTables(file, language).map((table) => {
    const text = csvOf(table, headsOf(table, words));
    return [`${words.sheet[table.subject]}.csv`, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(files));
}
