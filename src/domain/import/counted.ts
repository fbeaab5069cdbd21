import { type Level, levels } from '../tables/objective.ts';
import { type Outcome, type Proposal, type ProposedTable, proposedTables } from './proposal.ts';

/** What can become of something, in the order in which it is told. */
export const outcomes: readonly Outcome[] = ['created', 'changed', 'same'];

export type CountsByTable = Readonly<Record<ProposedTable, number>>;

/** How many of each there are with an outcome; of objectives and key results by the level. */
export interface Counts {
  readonly byTable: CountsByTable;
  readonly byLevel: Readonly<Record<Level, { readonly objective: number; readonly keyResult: number }>>;
}

export function countsOf({ entries }: Pick<Proposal, 'entries'>, outcome: Outcome): Counts {
  const some = entries.filter((entry) => entry.outcome === outcome);
  const levelOf = new Map(entries.flatMap(({ id, level }) => (level === null ? [] : [[id, level] as const])));
  const count = (table: ProposedTable) => some.filter((entry) => entry.table === table).length;
  const byTable = Object.fromEntries(proposedTables.map((table) => [table, count(table)]));
  const byLevel = Object.fromEntries(
    levels.map((level) => [
      level,
      {
        objective: some.filter((entry) => entry.table === 'objective' && entry.level === level).length,
        keyResult: some.filter(
          (entry) =>
            entry.table === 'keyResult' && entry.under !== null && levelOf.get(entry.under) === level,
        ).length,
      },
    ]),
  );
  return { byTable, byLevel } as Counts;
}
