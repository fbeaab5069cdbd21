import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type MemberRight, memberRights } from '#domain/space/member.ts';
import type { SetAside } from '#domain/space/rebase.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { type ChangeRow, changeOf } from './journal.ts';
import { journaledSet } from './journaled-set.ts';
import { currentVersion } from './migrations/index.ts';

/** A change set as it stands in a space: what the journal has, without the numbers of one file. */
export const spaceSet = journaledSet.omit({ sequence: true, state: true, target: true }).extend({
  /** The change set that an undo or a redo is of, by its id. */
  target: z.string().nullable(),
});
export type SpaceSet = z.infer<typeof spaceSet>;

/** Through which space a plan is shared, and how far this file has what is there. */
export interface Shared {
  readonly url: string;
  readonly role: string;
  /** How the history calls who works in this file. */
  readonly name: string;
  readonly may: MemberRight;
  readonly personId: string | null;
  readonly teams: readonly string[];
  /** The latest change set of the space that is in the journal. */
  readonly position: number;
  /** The number of that one in the journal: what follows is still to be sent. */
  readonly sequence: number;
  readonly syncedAt: string | null;
}

const sharedRow = z
  .object({
    url: z.string(),
    role: z.string(),
    name: z.string(),
    may: z.enum(memberRights),
    person_id: z.string().nullable(),
    teams: z.string(),
    position: z.number().int(),
    sequence: z.number().int(),
    synced_at: z.string().nullable(),
  })
  .transform(
    ({ person_id: personId, synced_at: syncedAt, teams, ...rest }): Shared => ({
      ...rest,
      personId,
      syncedAt,
      teams: z.array(z.string()).parse(JSON.parse(teams)),
    }),
  );

/** How one is settled: whose values hold, of all of it or by the ids of its conflicts. */
export type Takes = 'mine' | 'theirs' | Readonly<Record<string, 'mine' | 'theirs'>>;

/** What became of one that was settled. */
interface Settled {
  readonly at: string;
  readonly takes: 'mine' | 'theirs' | 'some';
  /** The change set that took it over; null where nothing was changed by it. */
  readonly changeSetId: string | null;
}

/** An own change set that waits for a decision, or was settled. */
export interface WaitingSet extends SetAside {
  readonly set: SpaceSet;
  readonly setAsideAt: string;
  /** The number of the journal behind which others went on without it. */
  readonly since: number;
  readonly settled: Settled | null;
}

const reasonOfRow = z.object({
  clashes: z.array(
    z.object({
      table: z.enum(tableNames),
      rowId: z.string(),
      columns: z.array(z.string()).nullable(),
    }),
  ),
  problem: z.custom<SetAside['problem']>(),
  since: z.number().int().default(0),
  settled: z.custom<Settled | null>().default(null),
});

interface SetRow {
  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly subject: string;
  readonly kind: SpaceSet['kind'];
  readonly target: string | null;
  readonly is_undoable: number;
  readonly version: number | null;
  readonly input: string | null;
  readonly author: string;
  readonly machine: string;
}

/** The part of a plan file that speaks of its space. */
export class SharedJournal {
  private readonly statements = new Map<string, Database.Statement>();

  constructor(private readonly db: Database.Database) {}

  /** A statement, prepared at its first use: whether a plan is shared is asked at each write. */
  private prepared(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.db.prepare(sql);
    this.statements.set(sql, made);
    return made;
  }

  /** Null where the plan is not shared. */
  read(): Shared | null {
    const row = this.prepared('SELECT * FROM space').get();
    return row === undefined ? null : sharedRow.parse(row);
  }

  write({ url, role, name, may, personId, teams, position, sequence, syncedAt }: Shared): void {
    this.prepared(
      `INSERT OR REPLACE INTO space (only, url, role, name, may, person_id, teams, position, sequence, synced_at)
         VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(url, role, name, may, personId, JSON.stringify(teams), position, sequence, syncedAt);
  }

  /** The plan goes on by itself, with all that is in it. */
  leave(): void {
    this.prepared('DELETE FROM space').run();
  }

  /** How many change sets are still to be sent. */
  countToSend(): number {
    return this.prepared('SELECT count(*) FROM change_set, space WHERE change_set.sequence > space.sequence')
      .pluck()
      .get() as number;
  }

  /** The change sets behind a number of the journal, as a space has them; of a long list the first ones. */
  after(sequence: number, most = -1): (SpaceSet & { readonly sequence: number })[] {
    const sets = this.prepared(
      `SELECT own.*, other.id AS target FROM change_set AS own LEFT JOIN change_set AS other ON other.sequence = own.target
         WHERE own.sequence > ? ORDER BY own.sequence LIMIT ?`,
    ).all(sequence, most) as SetRow[];
    const changes = this.prepared(
      `SELECT change_set, table_name, row_id, before, after, schema FROM change
       JOIN change_set ON change_set.sequence = change.change_set WHERE change_set = ? ORDER BY ordinal`,
    );
    return sets.map((row) => ({
      sequence: row.sequence,
      id: row.id,
      at: row.at,
      action: row.action,
      subject: row.subject,
      kind: row.kind,
      target: row.target,
      isUndoable: row.is_undoable === 1,
      command:
        row.version === null
          ? null
          : { version: row.version, input: row.input === null ? null : JSON.parse(row.input) },
      author: row.author,
      machine: row.machine,
      schema: currentVersion,
      changes: (changes.all(row.sequence) as ChangeRow[]).map(changeOf),
    }));
  }

  /** Takes the change sets behind a number out of the journal, to write them anew behind others'. */
  cutAfter(sequence: number): void {
    this.prepared('DELETE FROM change WHERE change_set > ?').run(sequence);
    // Later ones first: an undo names what it is of.
    const sets = this.prepared('SELECT sequence FROM change_set WHERE sequence > ? ORDER BY sequence DESC')
      .pluck()
      .all(sequence);
    // Each that goes is looked for among what undos are of, which is no index of plans: of many it is made for this once.
    const isMany = sets.length > 100;
    if (isMany) this.db.exec('CREATE INDEX cut_target ON change_set (target)');
    const cut = this.db.prepare('DELETE FROM change_set WHERE sequence = ?');
    for (const one of sets) cut.run(one);
    if (isMany) this.db.exec('DROP INDEX cut_target');
  }

  /** Writes a change set as the next one of the journal, as it was made wherever that was; answers its number. */
  add(set: SpaceSet, isOwn: boolean): number {
    const target =
      set.target === null
        ? null
        : ((this.prepared('SELECT sequence FROM change_set WHERE id = ?')
            .pluck()
            .get(set.target) as number) ?? null);
    const { lastInsertRowid } = this.prepared(
      `INSERT INTO change_set (id, at, action, subject, kind, target, state, is_undoable, version, input, author, machine, schema)
         VALUES (?, ?, ?, ?, ?, ?, 'applied', ?, ?, ?, ?, ?, ?)`,
    ).run(
      set.id,
      set.at,
      set.action,
      set.subject,
      set.kind,
      target,
      // Undo takes back what was done here: what others did only by name, from the history.
      Number(isOwn && set.isUndoable),
      set.command?.version ?? null,
      set.command ? JSON.stringify(set.command.input) : null,
      set.author,
      set.machine,
      set.schema,
    );
    const sequence = Number(lastInsertRowid);
    const insert = this.prepared(
      'INSERT INTO change (change_set, ordinal, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    );
    set.changes.forEach(({ table, rowId, before, after }, ordinal) => {
      insert.run(
        sequence,
        ordinal,
        table,
        rowId,
        before && JSON.stringify(before),
        after && JSON.stringify(after),
      );
    });
    if (target !== null && set.kind !== 'do')
      this.prepared('UPDATE change_set SET state = ? WHERE sequence = ?').run(
        set.kind === 'undo' ? 'undone' : 'applied',
        target,
      );
    return sequence;
  }

  setAside(set: SpaceSet, { clashes, problem }: SetAside, now: string, since: number): void {
    this.prepared(
      'INSERT OR REPLACE INTO set_aside (id, set_aside_at, body, reason) VALUES (?, ?, ?, ?)',
    ).run(set.id, now, JSON.stringify(set), JSON.stringify({ clashes, problem, since }));
  }

  /** Nothing is to be decided any more of what came in by the space. */
  arrived(id: string): void {
    this.prepared('DELETE FROM set_aside WHERE id = ?').run(id);
  }

  /** All that was ever set aside, the oldest first. */
  private allAside(): WaitingSet[] {
    const rows = this.prepared('SELECT * FROM set_aside ORDER BY set_aside_at, id').all() as {
      id: string;
      set_aside_at: string;
      body: string;
      reason: string;
    }[];
    return rows.map((row) => ({
      id: row.id,
      setAsideAt: row.set_aside_at,
      set: spaceSet.parse(JSON.parse(row.body)),
      ...reasonOfRow.parse(JSON.parse(row.reason)),
    }));
  }

  /** Whether a settlement holds: where the change set that took it over was undone, it waits again. */
  private isSettled({ settled }: WaitingSet): boolean {
    if (!settled?.changeSetId) return settled !== null;
    const state = this.prepared('SELECT state FROM change_set WHERE id = ?').pluck().get(settled.changeSetId);
    return state === undefined || state === 'applied';
  }

  /** What waits for a decision, the oldest first. */
  waiting(): WaitingSet[] {
    return this.allAside().flatMap((one) => (this.isSettled(one) ? [] : [{ ...one, settled: null }]));
  }

  /** What was decided, the latest first. */
  settled(): WaitingSet[] {
    return this.allAside()
      .filter((one) => this.isSettled(one))
      .toSorted((a, b) => ((a.settled?.at ?? '') < (b.settled?.at ?? '') ? 1 : -1));
  }

  /** Takes note of how one was settled. */
  settle({ id, clashes, problem, since }: WaitingSet, settled: Settled): void {
    this.prepared('UPDATE set_aside SET reason = ? WHERE id = ?').run(
      JSON.stringify({ clashes, problem, since, settled }),
      id,
    );
  }
}
