import type Database from 'better-sqlite3';
import type { Standing } from '#domain/plan/plan.ts';

const sql = (where: string) => /* sql */ `
  SELECT key_result_id AS keyResultId, value AS latestValue, checked_on AS latestOn, confidence, count, held FROM (
    SELECT check_in.key_result_id, check_in.value, check_in.checked_on, check_in.confidence,
      row_number() OVER latest AS place,
      count(*) OVER whole AS count,
      sum(CASE WHEN key_result.comparison = 'at-most' THEN check_in.value <= key_result.target
               ELSE check_in.value >= key_result.target END) OVER whole AS held
    FROM check_in JOIN key_result ON key_result.id = check_in.key_result_id
    ${where}
    WINDOW whole AS (PARTITION BY check_in.key_result_id),
      latest AS (PARTITION BY check_in.key_result_id ORDER BY check_in.checked_on DESC, check_in.created_at DESC, check_in.id DESC)
  ) WHERE place = 1`;

/** Reads where key results stand by their check-ins, for all of a plan or for some. */
export class StandingReader {
  private readonly every;
  private readonly some;

  constructor(db: Database.Database) {
    this.every = db.prepare(sql(''));
    this.some = db.prepare(sql('WHERE check_in.key_result_id IN (SELECT value FROM json_each(?))'));
  }

  all(): Standing[] {
    return (this.every.all() as Standing[]).map(complete);
  }

  of(keyResultIds: readonly string[]): Standing[] {
    if (keyResultIds.length === 0) return [];
    return (this.some.all(JSON.stringify(keyResultIds)) as Standing[]).map(complete);
  }
}

/** A key result without a target holds nothing. */
const complete = (standing: Standing): Standing => ({ ...standing, held: standing.held ?? 0 });
