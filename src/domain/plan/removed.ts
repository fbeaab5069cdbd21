import { type TableName, tableNames, type tables, traitsOf } from '../tables/tables.ts';
import type { Change } from './change.ts';

/** The tables of which it is worth saying that rows of them went along with a deletion. */
export type ToldTable = {
  [T in TableName]: (typeof tables)[T]['traits'] extends { readonly isTold: true } ? T : never;
}[TableName];

const isTold = (table: TableName): table is ToldTable => traitsOf(table).isTold === true;
const toldTables = tableNames.filter(isTold);

export type Removed = readonly (readonly [table: ToldTable, count: number])[];

/**
 * What went with a deletion: of each table how many rows are gone, without the `asked` ones that were meant to. The
 * table of the rows that were meant is the first that lost one.
 */
export function wentAlong(changes: readonly Change[], asked = 1): Removed {
  const gone = changes.filter(({ after }) => after === null).map(({ table }) => table as string);
  const meant = toldTables.find((table) => gone.includes(table));
  return toldTables
    .map((table) => {
      const count = gone.filter((other) => other === table).length;
      return [table, table === meant ? count - asked : count] as const;
    })
    .filter(([, count]) => count > 0);
}
