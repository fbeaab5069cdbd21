import type { Change } from './change.ts';

/** What is worth saying of a deletion, in the order it is said; links and places between rows are not. */
export const toldTables = [
  'unit',
  'person',
  'cycle',
  'objective',
  'keyResult',
  'step',
  'initiative',
  'checkIn',
  'workshop',
  'workshopStep',
  'idea',
  'cluster',
  'decision',
  'difficultyVote',
  'gap',
  'metric',
] as const;
export type ToldTable = (typeof toldTables)[number];

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
