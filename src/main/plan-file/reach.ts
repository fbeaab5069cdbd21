import { setImmediate as breath } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { Change } from '#domain/plan/change.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { isAsJournaled } from '#domain/plan/storable.ts';
import { type AnyRow, type TableName, tables } from '#domain/tables/tables.ts';
import { type ChangeRow, readableChange } from './journal.ts';
import { currentVersion } from './migrations/index.ts';

/** As many change sets are looked at before others have their turn. */
const stretch = 1_000;

/**
 * How far back the journal fits the rows: it is walked backwards from how they are now, and each change must find its row
 * as it left it. Where change sets are missing, or somebody else wrote them, it ends.
 */
export class Reach {
  private readonly statements;
  private found: Promise<number> | null = null;

  constructor(
    db: Database.Database,
    private readonly now: () => Plan,
  ) {
    this.statements = {
      first: db.prepare('SELECT coalesce(min(sequence), 0) FROM change_set').pluck(),
      behindGap: db
        .prepare(
          `SELECT coalesce(max(sequence), 0) FROM change_set AS later
           WHERE NOT EXISTS (SELECT 1 FROM change_set WHERE sequence = later.sequence - 1)`,
        )
        .pluck(),
      unreadable: db
        .prepare(
          `SELECT coalesce(max(change_set), 0) FROM change
         WHERE table_name = 'checkIn' AND (${isNoImage('before')} OR ${isNoImage('after')})`,
        )
        .pluck(),
      // Check-ins are many, and no rows of the model.
      back: db.prepare(
        `SELECT change_set, table_name, row_id, before, after, schema
         FROM change JOIN change_set ON change_set.sequence = change.change_set
         WHERE change_set > ? AND change_set <= ? AND table_name <> 'checkIn'
         ORDER BY change_set DESC, ordinal DESC`,
      ),
    };
  }

  /** The first moment that can be gone back to; looked for once, as nothing is ever written before what is there. */
  from(): Promise<number> {
    this.found ??= this.walkBack().catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }

  private async walkBack(): Promise<number> {
    const plan = this.now();
    const { first: begin, behindGap, unreadable } = this.statements;
    const first = Math.max(...[begin, behindGap, unreadable].map((statement) => statement.get() as number));
    const rows = new Map<string, AnyRow | null>();
    for (let until = plan.sequence; until > first; until -= stretch) {
      const back = this.statements.back.all(Math.max(first, until - stretch), until) as ChangeRow[];
      for (const row of back) if (!takeBack(plan, rows, row)) return row.change_set;
      await breath();
    }
    return first;
  }
}

const isNoImage = (column: string): string =>
  `(${column} IS NOT NULL AND iif(json_valid(${column}), json_type(${column}), NULL) IS NOT 'object')`;

/** Whether what columns held before is what they could hold, going by what they held after. */
const isLike = (before: Change['before'], row: AnyRow | undefined, table: TableName): boolean =>
  Object.entries(before ?? {}).every(([name, value]) => {
    const held = row?.[name];
    const isKnown = Object.hasOwn(tables[table].columns, name);
    return isKnown && (value === null || held === null || held === undefined || typeof value === typeof held);
  });

/** Makes a row what it was before a change; answers whether it was as the change left it. */
function takeBack(plan: Plan, rows: Map<string, AnyRow | null>, written: ChangeRow): boolean {
  const change = readableChange(written);
  if (!change || change.table === 'checkIn') return false;
  const { table, rowId, before, after } = change;
  const key = `${table} ${rowId}`;
  const known = rows.get(key);
  const row =
    known === undefined ? (plan.tables[table].get(rowId) as AnyRow | undefined) : (known ?? undefined);
  if ((row === undefined) !== (after === null)) return false;
  // What migrations wrote since is in no journal.
  const isOfToday = written.schema === currentVersion;
  const isAsLeft = Object.entries(after ?? {}).every(([name, value]) => isAsJournaled(value, row?.[name]));
  if (isOfToday && !(isAsLeft && isLike(before, row, table))) return false;
  rows.set(key, before === null ? null : ({ ...row, ...before, id: rowId } as AnyRow));
  return true;
}
