import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { Receipt } from '#contract/base.ts';
import type { HistoryEntry } from '#contract/history.ts';
import type { PlanEvent } from '#contract/plan.ts';
import { closedCycleIn } from '#domain/cycle/archive.ts';
import { type Change, type ChangeSet, inverse } from '#domain/plan/change.ts';
import { modelTables, Plan, type PlanSnapshot } from '#domain/plan/plan.ts';
import { storable } from '#domain/plan/storable.ts';
import { Problem } from '#domain/problem.ts';
import { isOfClock, withoutStep } from '#domain/workshop/clock.ts';
import { CheckInReader } from './check-ins.ts';
import { Journal } from './journal.ts';
import { readPacked } from './packed-snapshot.ts';
import { RowStatements, RowWriter } from './row-writer.ts';
import { toProblem } from './sqlite-problem.ts';
import { StandingReader } from './standings.ts';

/** How often a plan that is being watched looks for what other processes wrote, in milliseconds. */
const pollInterval = 250;

/** What one action does under the lock; it answers the id of its receipt and what it was done to. */
type Work = (change: RowWriter, plan: Plan) => { id: string; subject: string };

type Listener = (event: PlanEvent) => void;

/**
 * An open plan: the file, its model in memory, and the one path by which anything is written. Every
 * write is a change set in one transaction with its journal entry; undo and redo are change sets too.
 */
export class PlanFile {
  readonly journal: Journal;
  readonly checkIns: CheckInReader;
  private readonly statements: RowStatements;
  private readonly standings: StandingReader;
  private readonly listeners = new Set<Listener>();
  private poll: NodeJS.Timeout | undefined;
  private dataVersion: unknown;
  private readonly inode: number;
  private isReplaced = false;
  private loaded: Plan | null = null;
  private packed: string | null = null;

  constructor(
    readonly db: Database.Database,
    readonly path: string,
  ) {
    this.journal = new Journal(db);
    this.checkIns = new CheckInReader(db);
    this.statements = new RowStatements(db);
    this.standings = new StandingReader(db);
    this.inode = statSync(path).ino;
    this.dataVersion = db.pragma('data_version', { simple: true });
  }

  /** The model, read from the file when it is first needed: a window that opens waits only for its own. */
  private get model(): Plan {
    this.loaded ??= Plan.from(this.snapshot());
    return this.loaded;
  }

  /** Whether another file has taken the place of this one on disk. */
  get wasReplaced(): boolean {
    return this.isReplaced;
  }

  get isReadOnly(): boolean {
    return this.db.readonly;
  }

  /** The plan as it is in the file now, other processes' latest changes included. */
  get plan(): Plan {
    this.catchUp();
    return this.model;
  }

  /** What the plan is called. */
  get name(): string {
    return this.db.prepare('SELECT name FROM plan').pluck().get() as string;
  }

  /** The plan as it is in the file now, as text for a window; kept until something changes. */
  packedSnapshot(): string {
    this.catchUp();
    this.packed ??= readPacked(this.db);
    return this.packed;
  }

  /** All rows with the number of the last change set they contain, read in one transaction. */
  snapshot(): PlanSnapshot {
    const read = this.db.transaction(() => ({
      sequence: this.journal.last(),
      rows: Object.fromEntries(modelTables.map((name) => [name, this.statements.all(name)])),
      standings: this.standings.all(),
    }));
    return read() as unknown as PlanSnapshot;
  }

  /**
   * Writes one user action. `work` gets the plan as it is under the lock and a writer; what it answers
   * is the id of the receipt. Nothing is written when it throws, and nothing journaled when it changed
   * nothing.
   */
  write(action: string, work: Work): Receipt {
    return this.writeChanges(action, work, true);
  }

  /**
   * Writes what happens rather than is decided, which is a workshop's clock going on: undo passes over it, so
   * nothing else can be written by this.
   */
  record(action: string, work: Work): Receipt {
    const recorded: Work = (change, plan) => {
      const done = work(change, plan);
      for (const { table, before, after } of change.changes)
        if (!before || !Object.keys(after ?? { row: null }).every((name) => isOfClock(table, name)))
          throw new Error(`${action} writes what undo must not pass over.`);
      return done;
    };
    return this.writeChanges(action, recorded, false);
  }

  private writeChanges(action: string, work: Work, isUndoable: boolean): Receipt {
    return this.transaction((writer) => {
      const { id, subject } = work(writer, this.model);
      if (writer.changes.length === 0) return { id, changeSet: null };
      writer.assertReferences();
      this.assertOpen(writer.changes);
      const head = this.head(action, storable(subject), 'do', writer.changes);
      return { id, changeSet: this.journal.append(head, { isUndoable }) };
    });
  }

  /**
   * Fills a new file; `readAgain` gives the plan with what was written so far. Its rows are where the plan begins, so the journal notes that it was made, but not
   * each of them: nothing is to be undone behind this.
   */
  seed(work: (change: RowWriter, plan: Plan, readAgain: () => Plan) => { subject: string }): void {
    this.db
      .transaction(() => {
        const { subject } = work(new RowWriter(this.statements), this.model, () =>
          Plan.from(this.snapshot()),
        );
        this.journal.append(this.head('plan.create', subject, 'do', []));
      })
      .immediate();
    this.loaded = null;
  }

  /**
   * Takes the latest action back.
   * @throws Problem `history/nothing-to-undo`, `history/changed-meanwhile`
   */
  undo(): Receipt {
    return this.transaction((writer) => {
      const entry = this.journal.nextUndo();
      if (!entry) throw new Problem('history/nothing-to-undo');
      return this.replay(writer, entry, 'undo');
    });
  }

  /**
   * Brings the action that was undone last again.
   * @throws Problem `history/nothing-to-redo`, `history/changed-meanwhile`
   */
  redo(): Receipt {
    return this.transaction((writer) => {
      const entry = this.journal.nextRedo();
      if (!entry) throw new Problem('history/nothing-to-redo');
      return this.replay(writer, entry, 'redo');
    });
  }

  /** Hears of every change set from now on, by whomever it was made. Answers how to stop. */
  subscribe(listener: Listener): () => void {
    void this.plan;
    this.listeners.add(listener);
    this.poll ??= setInterval(() => this.look(), pollInterval);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        clearInterval(this.poll);
        this.poll = undefined;
      }
    };
  }

  /** The events for the change sets after `sequence`, for a model that is that far. */
  eventsAfter(sequence: number): PlanEvent[] {
    this.catchUp();
    return this.journal.after(sequence).map((changeSet) => this.eventOf(changeSet));
  }

  close(): void {
    clearInterval(this.poll);
    this.listeners.clear();
    this.db.close();
  }

  private head(action: string, subject: string, kind: ChangeSet['kind'], changes: Change[]) {
    return { id: newId(), at: new Date().toISOString(), action, subject, kind, changes };
  }

  private replay(writer: RowWriter, entry: HistoryEntry, kind: 'undo' | 'redo') {
    // What the clock of a workshop did in between is in the rows that the undo took away, and comes again with them.
    const original = this.journal.changesOf(entry.sequence);
    const taken = kind === 'undo' ? original : this.journal.changesOf(this.journal.undoOf(entry.sequence));
    writer.replay(inverse(taken), entry.subject);
    this.leaveRemovedSteps(writer);
    this.journal.setState(entry.sequence, kind === 'undo' ? 'undone' : 'applied');
    const changeSet = this.journal.append(this.head(entry.action, entry.subject, kind, writer.changes), {
      target: entry.sequence,
    });
    return { id: original[0]?.rowId ?? entry.id, changeSet };
  }

  /** The room does not stand in a step that an undo takes away. */
  private leaveRemovedSteps(writer: RowWriter): void {
    const removed = new Set(
      writer.changes
        .filter(({ table, after }) => table === 'workshopStep' && after === null)
        .map(({ rowId }) => rowId),
    );
    if (removed.size === 0) return;
    for (const { id } of this.model.tables.workshop.rows.values()) {
      const workshop = writer.read('workshop', id);
      if (workshop?.currentStepId && removed.has(workshop.currentStepId))
        writer.update('workshop', id, withoutStep(workshop));
    }
  }

  private transaction(work: (writer: RowWriter) => { id: string; changeSet: ChangeSet | null }): Receipt {
    if (this.isReplaced) throw new Problem('plan-file/replaced', { path: this.path });
    if (this.isReadOnly) throw new Problem('plan-file/read-only', { path: this.path });
    const run = this.db.transaction(() => {
      if (this.journal.last() !== this.model.sequence) this.readNew();
      const writer = new RowWriter(this.statements);
      return work(writer);
    });
    let outcome: { id: string; changeSet: ChangeSet | null };
    try {
      outcome = run.immediate();
    } catch (error) {
      throw toProblem(error, this.path);
    }
    if (outcome.changeSet) this.accept(outcome.changeSet);
    return { id: outcome.id, sequence: this.model.sequence };
  }

  /**
   * Refuses what would change a cycle whose review is closed. Undo and redo go back and forth between states that
   * were allowed: to what was before the closing they come only behind the closing itself.
   */
  private assertOpen(changes: readonly Change[]): void {
    const closed = closedCycleIn(this.model, changes, (id) => this.checkIns.get(id)?.keyResultId);
    if (closed) throw new Problem('cycle/closed', { cycle: closed.name });
  }

  /** Looks whether another process wrote, or exchanged the file. */
  private look(): void {
    if (this.isReplaced) return;
    const inode = statSync(this.path, { throwIfNoEntry: false })?.ino;
    if (inode !== undefined && inode !== this.inode) {
      this.isReplaced = true;
      this.tell({ kind: 'replaced' });
      return;
    }
    try {
      this.catchUp();
    } catch (error) {
      const problem = toProblem(error, this.path);
      // A synchronising program may hold the file for a moment: the next look finds what is new.
      if (!(problem instanceof Problem && problem.code === 'plan-file/locked')) throw problem;
    }
  }

  private catchUp(): void {
    const version = this.db.pragma('data_version', { simple: true });
    if (version === this.dataVersion) return;
    this.readNew();
    this.dataVersion = version;
  }

  private readNew(): void {
    if (!this.loaded) {
      this.packed = null;
      return;
    }
    for (const changeSet of this.journal.after(this.loaded.sequence)) this.accept(changeSet);
  }

  private accept(changeSet: ChangeSet): void {
    const event = this.eventOf(changeSet);
    this.packed = null;
    this.loaded = this.model.apply(
      changeSet.changes,
      changeSet.sequence,
      event.standings,
      event.withoutStanding,
    );
    this.tell(event);
  }

  /** A change set together with the standings it moved. */
  private eventOf(changeSet: ChangeSet): Extract<PlanEvent, { kind: 'change-set' }> {
    const moved = new Set<string>();
    for (const change of changeSet.changes) {
      if (change.table === 'checkIn') {
        const image = (change.after ?? change.before) as { keyResultId?: string };
        const keyResultId = image.keyResultId ?? this.checkIns.get(change.rowId)?.keyResultId;
        if (typeof keyResultId === 'string') moved.add(keyResultId);
      }
      // A `keep` value holds against its threshold: another threshold, another count.
      if (change.table === 'keyResult') moved.add(change.rowId);
    }
    this.checkIns.forget(moved);
    const standings = this.standings.of([...moved]);
    const found = new Set(standings.map((standing) => standing.keyResultId));
    return {
      kind: 'change-set',
      changeSet,
      standings,
      withoutStanding: [...moved].filter((id) => !found.has(id)),
    };
  }

  private tell(event: PlanEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
