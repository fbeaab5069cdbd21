import type Database from 'better-sqlite3';
import type { Standing } from '#domain/plan/plan.ts';

/** Whether a value is where the target of a key result is, coming from its baseline. */
const isReached = (value: string) => /* sql */ `
  CASE key_result.kind WHEN 'milestone' THEN ${value} >= 1 WHEN 'steps' THEN 0 WHEN 'keep' THEN 0
    ELSE CASE WHEN key_result.target < coalesce(key_result.baseline, 0) THEN ${value} <= key_result.target
              WHEN key_result.target > coalesce(key_result.baseline, 0) THEN ${value} >= key_result.target
              ELSE ${value} = key_result.target END END`;

// Sub-queries along the index of check-ins: a window over all of them takes ten times as long.
const sql = (where: string) => /* sql */ `
  SELECT key_result.id AS keyResultId, latest.value AS latestValue, latest.checked_on AS latestOn,
    latest.confidence AS confidence,
    (SELECT count(*) FROM check_in WHERE key_result_id = key_result.id) AS count,
    CASE WHEN key_result.kind <> 'keep' THEN 0 ELSE coalesce((
      SELECT sum(CASE WHEN key_result.comparison = 'at-most' THEN value <= key_result.target
                      ELSE value >= key_result.target END)
      FROM check_in WHERE key_result_id = key_result.id), 0) END AS held,
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
