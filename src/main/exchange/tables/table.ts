import type { English } from '#texts/shape.ts';
import type { Translate } from '#texts/texts.ts';

/** The tables in which a plan leaves for a spreadsheet, in their order. */
export type ExportedSubject =
  | keyof English['exportedTables']['sheet']
  | keyof English['bonus']['table']['sheet'];
export type ExportedHead =
  | keyof English['exportedTables']['head']
  | keyof English['review']['fields']
  | keyof English['bonus']['table']['head'];

/** What a table and its columns are called in a language. */
export interface TableWords {
  readonly sheet: Readonly<Record<ExportedSubject, string>>;
  readonly head: Readonly<Record<ExportedHead, string>>;
}

export const tableWords = (t: Translate): TableWords => ({
  sheet: { ...t('exportedTables.sheet'), ...t('bonus.table.sheet') },
  head: { ...t('exportedTables.head'), ...t('review.fields'), ...t('bonus.table.head') },
});

/** How a figure is written. Fractions of a percent format are what they are to a spreadsheet: 0.25 is 25 %. */
export type FigureFormat =
  | { readonly measure: 'number' | 'percent' | 'score'; readonly decimals?: number }
  | { readonly measure: 'currency'; readonly currency: string };

/** Names cells in a formula: one of its own row, all of a column of some table, or a figure. */
export interface CellNames {
  own(head: ExportedHead): string;
  all(subject: ExportedSubject, head: ExportedHead): string;
}

export interface Figure {
  readonly figure: number;
  readonly format: FigureFormat;
  /** What is shown before it: which side of it is kept. */
  readonly sign?: '≥' | '≤' | undefined;
  /** How a spreadsheet comes to the figure, where it can. */
  readonly formula?: ((cells: CellNames) => string) | undefined;
}

/** Where a figure is to be written, or comes to stand once what its formula names is written. */
export interface EmptyFigure {
  readonly empty: FigureFormat;
  readonly formula?: Figure['formula'];
}

/** What a cell holds: nothing, words, a day, or a figure. */
export type ExportedCell = null | string | { readonly day: string } | Figure | EmptyFigure;

/** What may be chosen in a column: some words, or what a formula of a spreadsheet names. */
export type Choices = readonly string[] | ((cells: CellNames) => string);

export interface ExportedColumn {
  readonly head: ExportedHead;
  readonly choices?: Choices;
  /** In characters. */
  readonly width: number;
}

export interface ExportedTable {
  readonly subject: ExportedSubject;
  readonly columns: readonly ExportedColumn[];
  /** Each as long as there are columns. */
  readonly rows: readonly (readonly ExportedCell[])[];
}

/** What a column of a table holds for a row. */
export interface ColumnOf<R> extends ExportedColumn {
  readonly cell: (row: R) => ExportedCell;
}

/** A table of rows, column by column. */
export const tableOf = <R>(
  subject: ExportedSubject,
  columns: readonly ColumnOf<R>[],
  rows: Iterable<R>,
): ExportedTable => ({
  subject,
  columns,
  rows: Array.from(rows, (row) => columns.map(({ cell }) => cell(row))),
});

export const figure = (value: number | null, format: 'number' | 'percent' | 'score') =>
  value === null ? null : { figure: value, format: { measure: format } };

export const day = (value: string | null): ExportedCell => (value === null ? null : { day: value });
