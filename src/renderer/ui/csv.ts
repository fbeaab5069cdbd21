import Papa from 'papaparse';
import type { Cell, TableData } from './copy.ts';

/** A table as CSV; text that a spreadsheet would take for a formula is told to be text. */
export const asCsv = ({ head, body }: TableData): string =>
  Papa.unparse([head, ...body] as Cell[][], { escapeFormulae: true });
