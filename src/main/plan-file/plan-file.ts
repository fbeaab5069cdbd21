import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { ProblemData, Receipt } from '#contract/base.ts';
import type { HistoryEntry, TakingBack } from '#contract/history.ts';
import type { PlanEvent } from '#contract/plan.ts';
import { historyWords } from '#contract/sentences/history.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import { stageName } from '#contract/sentences/measure.ts';
import type { AgreementJournal } from '#domain/agreement/touches.ts';
import { carryOut } from '#domain/commands/carry-out.ts';
import type { Command, CommandContext, Done } from '#domain/commands/command.ts';
import { replay } from '#domain/commands/replay.ts';
import { assertKept, type InTheWay, type TakenBack, takeBack } from '#domain/commands/take-back.ts';
import { localDay } from '#domain/cycle/days.ts';
import { type Change, type ChangeSet, inverse } from '#domain/plan/change.ts';
import { Draft } from '#domain/plan/draft.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { Plan, type PlanSnapshot } from '#domain/plan/plan.ts';
import { kept, keptBefore } from '#domain/plan/storable.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import { notAllowed } from '#domain/space/may.ts';
import type { Cycle, Stage, TableName } from '#domain/tables/tables.ts';
import { noteFailure } from '../diagnostics/log.ts';
import { CheckInReader } from './check-ins.ts';
import { changesShape, isPlan } from './examine.ts';
import { followSpace, type PlacedSet } from './follow-space.ts';
import { HistoryReader } from './history-reader.ts';
import { type Identity, IdentityReader } from './identity.ts';
import { type AppendOptions, Journal, mergeAction, type Signature, takeBackAction } from './journal.ts';
import type { LateLook } from './late-look.ts';
import { lookOut } from './lookout.ts';
import { isFitting } from './odd-rows.ts';
import { readPacked, readPackedInTurns } from './packed-snapshot.ts';
import { type PastPlan, pastPlan } from './past-plan.ts';
import { Place, type Sight } from './place.ts';
import { modelRows } from './plan-content.ts';
import { Reach } from './reach.ts';
import { Readings } from './readings.ts';
import { RowStatements } from './row-statements.ts';
import { Session } from './session.ts';
import { type Shared, SharedJournal, type Takes } from './shared-journal.ts';
import { isConstraint, toProblem } from './sqlite-problem.ts';
import { defineStandingRules, StandingReader } from './standings.ts';
import { agreementJournalOf, wasBrought } from './touches.ts';
import { settledAction, settledChanges } from './waiting.ts';
import { Walks } from './walks.ts';

type Listener = (event: PlanEvent) => void;
type ChangeSetEvent = Extract<PlanEvent, { kind: 'change-set' }>;

/** What an action wrote, null where it changed nothing. */
interface Written {
  readonly id: string;
  readonly changeSet: ChangeSet | null;
}

/** What one call of a command is journaled with, where that is not what this computer does by itself. */
export interface CalledBy {
  /** Whose call it is, empty where nobody's name is to be written. */
  readonly author: string;
  /** The id of its change set, by which the same call is known again. */
  readonly changeSetId: string;
  /** The id of the first row that it makes; null for one like any other. */
  readonly newId: string | null;
}

/** What comes in from another copy. */
export interface Brought {
  readonly subject: string;
  readonly changes: readonly Change[];
  /** What its entry in the journal keeps of it. */
  readonly input: unknown;
}

/** What is in the file once its transaction has ended well. */
interface Attempt {
  readonly id: string;
  readonly event: ChangeSetEvent | null;
}

/** How long a plan that somebody begins to follow is left alone before its model is read, in milliseconds. */
const readingDelay = 2_000;

/** What does not pass with the call that met it: nothing is written until a look finds the file well again. */
const lasting: ReadonlySet<string> = new Set<ProblemCode>([
  'plan-file/moved',
  'plan-file/out-of-reach',
  'plan-file/damaged',
  'plan-file/not-a-plan',
]);

/**
 * An open plan: the file, its model in memory, and the one path by which anything is written. Every
 * write is a change set in one transaction with its journal entry; undo and redo are change sets too.
 */
export class PlanFile {
  readonly journal: Journal;
  readonly checkIns: CheckInReader;
  readonly readings: Readings;
  readonly walks: Walks;
  readonly reach: Reach;
  readonly history: HistoryReader;
  readonly shared: SharedJournal;
  /** Who writes, as it is journaled. */
  signature: () => Signature = () => ({ author: '', machine: '' });
  /** Told once nobody here writes the file any more, where it still lies in its place. */
  whenClosed: () => void = () => undefined;
  private readonly statements: RowStatements;
  private readonly standings: StandingReader;
  private readonly listeners = new Set<Listener>();
  private readonly place: Place;
  private readonly identities: IdentityReader;
  private identity: Identity | null;
  /** What was done since it was opened. */
  readonly session: Session;
  /** Ends the looks for changes; null while nobody listens. */
  private looking: AbortController | null = null;
  private dataVersion: unknown;
  private isReplaced = false;
  private problem: Problem | null = null;
  private lastName: string;
  /** What is told once the transaction that several calls share has ended well. */
  private held: PlanEvent[] | null = null;
  private loaded: Plan | null = null;
  private packed: string | null = null;
  /** The moment that was asked for last: options and pages of one document ask for it again and again. */
  private lookedAt: PastPlan | null = null;

  constructor(
    readonly db: Database.Database,
    readonly path: string,
    /** The look through the file where that is still to come. */
    private readonly lateLook: LateLook | null = null,
  ) {
    this.journal = new Journal(db);
    this.checkIns = new CheckInReader(db);
    this.readings = new Readings(db, this.journal, this.checkIns, () => this.plan);
    this.walks = new Walks(db, this.checkIns, () => this.plan);
    this.reach = new Reach(db, () => this.plan);
    this.history = new HistoryReader(db);
    this.shared = new SharedJournal(db);
    this.statements = new RowStatements(db);
    defineStandingRules(db);
    this.standings = new StandingReader(db);
    this.place = new Place(path);
    this.identities = new IdentityReader(db);
    this.identity = this.identities.read();
    this.session = new Session(this.identity);
    this.lastName = (db.prepare('SELECT name FROM plan').pluck().get() as string | undefined) ?? '';
    this.dataVersion = db.pragma('data_version', { simple: true });
    if (lateLook)
      lateLook.isUndisturbed = () =>
        !this.isReplaced && !this.problem && this.place.lookNow().kind === 'same';
  }

  /** The model, read from the file when it is first needed: a window that opens waits only for its own. */
  private get model(): Plan {
    this.loaded ??= this.load();
    return this.loaded;
  }

  /** Reads the model; what others wrote since the file was read last is news to windows all the same. */
  private load(): Plan {
    if (this.packed !== null) this.catchUp();
    if (this.packed !== null) return Plan.from(unpackSnapshot(this.packed));
    const read = this.db.transaction(() => {
      this.readNews();
      return this.snapshot();
    });
    return Plan.from(read());
  }

  /** Whether another file has taken the place of this one on disk. */
  get wasReplaced(): boolean {
    return this.isReplaced;
  }

  /** Which plan was opened; null while it is only being made. */
  get planId(): string | null {
    return this.identity?.planId ?? null;
  }

  /** Whether the bytes of another plan, or of another state of this one, were written into the file itself. */
  get isOverwritten(): boolean {
    return this.identity !== null && !this.identities.isStill(this.identity);
  }

  /** Whether somebody else wrote the journal anew, as whoever brings the plan to the same as its space does. */
  private get isAnew(): boolean {
    return this.identity !== null && this.identities.isAnew(this.identity);
  }

  get isReadOnly(): boolean {
    return this.db.readonly;
  }

  /** Whether its file may only be read and holds something else: what this plan was before, or before a change was half done. */
  get isInMemory(): boolean {
    return this.db.memory;
  }

  /** The plan as it is in the file now, other processes' latest changes included. */
  get plan(): Plan {
    this.catchUp();
    return this.model;
  }

  /** What the plan is called, as far as it was read. */
  get name(): string {
    if (this.loaded) this.lastName = this.loaded.about.name;
    return this.lastName;
  }

  /** Why nothing is written for now; null while all is well. */
  get trouble(): Problem | null {
    return this.problem;
  }

  /** From now on nothing waits for another program that holds the file: it is refused as `plan-file/locked` at once. */
  waitForNobody(): void {
    this.db.pragma('busy_timeout = 0');
  }

  /** The plan as it is in the file now, as text for a window; kept until something changes. */
  packedSnapshot(): string {
    this.catchUp();
    this.packed ??= readPacked(this.db);
    return this.packed;
  }

  /** Makes that text ready, letting others be answered in between. */
  async preparePackedSnapshot(): Promise<void> {
    this.catchUp();
    if (this.packed !== null) return;
    const { dataVersion, identity } = this;
    const last = this.journal.last();
    const text = await readPackedInTurns(this.db);
    this.catchUp();
    // What was written meanwhile may be in some of its tables and not in others.
    const isOfOneMoment =
      this.dataVersion === dataVersion && this.identity === identity && this.journal.last() === last;
    if (isOfOneMoment) this.packed ??= text;
  }

  /** All rows with the number of the last change set they contain, read in one transaction. */
  snapshot(): PlanSnapshot {
    const read = this.db.transaction(() => ({
      sequence: this.journal.last(),
      ...modelRows(this.statements, this.standings),
    }));
    return read();
  }

  /**
   * Carries a command out: the one way in which anything is done to a plan.
   * @throws Problem where it is refused; nothing is written then
   */
  run<Input extends z.ZodType>(
    command: Command<string, Input>,
    input: z.output<Input>,
    calledBy: CalledBy | null = null,
  ): Receipt {
    return this.transaction(() => {
      const context = this.commandContext(calledBy?.newId ?? null);
      const { id, subject, changes } = carryOut(this.model, command, input, context);
      if (changes.length === 0) return { id, changeSet: null };
      const { name, version, isPassedOver } = command;
      const journaled = { isUndoable: !isPassedOver, command: { version, input } };
      const done = { action: name, subject, kind: 'do' } as const;
      return { id, changeSet: this.write(done, changes, journaled, calledBy) };
    });
  }

  /**
   * Carries several calls out in one transaction, so that the disk is waited for once: each is a change set of its own and
   * is refused by itself. Answers why each was refused, null where it was not. Nobody hears of them before they are written.
   * @throws Problem where nothing could be written
   */
  together(calls: readonly (() => void)[]): unknown[] {
    this.assertLookedThrough();
    const { loaded, identity, dataVersion } = this;
    const held: PlanEvent[] = [];
    this.held = held;
    const all = this.db.transaction(() =>
      calls.map((call) => {
        try {
          call();
          return null;
        } catch (error) {
          // What ended the whole transaction is no matter of one call.
          if (!this.db.inTransaction) throw error;
          return error;
        }
      }),
    );
    try {
      return all.immediate();
    } catch (error) {
      held.length = 0;
      Object.assign(this, { loaded, identity, dataVersion, packed: null });
      throw this.heed(error);
    } finally {
      this.held = null;
      if (held.length > 0) this.place.remember();
      for (const event of held) this.tell(event);
    }
  }

  /** Whether a change set of this id was ever written, by whatever became of it later. */
  hasWritten(changeSetId: string): boolean {
    return this.journal.has(changeSetId);
  }

  private commandContext(firstId: string | null): CommandContext {
    const now = new Date().toISOString();
    const today = localDay(now);
    const judged = (cycle: Cycle) => this.readings.planOf(cycle, today);
    const named = (stage: Stage) => stageName(stage, this.model.about.language);
    let first = firstId;
    const made = () => {
      const id = first ?? newId();
      first = null;
      return id;
    };
    const isInHistory = (id: string) => this.journal.has(id) || wasBrought(this.db, id);
    return { now, today, newId: made, checkIns: this.checkIns, judged, stageName: named, isInHistory };
  }

  /**
   * Fills a new file. Its rows are where the plan begins, so the journal notes that it was made, but not each of them:
   * nothing is to be undone behind this.
   */
  seed(work: (draft: Draft) => Pick<Done, 'subject'>): void {
    const fill = this.db.transaction(() => {
      const draft = this.draft();
      const { subject } = work(draft);
      this.statements.make(draft.finish());
      this.write({ action: 'plan.create', subject, kind: 'do' }, []);
    });
    fill.immediate();
    this.loaded = null;
  }

  /**
   * Takes the latest action back.
   * @throws Problem `history/nothing-to-undo`, `history/changed-meanwhile`, `history/no-longer-fits`, and as `assertKept`
   */
  undo(): Receipt {
    return this.fitting(() => {
      const entry = this.journal.nextUndo();
      if (!entry) throw new Problem('history/nothing-to-undo');
      return this.replay(entry, 'undo');
    });
  }

  /**
   * Brings the action that was undone last again.
   * @throws Problem `history/nothing-to-redo`, `history/changed-meanwhile`, `history/no-longer-fits`, and as `assertKept`
   */
  redo(): Receipt {
    return this.fitting(() => {
      const entry = this.journal.nextRedo();
      if (!entry) throw new Problem('history/nothing-to-redo');
      return this.replay(entry, 'redo');
    });
  }

  /**
   * Takes a single change set back, whatever was done since, as a change set of its own.
   * @throws Problem `history/later-change`, or why it cannot be
   */
  takeBack(sequence: number): Receipt {
    return this.fitting(() => {
      const { entry, taken } = this.takenBack(sequence);
      if (taken.kind === 'in-the-way') {
        const { language } = this.model.about;
        const later = this.laterChange(sequence, taken.rows);
        const words = later ? `${historyWords(later, language)}, ${instantWords(later.at, language)}` : '';
        throw new Problem('history/later-change', { subject: entry.subject, later: words });
      }
      const done = { action: takeBackAction, subject: entry.subject, kind: 'do' } as const;
      const [first] = taken.changes;
      return {
        id: first?.rowId ?? entry.id,
        changeSet: first ? this.write(done, taken.changes, { target: sequence }) : null,
      };
    });
  }

  /** Whether a single change set can be taken back now, and what stands in the way. */
  takingBack(sequence: number): TakingBack {
    this.catchUp();
    try {
      const { taken } = this.takenBack(sequence);
      if (taken.kind === 'changes') return { kind: 'fits' };
      const entry = this.laterChange(sequence, taken.rows);
      if (!entry) throw new Problem('history/no-longer-fits');
      return { kind: 'later', entry };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { kind: 'refused', problem: { code: error.code, parameters: { ...error.parameters } } };
    }
  }

  /**
   * What a change set did, to be carried out again or backwards. Somebody else may have written the journal: no row becomes
   * what no command would make of it.
   * @throws Problem `history/unreadable`
   */
  private fittingChangesOf(sequence: number): Change[] {
    const changes = this.journal.changesOf(sequence);
    if (!changes.every(isFitting)) throw new Problem('history/unreadable', { number: sequence });
    return changes;
  }

  private takenBack(sequence: number): { readonly entry: HistoryEntry; readonly taken: TakenBack } {
    const entry = this.journal.entry(sequence);
    const changes = entry ? this.fittingChangesOf(sequence) : [];
    if (entry?.kind !== 'do' || entry.state !== 'applied' || changes.length === 0)
      throw new Problem('history/not-standing');
    const sources = { newId, checkIns: this.checkIns };
    const held = (table: TableName, id: string) => this.statements.read(table, id);
    return { entry, taken: takeBack(this.model, sources, { changes, subject: entry.subject }, held) };
  }

  /** The latest change set that did something to these rows. */
  private laterChange(sequence: number, rows: readonly InTheWay[]) {
    const latest = Math.max(...rows.map(({ id, columns }) => this.journal.lastOf(id, columns) ?? 0));
    return latest > sequence ? this.journal.entry(latest) : undefined;
  }

  /**
   * Brings changes of another copy in, as one entry that undo takes back; answers null where there are none. What they are
   * is read under the lock, from the plan as it is then.
   */
  bring(read: (now: string) => Brought | null): Receipt | null {
    let isNothing = false;
    const receipt = this.transaction(() => {
      const brought = read(new Date().toISOString());
      isNothing = brought === null;
      if (!brought) return { id: '', changeSet: null };
      const { subject, changes, input } = brought;
      const draft = this.draft();
      replay(draft, changes, subject, (table, id) => this.statements.read(table, id));
      const journaled = { command: { version: 1, input } };
      const changeSet = this.write({ action: mergeAction, subject, kind: 'do' }, draft.finish(), journaled);
      if (!isPlan(this.db)) throw new Problem('merge/breaks-rule', { path: this.path });
      return { id: changeSet.id, changeSet };
    });
    return isNothing ? null : receipt;
  }

  /**
   * Puts what others did in the space before what was done here since, and takes note of how far this file has what is
   * there. Own change sets that no longer fit, or that the space refused, are set aside. What another process of this
   * computer took in meanwhile is passed over.
   * @throws Problem where what is there does not fit on this file
   */
  follow(
    placed: readonly PlacedSet[],
    syncedAt: string,
    refused: ReadonlyMap<string, Problem> = new Map(),
  ): void {
    let isAnew = false;
    let aside: number | null = null;
    this.transaction(() => {
      const nothing = { id: '', changeSet: null };
      const shared = this.shared.read();
      if (!shared) throw new Problem('space/not-shared', { plan: this.name });
      const news = placed.filter(({ position }) => position > shared.position);
      const isNext = news.every(({ position }, at) => position === shared.position + at + 1);
      if (!isNext || (placed.length > 0 && news.length === 0)) return nothing;
      const position = news.at(-1)?.position ?? shared.position;
      const first = this.shared.after(shared.sequence, news.length);
      const isOwnAlready =
        refused.size === 0 &&
        news.every(
          ({ set }, at) => set.id === first[at]?.id && isDeepStrictEqual(set.changes, first[at]?.changes),
        );
      if (isOwnAlready) {
        const { sequence } = first.at(-1) ?? shared;
        this.shared.write({ ...shared, position, syncedAt, sequence });
        return nothing;
      }
      const followed = followSpace(this.model, this.shared, this.journal, {
        from: shared.sequence,
        tail: this.shared.after(shared.sequence),
        theirs: news.map(({ set }) => set),
        refused,
        context: this.commandContext(null),
      });
      this.statements.make(followed.net);
      if (followed.net.some(changesShape) && !isPlan(this.db))
        throw new Problem('space/not-understood', { space: shared.url, detail: '' });
      this.shared.write({ ...shared, position, syncedAt, sequence: followed.sequence });
      isAnew = followed.last.sequence <= this.model.sequence;
      aside = this.identities.aside();
      return { id: followed.last.id, changeSet: { ...followed.last, changes: [...followed.net] } };
    });
    if (this.identity && aside !== null) this.identity = { ...this.identity, aside };
    // What is numbered lower than before is no news to a window: it reads the plan anew.
    if (isAnew) this.readAgain();
  }

  /**
   * Settles an own change set that waits: `mine` is made on the plan of today as a new action, `theirs` leaves the plan as
   * it is, and where both changed the same it can be said one by one. What was left can still be taken later.
   * @throws Problem `space/not-waiting`, `merge/undecided`, and the rule that it would break
   */
  settle(id: string, takes: Takes): Receipt {
    return this.fitting(() => {
      const known = [...this.shared.waiting(), ...this.shared.settled()].find((one) => one.id === id);
      if (!known || (known.settled && known.settled.takes !== 'theirs'))
        throw new Problem('space/not-waiting');
      const changes = settledChanges(this, known, takes);
      const { set } = known;
      const done = { action: settledAction(known), subject: set.subject, kind: 'do' } as const;
      const target = set.target === null ? undefined : this.journal.sequenceOf(set.target);
      const changeSet = changes.length > 0 ? this.write(done, changes, { target }) : null;
      if (!isPlan(this.db)) throw new Problem('history/no-longer-fits');
      this.shared.settle(known, {
        at: new Date().toISOString(),
        takes: typeof takes === 'string' ? takes : 'some',
        changeSetId: changeSet?.id ?? null,
      });
      return { id, changeSet };
    });
  }

  /** From now on the plan is shared: what is in the journal so far is everybody's, and no undo of this file reaches it. */
  begin(shared: Shared): void {
    this.transaction(() => {
      this.shared.write(shared);
      this.db.prepare('UPDATE change_set SET is_undoable = 0 WHERE sequence <= ?').run(shared.sequence);
      return { id: '', changeSet: null };
    });
  }

  /** Takes note that the space no longer has more of this file than up to a position: what follows is still to be sent. */
  fallBack(position: number): void {
    this.transaction(() => {
      const shared = this.shared.read();
      if (shared && position < shared.position)
        this.shared.write({ ...shared, position, sequence: shared.sequence - (shared.position - position) });
      return { id: '', changeSet: null };
    });
  }

  /** Takes note of what the member who works here may do by now. */
  rights(rights: Pick<Shared, 'role' | 'name' | 'may' | 'personId' | 'teams'>): void {
    const shared = this.shared.read();
    if (!shared || isDeepStrictEqual({ ...shared, ...rights }, shared)) return;
    this.transaction(() => {
      this.shared.write({ ...shared, ...rights });
      return { id: '', changeSet: null };
    });
  }

  /** Reads the plan as if it had never been read, and lets windows do so. */
  private readAgain(): void {
    this.loaded = null;
    this.packed = null;
    this.identity = this.identities.read();
    this.tellOpenedAgain();
  }

  /** Hears of every change set from now on, by whomever it was made. Answers how to stop. */
  subscribe(listener: Listener): () => void {
    this.catchUp();
    this.listeners.add(listener);
    if (!this.looking) {
      this.looking = new AbortController();
      const { signal } = this.looking;
      void lookOut(this.path, () => this.lookAround(signal), signal);
      void this.readAhead(signal);
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stopLooking();
    };
  }

  /** Reads the model once windows have had time to show the plan, so that whoever changes something first need not wait. */
  private async readAhead(signal: AbortSignal): Promise<void> {
    try {
      await wait(readingDelay, undefined, { ref: false, signal });
      void this.plan;
    } catch {
      // Nobody listens any more, or it cannot be read now, which is told to whoever needs it.
    }
  }

  /** Takes note of what other processes did to the file; answers whether all is well with it. */
  private async lookAround(signal: AbortSignal): Promise<boolean> {
    const sight = await this.place.look();
    if (signal.aborted) return true;
    return this.judge(sight);
  }

  private stopLooking(): void {
    this.looking?.abort();
    this.looking = null;
  }

  /** Tells every window of the plan of something that failed outside of their calls. */
  announce(problem: ProblemData): void {
    this.tell({ kind: 'problem', problem });
  }

  /** What was done since the first agreement of a cycle. */
  agreementJournal(cycleId: string): AgreementJournal {
    return agreementJournalOf(this.db, this.journal, this.plan, cycleId);
  }

  /**
   * The plan as it was at a moment, which is the number of a change set.
   * @throws Problem `plan/row-missing` for none of that number, `history/broken` where the journal does not reach so far
   */
  async asOf(sequence: number): Promise<PastPlan> {
    if (this.lookedAt?.plan.sequence !== sequence) this.lookedAt = await pastPlan(this, sequence);
    return this.lookedAt;
  }

  /** The events for the change sets after `sequence`, for a model that is that far. */
  eventsAfter(sequence: number): PlanEvent[] {
    this.catchUp();
    return this.journal.after(sequence).map((changeSet) => this.eventOf(changeSet));
  }

  close(): void {
    this.stopLooking();
    this.listeners.clear();
    const isInPlace = this.isInPlace();
    this.db.close();
    if (isInPlace) this.whenClosed();
  }

  private draft(): Draft {
    return new Draft(this.model, { newId, checkIns: this.checkIns });
  }

  /** Writes changes with their entry in the journal: the one way in which rows come into a plan. */
  private write(
    done: Pick<ChangeSet, 'action' | 'subject' | 'kind'>,
    changes: readonly Change[],
    journaled?: AppendOptions,
    calledBy: CalledBy | null = null,
  ): ChangeSet {
    const shared = changes.length > 0 ? this.shared.read() : null;
    const refused = shared && notAllowed(this.model, changes, shared, (id) => this.checkIns.get(id));
    if (refused) throw new Problem(refused, { space: shared.url });
    this.statements.make(changes);
    const id = calledBy?.changeSetId ?? newId();
    const changeSet = { id, at: new Date().toISOString(), ...done, changes: [...changes] };
    const own = this.signature();
    // In a shared plan who works here writes under the name that its members know.
    const author = calledBy ? calledBy.author : (shared?.name ?? own.author);
    return this.journal.append(changeSet, { ...own, author }, journaled);
  }

  private replay(entry: HistoryEntry, kind: 'undo' | 'redo'): Written {
    // What the clock of a workshop did in between is in the rows that the undo took away, and comes again with them.
    const { action, subject, sequence } = entry;
    const original = this.fittingChangesOf(sequence);
    const taken = kind === 'undo' ? original : this.fittingChangesOf(this.journal.undoOf(sequence));
    const draft = this.draft();
    // All members have the same rows: what their space does not keep comes back to none of them.
    const keep = this.shared.read() ? kept : keptBefore;
    replay(draft, inverse(taken), subject, (table, id) => this.statements.read(table, id), keep);
    this.journal.setState(sequence, kind === 'undo' ? 'undone' : 'applied');
    const changes = draft.finish();
    assertKept(draft.plan, changes);
    const changeSet = this.write({ action, subject, kind }, changes, { target: sequence });
    return { id: original[0]?.rowId ?? entry.id, changeSet };
  }

  /**
   * Writes what once was, or was somewhere else: what was done since may be built upon what goes, or no longer go with it.
   * @throws Problem `history/no-longer-fits`
   */
  private fitting(work: () => Written): Receipt {
    try {
      return this.transaction(work);
    } catch (error) {
      if (!isConstraint(error)) throw error;
      throw new Problem('history/no-longer-fits', {}, { cause: error });
    }
  }

  private transaction(work: () => Written): Receipt {
    if (this.isReadOnly) throw new Problem('plan-file/read-only', { path: this.path });
    this.assertReachable();
    this.assertLookedThrough();
    let attempted: Attempt | null = null;
    const run = this.db.transaction((): Attempt => {
      this.assertSamePlan();
      if (this.isAnew || this.journal.last() !== this.model.sequence) this.readNews();
      const { id, changeSet } = work();
      // Read before the end of the transaction: behind it another program may hold the file.
      attempted = { id, event: changeSet && this.eventOf(changeSet) };
      return attempted;
    });
    let outcome: Attempt;
    try {
      outcome = run.immediate();
    } catch (error) {
      if (!this.wasSaved(attempted)) throw this.heed(error);
      outcome = attempted as unknown as Attempt;
    }
    this.place.remember();
    if (outcome.event) this.accept(outcome.event);
    return { id: outcome.id, sequence: this.model.sequence };
  }

  /** Whether an attempt that ended with an error is in the file all the same. */
  private wasSaved(attempted: Attempt | null): boolean {
    if (!attempted?.event) return false;
    try {
      return this.journal.has(attempted.event.changeSet.id);
    } catch {
      // What cannot be read is told by the error of the attempt.
      return false;
    }
  }

  /** @throws Problem `plan-file/replaced`, or why it cannot be reached */
  private assertReachable(): void {
    if (!this.isReplaced) this.judge(this.place.lookNow());
    if (this.isReplaced) throw new Problem('plan-file/replaced', { path: this.path });
    if (this.problem) throw this.problem;
  }

  /**
   * Makes sure that the file was looked through before anything is written to it.
   * @throws Problem as `openPlanFile`
   */
  assertLookedThrough(): void {
    const { lateLook } = this;
    if (!lateLook || lateLook.hasEnded) {
      lateLook?.finish();
      return;
    }
    this.assertReachable();
    try {
      lateLook.finish();
    } catch (error) {
      // What befell the file meanwhile is told as that.
      if (!lateLook.hasFound) this.assertReachable();
      throw error;
    }
  }

  /** Whether it was found, after it was shown, that the file is not whole. */
  get isFoundDamaged(): boolean {
    return this.lateLook?.hasFound ?? false;
  }

  /** Looks at once whether the file that was opened lies where it lay, and holds the plan that it held. */
  isInPlace(): boolean {
    this.judge(this.place.lookNow());
    return !this.isReplaced && this.problem === null;
  }

  /**
   * Looks through the file where that is still to come, letting others be answered in between. Where it cannot be looked
   * through now, whoever is in a hurry is told at once: from when `hurry` is aborted, or from the first without it.
   * @throws Problem as `openPlanFile`
   */
  async lookThrough(hurry = AbortSignal.abort()): Promise<void> {
    await this.lateLook?.inTurns(hurry);
  }

  /** Makes sure, under the lock, that what is written goes into the plan that was opened. */
  private assertSamePlan(): void {
    if (!this.isOverwritten) return;
    this.replaced();
    throw new Problem('plan-file/replaced', { path: this.path });
  }

  /** Writes nothing any more: another plan file has been opened where this one lay. */
  giveUp(): void {
    this.isReplaced = true;
  }

  /** Tells every window that what it shows was opened anew. */
  tellOpenedAgain(): void {
    this.tell({ kind: 'opened-again' });
  }

  private replaced(): void {
    this.isReplaced = true;
    this.tell({ kind: 'replaced' });
  }

  /** Draws conclusions from a look at the file's place; answers whether all is well. Never fails: a look is taken by a timer. */
  private judge(sight: Sight): boolean {
    if (this.isReplaced || !this.db.open) return true;
    if (sight.kind === 'other') this.replaced();
    if (sight.kind === 'trouble') this.be(sight.problem);
    if (sight.kind === 'other' || sight.kind === 'trouble') return this.isReplaced;
    try {
      if (sight.kind === 'written' || this.problem) this.recognise();
      if (this.isReplaced) return true;
      this.readWhatIsNew();
      this.be(null);
      return true;
    } catch (error) {
      if (!(this.heed(error) instanceof Problem)) noteFailure('look', error);
      return false;
    }
  }

  /** Reads a file that somebody else wrote as if it had never been read, and makes sure that it is still the same plan. */
  private recognise(): void {
    this.identities.forgetPages();
    if (this.isOverwritten) {
      this.replaced();
      return;
    }
    this.place.remember();
    this.packed = null;
  }

  /** Takes note of what went wrong with the file, and answers it as a problem where it is one. */
  private heed(error: unknown): unknown {
    const problem = toProblem(error, this.path);
    if (!(problem instanceof Problem)) return error;
    if (lasting.has(problem.code)) this.be(problem);
    return problem;
  }

  private be(problem: Problem | null): void {
    if (problem?.message === this.problem?.message) return;
    this.problem = problem;
    const data = problem && { code: problem.code, parameters: { ...problem.parameters } };
    this.tell({ kind: 'trouble', problem: data });
  }

  /** Takes over what other processes wrote; where that cannot be read now, the plan stays as it was read last. */
  private catchUp(): void {
    try {
      this.readWhatIsNew();
    } catch (error) {
      const problem = this.heed(error);
      if (!(problem instanceof Problem)) throw problem;
    }
  }

  private readWhatIsNew(): void {
    const version = this.db.pragma('data_version', { simple: true });
    if (version === this.dataVersion) return;
    // What was copied over the file is not taken for what somebody did to this plan.
    if (this.isOverwritten) {
      this.replaced();
      return;
    }
    this.readNews();
    this.dataVersion = version;
  }

  /** Takes over what others did to the plan since it was read last. */
  private readNews(): void {
    if (this.isAnew) {
      this.readAgain();
      return;
    }
    this.packed = null;
    const known = this.loaded?.sequence ?? this.identity?.sequence;
    if (known === undefined) return;
    const events = this.journal.after(known).map((changeSet) => this.eventOf(changeSet));
    for (const event of events) this.take(event);
    // Who hears of the first may ask for the plan, which has all of them by now.
    for (const event of events) this.tell(event);
  }

  private accept(event: ChangeSetEvent): void {
    this.take(event);
    this.tell(event);
  }

  private take(event: ChangeSetEvent): void {
    const { changeSet } = event;
    this.packed = null;
    this.session.note(changeSet);
    if (this.identity)
      this.identity = { ...this.identity, sequence: changeSet.sequence, changeSetId: changeSet.id };
    this.loaded =
      this.loaded?.apply(changeSet.changes, changeSet.sequence, event.standings, event.withoutStanding) ??
      null;
  }

  /** A change set together with the standings it moved. */
  private eventOf(changeSet: ChangeSet): ChangeSetEvent {
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
      next: this.journal.next(),
    };
  }

  private tell(event: PlanEvent): void {
    if (this.held) {
      this.held.push(event);
      return;
    }
    for (const listener of this.listeners) listener(event);
  }
}
