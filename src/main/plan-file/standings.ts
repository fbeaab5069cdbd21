import type Database from 'better-sqlite3';
import type { Aim, Kind } from '#domain/kinds/kind.ts';
import { keyResultKinds, kindOf } from '#domain/kinds/kinds.ts';
import type { Standing } from '#domain/plan/plan.ts';
import { valuesAsText } from '#domain/progress/past-check-ins.ts';
import type { KeyResult } from '#domain/tables/tables.ts';

/** The rules of standings, said in one language: SQL asks the kinds. */
export function defineStandingRules(db: Database.Database): void {
  const rules = { deterministic: true, directOnly: true };
  const define = (name: string, rule: (kind: Kind, aim: Aim, value: number) => boolean | undefined) =>
    db.function(name, rules, (kind, comparison, baseline, target, value) =>
      Number(rule(kindOf({ kind } as KeyResult), { comparison, baseline, target } as Aim, value as number)),
    );
  define('is_held', (kind, aim, value) => kind.holds?.(aim, value));
  define('is_reached', (kind, aim, value) => kind.isReachedBy(aim, value));
  db.aggregate('values_as_text', {
    ...rules,
    start: (): number[] => [],
    step: (values, value: number) => {
      values.push(value);
    },
    result: valuesAsText,
  });
}

const asked = (value: string) =>
  `(key_result.kind, key_result.comparison, key_result.baseline, key_result.target, ${value})`;

/** The kinds of which anybody counts how often they held. */
const kept = keyResultKinds.filter((kind) => kindOf({ kind }).holds !== null);
const isKept = `key_result.kind IN (${kept.map((kind) => `'${kind}'`).join()})`;

// Sub-queries along the index of check-ins: a window over all of them takes ten times as long.
const sql = (where: string) => /* sql */ `
  SELECT key_result.id AS keyResultId, latest.value AS latestValue, latest.checked_on AS latestOn,
    coalesce(latest.confidence, (
      SELECT confidence FROM check_in WHERE key_result_id = key_result.id AND confidence IS NOT NULL
      ORDER BY checked_on DESC, created_at DESC, rowid DESC LIMIT 1)) AS confidence,
    (SELECT count(*) FROM check_in WHERE key_result_id = key_result.id) AS count,
    CASE WHEN ${isKept} THEN (
      SELECT sum(is_held${asked('value')}) FROM check_in WHERE key_result_id = key_result.id) ELSE 0 END AS held,
    CASE WHEN ${isKept} THEN (
      SELECT values_as_text(value) FROM check_in WHERE key_result_id = key_result.id) END AS "values",
    CASE WHEN is_reached${asked('latest.value')} THEN (
      SELECT min(checked_on) FROM check_in WHERE key_result_id = key_result.id AND is_reached${asked('value')}
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
  'values',
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
