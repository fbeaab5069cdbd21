import type Database from 'better-sqlite3';
import type { State } from '#domain/diff/changes-between.ts';
import { checkInsBefore, rewoundCheckIns } from '#domain/past/check-ins.ts';
import { Net } from '#domain/past/net.ts';
import type { CheckInSource, ReadingChanges } from '#domain/past/reading.ts';
import { Rewind } from '#domain/past/rewind.ts';
import { type Change, inverse } from '#domain/plan/change.ts';
import type { Plan, Standing } from '#domain/plan/plan.ts';
import { standingOf } from '#domain/progress/past-check-ins.ts';
import type { AnyRow, CheckIn, KeyResult, TableName } from '#domain/tables/tables.ts';
import { type ChangeRow, changeOf, readableChange } from './journal.ts';

/** What so many change sets come to is kept, so that a walk over many of them reads few. */
const usualBlock = 1_000;

/** What a value is held against: where one of these is another, a key result stands elsewhere by the same check-ins. */
const aims = ['kind', 'comparison', 'baseline', 'target'] as const satisfies readonly (keyof KeyResult)[];

const movesStanding = (before: Change['before'], after: Change['after']): boolean =>
  before === null || after === null || aims.some((name) => name in after);

type SequencedChange = Change & { readonly sequence: number };

/**
 * Walks through the journal: what makes the plan as it was at one moment out of how it was at another. A moment is the
 * number of the last change set that it contains. Steps are as long as what lies between, wherever in the journal.
 */
export class Walks {
  private readonly statements;
  private readonly blocks = new Map<number, readonly Change[]>();
  /** Every change of a check-in, by its key result, as far as it was read. */
  private readonly checkInLog = new Map<string, SequencedChange[]>();
  private readonly keyResultOf = new Map<string, string>();
  private loggedTo = 0;

  constructor(
    db: Database.Database,
    private readonly checkIns: CheckInSource,
    private readonly now: () => Plan,
    private readonly blockSize = usualBlock,
  ) {
    const columns = 'change_set, table_name, row_id, before, after, schema';
    const from = 'FROM change JOIN change_set ON change_set.sequence = change.change_set';
    this.statements = {
      span: db.prepare(
        `SELECT ${columns} ${from} WHERE change_set > ? AND change_set <= ? ORDER BY change_set, ordinal`,
      ),
      since: db.prepare(
        `SELECT ${columns} ${from} WHERE row_id IN (SELECT value FROM json_each(?)) AND table_name = ? AND change_set > ?
         ORDER BY change_set, ordinal`,
      ),
      ofCheckIns: db.prepare(
        `SELECT ${columns} ${from} WHERE table_name = 'checkIn' AND change_set > ? ORDER BY change_set, ordinal`,
      ),
    };
  }

  /** What makes the plan as it was at `to` out of how it was at `from`. */
  between(from: number, to: number): ReadingChanges {
    const net = this.netOf(Math.min(from, to), Math.max(from, to));
    const changes = from < to ? net : inverse(net);
    const moved = new Set<string>();
    for (const { table, rowId, before, after } of changes) {
      if (table === 'keyResult' && movesStanding(before, after)) moved.add(rowId);
      if (table !== 'checkIn') continue;
      const keyResultId = (before ?? after)?.keyResultId ?? this.keyResultOfCheckIn(rowId);
      if (typeof keyResultId === 'string') moved.add(keyResultId);
    }
    const standings = this.standingsAt(to, [...moved]);
    const known = new Set(standings.map(({ keyResultId }) => keyResultId));
    return { changes, standings, withoutStanding: [...moved].filter((id) => !known.has(id)) };
  }

  /** The plan as it was at a moment. */
  planAt(sequence: number): Plan {
    const now = this.now();
    if (sequence >= now.sequence) return now;
    const { changes, standings, withoutStanding } = this.between(now.sequence, sequence);
    return now.apply(changes, sequence, standings, withoutStanding);
  }

  /** The check-ins as they were at a moment. */
  checkInsAt(sequence: number): CheckInSource {
    this.logCheckIns();
    const since = [...this.checkInLog.values()].flatMap((log) =>
      log.filter((change) => change.sequence > sequence),
    );
    return checkInsBefore(new Rewind().take(since), this.checkIns);
  }

  /** Two moments to be compared, with the check-ins that are not the same in both. */
  statesAt(from: number, to: number): readonly [from: State, to: State] {
    const net = this.netOf(Math.min(from, to), Math.max(from, to));
    const said = net.flatMap(({ table, rowId }) => (table === 'checkIn' ? [rowId] : []));
    const at = (sequence: number): State => ({
      plan: this.planAt(sequence),
      checkIns: this.rowsAt('checkIn', said, sequence) as ReadonlyMap<string, AnyRow> as ReadonlyMap<
        string,
        CheckIn
      >,
    });
    return [at(from), at(to)];
  }

  /** What the change sets after `from` up to `to` come to. */
  private netOf(from: number, to: number): Change[] {
    const net = new Net();
    // Behind the last one there is nothing, however far somebody asks.
    const last = Math.min(to, this.now().sequence);
    let at = from;
    while (at < last) {
      const end = Math.min(last, (Math.floor(at / this.blockSize) + 1) * this.blockSize);
      net.take(end - at === this.blockSize ? this.block(at) : this.read(at, end));
      at = end;
    }
    return net.changes();
  }

  private block(after: number): readonly Change[] {
    const known = this.blocks.get(after);
    if (known) return known;
    const made = new Net().take(this.read(after, after + this.blockSize)).changes();
    // What is not full yet grows.
    if (after + this.blockSize <= this.now().sequence) this.blocks.set(after, made);
    return made;
  }

  private read(after: number, until: number): Change[] {
    return (this.statements.span.all(after, until) as ChangeRow[]).map(changeOf);
  }

  /** The rows of some ids as they were at a moment; those that were not there are missing. */
  private rowsAt(table: TableName, ids: readonly string[], sequence: number): Map<string, AnyRow> {
    const since = this.statements.since.all(JSON.stringify(ids), table, sequence) as ChangeRow[];
    const rewind = new Rewind().take(since.map(changeOf));
    return new Map(
      ids.flatMap((id): [string, AnyRow][] => {
        const before = rewind.of(table, id);
        if (before?.kind === 'absent') return [];
        if (before?.kind === 'whole') return [[id, before.row]];
        const row = (table === 'checkIn' ? this.checkIns.get(id) : this.now().tables[table].get(id)) as
          | AnyRow
          | undefined;
        return row ? [[id, { ...row, ...before?.columns }]] : [];
      }),
    );
  }

  private standingsAt(sequence: number, keyResultIds: readonly string[]): Standing[] {
    if (keyResultIds.length === 0) return [];
    const rungs = this.rowsAt('keyResult', keyResultIds, sequence);
    this.logCheckIns();
    const said = keyResultIds.flatMap((id) =>
      (this.checkInLog.get(id) ?? []).filter((change) => change.sequence > sequence),
    );
    const rewound = rewoundCheckIns(new Rewind().take(said), this.checkIns);
    const current = this.checkIns.ofEach(keyResultIds);
    return keyResultIds.flatMap((id) => {
      const rung = rungs.get(id) as KeyResult | undefined;
      return (rung && standingOf(rung, rewound.get(id) ?? current(id))) ?? [];
    });
  }

  private keyResultOfCheckIn(rowId: string): string | undefined {
    this.logCheckIns();
    return this.keyResultOf.get(rowId) ?? this.checkIns.get(rowId)?.keyResultId;
  }

  private logCheckIns(): void {
    const { sequence: last } = this.now();
    if (last <= this.loggedTo) return;
    for (const row of this.statements.ofCheckIns.all(this.loggedTo) as ChangeRow[]) {
      // Where one cannot be read the history ends behind it.
      const change = readableChange(row);
      if (!change) continue;
      const { rowId, before, after } = change;
      const named =
        (after ?? before)?.keyResultId ??
        this.keyResultOf.get(rowId) ??
        this.checkIns.get(rowId)?.keyResultId;
      if (typeof named !== 'string') continue;
      this.keyResultOf.set(rowId, named);
      const log = this.checkInLog.get(named) ?? [];
      this.checkInLog.set(named, log);
      log.push({ ...change, sequence: row.change_set });
    }
    this.loggedTo = last;
  }
}
