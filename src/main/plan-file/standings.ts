import type Database from 'better-sqlite3';
import type { Standing } from '#domain/plan/plan.ts';
import type { KeyResult } from '#domain/plan/rows.ts';
import { holds, isReachedBy } from '#domain/progress/progress.ts';

/** The rules of standings, said in one language: SQL asks the domain. */
export function defineStandingRules(db: Database.Database): void {
  const rules = { deterministic: true, directOnly: true };
  db.function('holds', rules, (comparison, target, value) =>
    Number(holds({ comparison, target } as KeyResult, value as number)),
  );
  db.function('is_reached', rules, (kind, baseline, target, value) =>
    Number(isReachedBy({ kind, baseline, target } as KeyResult, value as number)),
  );
}

const isReached = (value: string) =>
  `is_reached(key_result.kind, key_result.baseline, key_result.target, ${value})`;

// Sub-queries along the index of check-ins: a window over all of them takes ten times as long.
const sql = (where: string) => /* sql */ `
  SELECT key_result.id AS keyResultId, latest.value AS latestValue, latest.checked_on AS latestOn,
    coalesce(latest.confidence, (
      SELECT confidence FROM check_in WHERE key_result_id = key_result.id AND confidence IS NOT NULL
      ORDER BY checked_on DESC, created_at DESC, rowid DESC LIMIT 1)) AS confidence,
    (SELECT count(*) FROM check_in WHERE key_result_id = key_result.id) AS count,
    CASE WHEN key_result.kind <> 'keep' THEN 0 ELSE (
      SELECT sum(holds(key_result.comparison, key_result.target, value))
      FROM check_in WHERE key_result_id = key_result.id) END AS held,
    CASE WHEN ${isReached('latest.value')} THEN (
      SELECT min(checked_on) FROM check_in WHERE key_result_id = key_result.id AND ${isReached('value')}
    ) END AS reachedOn
  FROM key_result JOIN check_in AS latest ON latest.rowid = (
    SELECT rowid FROM check_in WHERE key_result_id = key_result.id
    ORDER BY checked_on DESC, created_at DESC, rowid DESC LIMIT 1)
  ${where}`;

export const everyStanding = sql('');
export const standingColumns = [
  'keyResultId',
  'latestValue',
  'latestOn',
  'confidence',
  'count',
  'held',
  'reachedOn',
] as const satisfies readonly (keyof Standing)[];

/** Reads where key results stand by their check-ins, for all of a plan or for some. */
export class StandingReader {
  private readonly every;
  private readonly some;

  constructor(db: Database.Database) {
    this.every = db.prepare(everyStanding);
    this.some = db.prepare(sql('WHERE key_result.id IN (SELECT value FROM json_each(?))'));
  }

  all(): Standing[] {
    return this.every.all() as Standing[];
  }

  of(keyResultIds: readonly string[]): Standing[] {
    if (keyResultIds.length === 0) return [];
    return this.some.all(JSON.stringify(keyResultIds)) as Standing[];
  }
}
