import { type TableName, tableNames, type tables, traitsOf } from '../tables/tables.ts';
import type { Change } from './change.ts';

/** The tables of which it is worth saying that rows of them went along with a deletion. */
export type CountedTable = {
  [T in TableName]: (typeof tables)[T]['traits'] extends { readonly isCounted: true } ? T : never;
}[TableName];

const isCounted = (table: TableName): table is CountedTable => traitsOf(table).isCounted === true;
export const countedTables = tableNames.filter(isCounted);

export type Removed = readonly (readonly [table: CountedTable, count: number])[];

/**
 * What went with a deletion: of each table how many rows are gone, without the `asked` ones that were meant to. The
 * table of the rows that were meant is the first that lost one.
 */
export function wentAlong(changes: readonly Change[], asked = 1): Removed {
  const gone = changes.filter(({ after }) => after === null).map(({ table }) => table as string);
  const meant = countedTables.find((table) => gone.includes(table));
  return countedTables
    .map((table) => {
      const count = gone.filter((other) => other === table).length;
      return [table, table === meant ? count - asked : count] as const;
    })
    .filter(([, count]) => count > 0);
}
