import { type Found, foundOf, type Place } from '../found.ts';
import { keyOfPlace } from '../shapes/finding.ts';
import type { ImportContext } from '../shapes/row-cells.ts';
import type { Sheet } from '../source.ts';
import { type Reading, readingOf } from './reading.ts';
import { type Heads, type Table, tableIn } from './table.ts';

/** A layout that is known from published or visible columns, and read without a mapping. */
export interface Layout<Name extends string = string> {
  readonly name: Name;
  /** Those of some sheets that are of it; several where they belong together. */
  readonly sheetsOf: (sheets: readonly Sheet[]) => readonly Sheet[];
  /** Reads sheets that are of it. */
  readonly read: (sheets: readonly Sheet[], context: ImportContext) => Found;
}

/** What is found in sheets; what a layout does not have is empty. */
export type Parts = Partial<Omit<Found, 'layout'>>;

export const foundIn = (layout: string, parts: Parts): Found => foundOf({ ...parts, layout });

/** A table with what reads its cells. */
export interface TableRead<Column extends string> {
  readonly table: Table<Column>;
  readonly reading: Reading<Column>;
}

/** A layout whose sheets are each recognised by some columns of their head, and read together. */
export function layoutOfTables<const Name extends string, Column extends string>(
  name: Name,
  heads: Heads<Column>,
  asked: readonly NoInfer<Column>[],
  read: (reads: readonly TableRead<Column>[]) => Parts,
): Layout<Name> {
  return {
    name,
    sheetsOf: (sheets) => sheets.filter((sheet) => tableIn(sheet, heads, asked) !== null),
    read: (sheets) => {
      const tables = sheets.flatMap((sheet) => tableIn(sheet, heads, asked) ?? []);
      const reads = tables.map((table) => ({ table, reading: readingOf(table) }));
      const parts = read(reads);
      const misread = reads.flatMap(({ reading }) =>
        reading.misread.toSorted((one, other) => one.at.row - other.at.row),
      );
      const isMisread = new Set(misread.map(({ at }) => keyOfPlace(at)));
      const understood = <Entry extends { readonly at: Place }>(entries: readonly Entry[] = []) =>
        entries.filter(({ at }) => !isMisread.has(keyOfPlace(at)));
      return foundIn(name, {
        ...parts,
        // An objective stays, for what hangs under it.
        keyResults: understood(parts.keyResults),
        initiatives: understood(parts.initiatives),
        misread,
        leftOut: [...tables.flatMap(({ leftOut }) => leftOut), ...(parts.leftOut ?? [])],
      });
    },
  };
}
