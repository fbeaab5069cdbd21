import type Database from 'better-sqlite3';
import type { HistoryEntry, ListedEntry, SignedEntry } from '#contract/history.ts';
import { commandList } from '#domain/commands/commands.ts';
import type { Change, ChangeSet } from '#domain/plan/change.ts';
import { Problem } from '#domain/problem.ts';
import { type TableName, tables } from '#domain/tables/tables.ts';
import { currentVersion, upToDate } from './migrations/index.ts';

/** The names of what no history tells, for SQL. */
export const leftOutOfHistory = commandList
  .filter(({ isLeftOutOfHistory }) => isLeftOutOfHistory)
  .map(({ name }) => `'${name}'`)
  .join(', ');

/** What the journal calls it when another copy was brought in: no command, for only a file can say what it is. */
export const mergeAction = 'plan.merge';

/** And when a single change set was taken back, whatever was done since. */
export const takeBackAction = 'history.take-back';

/** A change set as SQL reads it. */
export interface ChangeSetRow {
  sequence: number;
  id: string;
  at: string;
  action: string;
  subject: string;
  kind: ChangeSet['kind'];
  target: number | null;
  state: HistoryEntry['state'];
  author: string;
  schema: number;
}

/** The command that made a change set, with what it was told. */
export interface JournaledCommand {
  readonly version: number;
  readonly input: unknown;
}

/** Who wrote a change set, and on which computer. */
export interface Signature {
  readonly author: string;
  readonly machine: string;
}

/** What else the journal is told of a change set. */
export interface AppendOptions {
  readonly target?: number;
  readonly isUndoable?: boolean;
  readonly command?: JournaledCommand;
}

/** A change with the schema of its images, as SQL reads it. */
export interface ChangeRow {
  change_set: number;
  table_name: TableName;
  row_id: string;
  before: string | null;
  after: string | null;
  schema: number;
}

const isImage = (value: unknown): value is NonNullable<Change['after']> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An image of a row as the journal keeps it; undefined where somebody else wrote what is none. */
export function imageIn(text: string | null): Change['after'] | undefined {
  if (text === null) return null;
  try {
    const image: unknown = JSON.parse(text);
    return isImage(image) ? image : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A change as it was journaled, in the columns of today; null where it is none that any plan could have. */
export function readableChange(row: ChangeRow): Change | null {
  const { table_name: table, row_id: rowId } = row;
  const [before, after] = [imageIn(row.before), imageIn(row.after)];
  if (!Object.hasOwn(tables, table) || before === undefined || after === undefined) return null;
  return upToDate({ table, rowId, before, after }, row.schema);
}

/** A change as it was journaled. @throws Problem `history/unreadable` */
export function changeOf(row: ChangeRow): Change {
  const change = readableChange(row);
  if (!change) throw new Problem('history/unreadable', { number: row.change_set });
  return change;
}

export const entryOf = (row: ChangeSetRow): HistoryEntry => ({
  sequence: row.sequence,
  id: row.id,
  at: row.at,
  action: row.action,
  subject: row.subject,
  kind: row.kind,
  state: row.state,
});

/** The journal of a plan file: every change set that was ever written, and what undo and redo meet next. */
export class Journal {
  private readonly statements;

  constructor(private readonly db: Database.Database) {
    this.statements = {
      last: db.prepare('SELECT coalesce(max(sequence), 0) FROM change_set').pluck(),
      first: db.prepare('SELECT coalesce(min(sequence), 0) FROM change_set').pluck(),
      by: db.prepare('SELECT coalesce(max(sequence), 0) FROM change_set WHERE at <= ?').pluck(),
      at: db.prepare('SELECT at FROM change_set WHERE sequence = ?').pluck(),
      entry: db.prepare('SELECT * FROM change_set WHERE sequence = ?'),
      sequenceOf: db.prepare('SELECT sequence FROM change_set WHERE id = ?').pluck(),
      insertSet: db.prepare(
        `INSERT INTO change_set (id, at, action, subject, kind, target, state, is_undoable, version, input, author, machine, schema)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${currentVersion})`,
      ),
      insertChange: db.prepare(
        'INSERT INTO change (change_set, ordinal, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      setState: db.prepare('UPDATE change_set SET state = ? WHERE sequence = ?'),
      hasUndone: db
        .prepare(
          "SELECT 1 FROM change_set WHERE kind = 'do' AND state = 'undone' AND is_undoable = 1 LIMIT 1",
        )
        .pluck(),
      // What others undid of theirs in a shared plan is for them to bring again.
      abandon: db.prepare(
        "UPDATE change_set SET state = 'abandoned' WHERE kind = 'do' AND state = 'undone' AND is_undoable = 1",
      ),
      nextUndo: db.prepare(
        "SELECT * FROM change_set WHERE kind = 'do' AND state = 'applied' AND is_undoable = 1 AND action <> 'plan.create' ORDER BY sequence DESC LIMIT 1",
      ),
      nextRedo: db.prepare(
        "SELECT * FROM change_set WHERE kind = 'do' AND state = 'undone' AND is_undoable = 1 ORDER BY sequence LIMIT 1",
      ),
      // An undo is young when its action is brought again: the walk from the end is short.
      undoOf: db
        .prepare(
          "SELECT sequence FROM change_set WHERE kind = 'undo' AND target = ? ORDER BY sequence DESC LIMIT 1",
        )
        .pluck(),
      after: db.prepare('SELECT * FROM change_set WHERE sequence > ? ORDER BY sequence'),
      changes: db.prepare(
        `SELECT change_set, table_name, row_id, before, after, schema FROM change
         JOIN change_set ON change_set.sequence = change.change_set WHERE change_set = ? ORDER BY ordinal`,
      ),
      made: db
        .prepare(
          `SELECT change_set FROM change WHERE row_id = ? AND before IS NULL AND change_set <= ?
           ORDER BY change_set DESC LIMIT 1`,
        )
        .pluck(),
      ofRow: db.prepare(
        'SELECT change_set, table_name, row_id, before, after FROM change WHERE row_id = ? ORDER BY change_set DESC',
      ),
      list: db.prepare(
        `SELECT * FROM change_set WHERE action NOT IN (${leftOutOfHistory}) ORDER BY sequence DESC LIMIT ?`,
      ),
    };
  }

  /** Whether a change set was written. */
  has(id: string): boolean {
    return this.sequenceOf(id) !== undefined;
  }

  /** The number of a change set; undefined where it was never written here. */
  sequenceOf(id: string): number | undefined {
    return this.statements.sequenceOf.get(id) as number | undefined;
  }

  /** The number of the latest change set, 0 for none. */
  last(): number {
    return this.statements.last.get() as number;
  }

  /** The number of the first change set: before it there was no plan. */
  first(): number {
    return this.statements.first.get() as number;
  }

  /** The number of the last change set up to an instant, 0 where all are later. */
  by(instant: string): number {
    return this.statements.by.get(instant) as number;
  }

  /** A change set without its changes; undefined for none of that number. */
  entry(sequence: number): SignedEntry | undefined {
    const row = this.statements.entry.get(sequence) as ChangeSetRow | undefined;
    return row && { ...entryOf(row), author: row.author };
  }

  /** When a change set was made; undefined for none of that number. */
  at(sequence: number): string | undefined {
    return this.statements.at.get(sequence) as string | undefined;
  }

  /**
   * Writes a change set. A new action makes what was undone before it unreachable, unless it is one that undo
   * passes over, such as the clock of a workshop going on.
   */
  append(
    changeSet: Omit<ChangeSet, 'sequence'>,
    { author, machine }: Signature,
    { target, isUndoable = true, command }: AppendOptions = {},
  ): ChangeSet {
    const { statements } = this;
    if (changeSet.kind === 'do' && isUndoable) this.abandonUndone();
    const { id, at, action, subject, kind, changes } = changeSet;
    const written = statements.insertSet.run(
      id,
      at,
      action,
      subject,
      kind,
      target ?? null,
      'applied',
      Number(isUndoable),
      command?.version ?? null,
      command ? JSON.stringify(command.input) : null,
      author,
      machine,
    );
    const sequence = Number(written.lastInsertRowid);
    changes.forEach((change, ordinal) => {
      statements.insertChange.run(
        sequence,
        ordinal,
        change.table,
        change.rowId,
        change.before && JSON.stringify(change.before),
        change.after && JSON.stringify(change.after),
      );
    });
    return { ...changeSet, sequence };
  }

  /** What was undone before a new action is not brought again. */
  abandonUndone(): void {
    if (this.statements.hasUndone.get()) this.statements.abandon.run();
  }

  /** The change set up to a number in which a row was made last; null where the journal does not have it. */
  placeOf(rowId: string, until: number): number | null {
    return (this.statements.made.get(rowId, until) as number | undefined) ?? null;
  }

  /** The latest change set that made or removed a row, or wrote one of some of its columns; null where none did. */
  lastOf(rowId: string, columns: readonly string[] | null): number | null {
    const isMeant = ({ before, after }: ChangeRow) =>
      columns === null ||
      before === null ||
      after === null ||
      columns.some((name) => name in (imageIn(after) ?? {}));
    // What stands in the way is mostly of late: the others are not read.
    for (const row of this.statements.ofRow.iterate(rowId) as Iterable<ChangeRow>)
      if (isMeant(row)) return row.change_set;
    return null;
  }

  setState(sequence: number, state: HistoryEntry['state']): void {
    this.statements.setState.run(state, sequence);
  }

  /** The change set that the next undo takes back. */
  nextUndo(): HistoryEntry | null {
    const row = this.statements.nextUndo.get() as ChangeSetRow | undefined;
    return row ? entryOf(row) : null;
  }

  /** The change set that the next redo brings again. */
  nextRedo(): HistoryEntry | null {
    const row = this.statements.nextRedo.get() as ChangeSetRow | undefined;
    return row ? entryOf(row) : null;
  }

  /** Both, for those who offer them. */
  next(): { undo: HistoryEntry | null; redo: HistoryEntry | null } {
    return { undo: this.nextUndo(), redo: this.nextRedo() };
  }

  /** The number of the change set that took an action back last. */
  undoOf(sequence: number): number {
    return this.statements.undoOf.get(sequence) as number;
  }

  /** All change sets after a number, with their changes. */
  after(sequence: number): ChangeSet[] {
    const rows = this.statements.after.all(sequence) as ChangeSetRow[];
    return rows.map((row) => {
      const { state: _, ...entry } = entryOf(row);
      return { ...entry, changes: this.changesOf(row.sequence) };
    });
  }

  changesOf(sequence: number): Change[] {
    const rows = this.statements.changes.all(sequence) as ChangeRow[];
    return rows.map(changeOf);
  }

  /** The latest entries first, optionally only those that touched one of `rowIds`. */
  list(limit: number, rowIds?: readonly string[]): ListedEntry[] {
    if (!rowIds) {
      return (this.statements.list.all(limit) as ChangeSetRow[]).map((row) => ({
        ...entryOf(row),
        author: row.author,
        changes: [],
      }));
    }
    const isAsked = new Set(rowIds);
    const listed = (row: ChangeSetRow): ListedEntry => ({
      ...entryOf(row),
      author: row.author,
      // What cannot be read of one is not told; that it was done is.
      changes: (this.statements.changes.all(row.sequence) as ChangeRow[])
        .filter(({ row_id, before, after }) => isAsked.has(row_id) && before !== null && after !== null)
        .flatMap((one) => readableChange(one) ?? []),
    });
    const rows = this.db
      .prepare(
        `SELECT * FROM change_set WHERE sequence IN (
           SELECT change_set FROM change WHERE row_id IN (SELECT value FROM json_each(?))
         ) ORDER BY sequence DESC LIMIT ?`,
      )
      .all(JSON.stringify(rowIds), limit) as ChangeSetRow[];
    return rows.map(listed);
  }
}
