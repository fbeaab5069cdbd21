import type Database from 'better-sqlite3';
import {
  type CheckInsOf,
  checkInsByKeyResult,
  type PastCheckIn,
  type PastCheckIns,
} from '#domain/progress/past-check-ins.ts';
import type { CheckIn } from '#domain/tables/tables.ts';
import { selectAll } from './columns.ts';

const none: PastCheckIns = [];

/** More key results than this are read in one go through the whole table, which is kept for the next question. */
const many = 400;

/**
 * Reads check-ins, which are not part of the model. What was read of whole cycles is kept until a key result's
 * check-ins change.
 */
export class CheckInReader {
  private readonly byKeyResult;
  private readonly everything;
  private readonly whole;
  private readonly one;
  private readonly onDay;
  private readonly author;
  private kept: Map<string, PastCheckIns> | null = null;
  /** The key results of which what is kept no longer holds. */
  private readonly stale = new Set<string>();

  constructor(db: Database.Database) {
    const order = 'ORDER BY key_result_id, checked_on, created_at, rowid';
    this.byKeyResult = db.prepare(
      `${selectAll('checkIn')} WHERE key_result_id IN (SELECT value FROM json_each(?)) ${order}`,
    );
    // Without an order, which the index would be read for row by row: sorting the few of a key result is faster.
    this.everything = db
      .prepare('SELECT key_result_id, checked_on, value, confidence, note FROM check_in')
      .raw();
    this.whole = db.prepare(selectAll('checkIn'));
    this.one = db.prepare(`${selectAll('checkIn')} WHERE id = ?`);
    this.onDay = db.prepare(`${selectAll('checkIn')} WHERE key_result_id = ? AND checked_on = ?`);
    this.author = db.prepare('SELECT count(*) FROM check_in WHERE author_id = ?').pluck();
  }

  /** All check-ins of some key results, each one's in the order of their days. */
  of(keyResultIds: readonly string[]): CheckIn[] {
    return this.byKeyResult.all(JSON.stringify(keyResultIds)) as CheckIn[];
  }

  /** Every check-in of the file by its id. */
  all(): Map<string, CheckIn> {
    return new Map((this.whole.all() as CheckIn[]).map((row) => [row.id, row]));
  }

  get(id: string): CheckIn | undefined {
    return this.one.get(id) as CheckIn | undefined;
  }

  /** What was said of a key result on a day. */
  on(keyResultId: string, day: string): CheckIn | undefined {
    return this.onDay.get(keyResultId, day) as CheckIn | undefined;
  }

  countBy(personId: string): number {
    return this.author.get(personId) as number;
  }

  /** The check-ins of each of some key results, as curves need them; none of one that has none. */
  ofEach(keyResultIds: readonly string[]): CheckInsOf {
    if (!this.kept && keyResultIds.length > many) this.keepAll();
    this.readStale();
    const { kept } = this;
    if (kept) return (id) => kept.get(id) ?? none;
    return checkInsByKeyResult(this.of(keyResultIds));
  }

  /** Lets go of what is kept of some key results; it is read again when it is asked for. */
  forget(keyResultIds: Iterable<string>): void {
    if (this.kept) for (const id of keyResultIds) this.stale.add(id);
  }

  private readStale(): void {
    if (!this.kept || this.stale.size === 0) return;
    const checkInsOf = checkInsByKeyResult(this.of([...this.stale]));
    for (const id of this.stale) this.kept.set(id, checkInsOf(id));
    this.stale.clear();
  }

  private keepAll(): void {
    const kept = new Map<string, PastCheckIn[]>();
    const rows = this.everything.all() as [string, string, number, number | null, string][];
    for (const [keyResultId, checkedOn, value, confidence, note] of rows) {
      const point = { checkedOn, value, confidence, note };
      const list = kept.get(keyResultId);
      if (list) list.push(point);
      else kept.set(keyResultId, [point]);
    }
    for (const list of kept.values())
      list.sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : a.checkedOn > b.checkedOn ? 1 : 0));
    this.kept = kept;
  }
}
