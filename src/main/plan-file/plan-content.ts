import type Database from 'better-sqlite3';
import { modelTables, Plan, type PlanSnapshot } from '#domain/plan/plan.ts';
import type { CheckIn } from '#domain/tables/tables.ts';
import { CheckInReader } from './check-ins.ts';
import { connectToRead } from './connection.ts';
import { RowStatements } from './row-statements.ts';
import { defineStandingRules, StandingReader } from './standings.ts';

/** All that is in a plan file, as what only reads it needs it. */
export interface PlanContent {
  readonly db: Database.Database;
  readonly plan: Plan;
  readonly checkIns: { readonly of: (keyResultIds: readonly string[]) => readonly CheckIn[] };
}

/** The rows of the model, and where key results stand; to be read in one transaction. */
export const modelRows = (statements: RowStatements, standings: StandingReader) =>
  ({
    rows: Object.fromEntries(modelTables.map((name) => [name, statements.all(name)])),
    standings: standings.all(),
  }) as unknown as Omit<PlanSnapshot, 'sequence'>;

/** Reads the plan of a file which the program has open, from another process; the file stays as it is. */
export function readContent(path: string): PlanContent {
  const db = connectToRead(path);
  try {
    defineStandingRules(db);
    const [statements, standings, reader] = [
      new RowStatements(db),
      new StandingReader(db),
      new CheckInReader(db),
    ];
    const read = db.transaction(() => {
      const plan = Plan.from({ sequence: 0, ...modelRows(statements, standings) });
      // Read now, as of the same moment: who writes meanwhile is not kept waiting.
      const checkIns = reader.of([...plan.tables.keyResult.rows.keys()]);
      return { plan, checkIns };
    });
    const { plan, checkIns } = read();
    return { db, plan, checkIns: { of: () => checkIns } };
  } catch (error) {
    db.close();
    throw error;
  }
}
