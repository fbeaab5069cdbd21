import type { Encoding } from './encodings.ts';

/** What a file holds once its bytes are understood, whatever it was written by. Nothing in it is read yet as a plan. */

/** A cell of a table. */
export interface Cell {
  /** As it is shown; a computed cell by the value that the file kept, never by its formula. */
  readonly text: string;
  /** The figure of a cell that holds one; a day is no figure. Of a percent format `0.25` is 25 %. */
  readonly value: number | boolean | null;
  /** The day `YYYY-MM-DD` of a cell that holds one as such. */
  readonly day: string | null;
  /** Its number format as spreadsheets write it, such as `0.0 %` or `#,##0 [$€]`; empty where it has none. */
  readonly format: string;
  readonly isBold: boolean;
  /** How far it is indented, in levels. */
  readonly indent: number;
}

/** A table of a file: a sheet of a workbook, the rows of a CSV, a table of a page. Merged cells all hold their text. */
export interface Sheet {
  readonly kind: 'sheet';
  /** The name of its file, and its own where a file has several. */
  readonly file: string;
  readonly name: string;
  /** Rows as long as the longest of them, none left out: the first is number 1 in what is said of it. */
  readonly rows: readonly (readonly Cell[])[];
  /** How it was told apart, for people to see and to change. */
  readonly told: ToldApart;
}

export interface ToldApart {
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Whether a quotation mark was left open in it. */
  readonly isTorn: boolean;
}

/** A line of an outline with what hangs under it. */
export interface OutlineNode {
  readonly text: string;
  /** What it is in its file. */
  readonly kind: 'heading' | 'item' | 'paragraph';
  readonly isBold: boolean;
  /** The number that it has in its file, such as `1.2`; empty where it has none. */
  readonly number: string;
  /** The line of the file, from 1. */
  readonly line: number;
  readonly children: readonly OutlineNode[];
}

/** Headings, lists and paragraphs of a text. Tables in it are sheets of their own. */
export interface Outline {
  readonly kind: 'outline';
  readonly file: string;
  readonly name: string;
  readonly nodes: readonly OutlineNode[];
}

export type Source = Sheet | Outline;
