import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Problem, type ProblemCode, type ProblemParameters } from '#domain/problem.ts';
import type { PlaceInPlan, Presence } from '#domain/space/presence.ts';
import { note } from '../diagnostics/log.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import { handBack } from './hand-back.ts';
import { presenceSeconds, Space } from './space.ts';
import { spaceAddress } from './space-address.ts';
import { type Synced, sharedOf, synchronise } from './sync.ts';

/** How a plan stands to its space. */
export type FollowState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'upToDate'; readonly at: string }
  | { readonly kind: 'sending'; readonly count: number }
  | { readonly kind: 'offline'; readonly since: string; readonly problem: Why; readonly count: number }
  | { readonly kind: 'needsDecision'; readonly count: number }
  | { readonly kind: 'refused'; readonly problem: Why; readonly count: number };

/** A problem as it is told. */
interface Why {
  readonly code: ProblemCode;
  readonly parameters: ProblemParameters;
}

/** How long the follower waits for what, in milliseconds. */
export interface Pace {
  /** Until the space is asked where nothing was heard of it, while notifications come through. */
  readonly poll: number;
  /** The same where something on the way swallows notifications. */
  readonly pollDeaf: number;
  /** Until what was called out has to be heard. */
  readonly echo: number;
  /** Until the first further attempt to reach the space, which doubles up to the last. */
  readonly retry: number;
  readonly retryMost: number;
  /** Between two looks at who is here. */
  readonly look: number;
  /** Between two times that the space is asked because something was heard. */
  readonly heed: number;
}

const usualPace: Pace = {
  poll: 15_000,
  pollDeaf: 2_000,
  echo: 3_000,
  retry: 1_000,
  retryMost: 30_000,
  look: 500,
  heed: 250,
};

/** What passes by itself: the space is away, busy or being looked after. Everything else asks for somebody. */
const passing: ReadonlySet<string> = new Set<ProblemCode>([
  'space/unreachable',
  'space/hangs',
  'space/full',
  'space/database-read-only',
  'plan-file/locked',
]);

/** What a follower tells of. */
export interface FollowEvents {
  /** How it stands, whenever that changes. */
  readonly state?: (state: FollowState) => void;
  /** Who else is here, whenever that changes. */
  readonly here?: (others: readonly Presence[]) => void;
  /** What came and went. */
  readonly synced?: (synced: Synced) => void;
}

export interface FollowOptions extends FollowEvents {
  /** Comes into the space; by itself with the password that PostgreSQL's programs would find. */
  readonly connect?: (signal: AbortSignal) => Promise<Space>;
  readonly pace?: Partial<Pace>;
}

/**
 * Keeps a shared plan and its space the same for as long as it runs: at once where something happens here or there, again
 * and again where the space was away. Nothing that goes wrong is thrown: it is told as a state.
 */
export class Follower {
  private readonly pace: Pace;
  private readonly ended = new AbortController();
  private hurry = new AbortController();
  private readonly machine = randomUUID();
  private current: FollowState = { kind: 'connecting' };
  private present: readonly Presence[] = [];
  private place: PlaceInPlan | null = null;
  private isPlaceTold = true;
  private placeToldAt = 0;
  private isLookDue = true;
  private isAskedFor = false;
  private isToHandBack = false;
  private heededAt = 0;
  private lastHeard = 0;
  private readonly running: Promise<void>;
  private readonly stopHearing: () => void;
  private readonly file: PlanFile;
  private readonly options: FollowOptions;

  constructor(file: PlanFile, options: FollowOptions = {}) {
    this.file = file;
    this.options = options;
    this.pace = { ...usualPace, ...options.pace };
    this.stopHearing = file.subscribe((event) => {
      if (event.kind !== 'change-set') return;
      const count = this.countToSend();
      if (count > 0 && ['upToDate', 'sending'].includes(this.current.kind))
        this.be({ kind: 'sending', count });
      this.wake();
    });
    this.running = this.run();
  }

  get state(): FollowState {
    return this.current;
  }

  /** Who else is here, as it was heard last. */
  get others(): readonly Presence[] {
    return this.present;
  }

  /** Says where the one who works here is; null for nowhere. */
  sayHere(place: PlaceInPlan | null): void {
    if (isDeepStrictEqual(place, this.place)) return;
    this.place = place;
    this.isPlaceTold = false;
    this.wake();
  }

  /** Tries again at once, as after a password was entered or a decision made. */
  retry(): void {
    this.isAskedFor = true;
    this.wake();
  }

  /** Gives a space that was brought back from an older backup what this file has from it. */
  handBack(): void {
    this.isToHandBack = true;
    this.retry();
  }

  /** Ends it, and answers when it has let go of the space and the file. */
  async stop(): Promise<void> {
    this.stopHearing();
    this.ended.abort();
    this.wake();
    await this.running;
  }

  private wake(): void {
    this.hurry.abort();
  }

  /** Waits until something happens, at most so long. */
  private async rest(milliseconds: number): Promise<void> {
    const { hurry, ended } = this;
    await wait(Math.max(1, milliseconds), undefined, {
      signal: AbortSignal.any([hurry.signal, ended.signal]),
    }).catch(() => undefined);
    if (this.hurry === hurry) this.hurry = new AbortController();
  }

  private be(state: FollowState): void {
    const { kind } = state;
    if (kind === this.current.kind && kind !== 'upToDate' && isDeepStrictEqual(state, this.current)) return;
    if (kind !== this.current.kind && kind !== 'sending' && this.current.kind !== 'sending')
      note({ what: 'space', state: kind, ...('problem' in state && { code: state.problem.code }) });
    this.current = state;
    this.options.state?.(state);
  }

  private seeOthers(others: readonly Presence[]): void {
    if (isDeepStrictEqual(others, this.present)) return;
    this.present = others;
    this.options.here?.(others);
  }

  private async run(): Promise<void> {
    let failures = 0;
    let since: string | null = null;
    // What nobody has open any more is followed no further.
    while (!this.ended.signal.aborted && this.file.db.open) {
      try {
        await this.stay(() => {
          failures = 0;
          since = null;
        });
        if (this.ended.signal.aborted) return;
      } catch (error) {
        since ??= new Date().toISOString();
        this.fail(error, since);
      }
      failures += 1;
      const longest = Math.min(this.pace.retryMost, this.pace.retry * 2 ** Math.min(failures - 1, 10));
      // Not all members at the same moment, when a server has come back.
      await this.restUntilAsked(longest * (0.5 + Math.random() / 2));
    }
  }

  /** Waits so long, whatever is done here meanwhile; only somebody who asks is heard. */
  private async restUntilAsked(milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds;
    while (!this.ended.signal.aborted && !this.isAskedFor && Date.now() < until) {
      await this.rest(until - Date.now());
      const { current } = this;
      if (current.kind === 'offline' || current.kind === 'refused')
        this.be({ ...current, count: this.countToSend() });
    }
    this.isAskedFor = false;
  }

  private countToSend(): number {
    try {
      return this.file.shared.countToSend();
    } catch {
      // The file is away as well, which it tells by itself.
      return 0;
    }
  }

  /** How far this file has what is there; 0 where it cannot say so now. */
  private position(): number {
    try {
      return this.file.shared.read()?.position ?? 0;
    } catch {
      return 0;
    }
  }

  private fail(error: unknown, since: string): void {
    const known = toProblem(error, this.file.path);
    const problem =
      known instanceof Problem
        ? known
        : new Problem('unexpected', { detail: String(error) }, { cause: error });
    const why = { code: problem.code, parameters: { ...problem.parameters } };
    const count = this.countToSend();
    this.seeOthers([]);
    this.be(
      passing.has(problem.code)
        ? { kind: 'offline', since, problem: why, count }
        : { kind: 'refused', problem: why, count },
    );
  }

  /** Comes into the space and stays there until it is lost or this ends. */
  private async stay(isWell: () => void): Promise<void> {
    const { url } = sharedOf(this.file);
    const { signal } = this.ended;
    const space = await (this.options.connect?.(signal) ?? Space.connect(spaceAddress(url), { signal }));
    let isLost = false;
    let hasEcho = false;
    const planId = this.file.plan.about.id;
    try {
      await space.assertKnown();
      space.whenLost(() => {
        isLost = true;
        this.wake();
      });
      await space.listen(planId, (what) => {
        if (what.kind === 'echo') hasEcho = true;
        if (what.kind === 'here') this.isLookDue = true;
        if (what.kind === 'position') this.lastHeard = Math.max(this.lastHeard, what.position);
        // What was sent from here is no news.
        if (what.kind !== 'position' || what.position > this.position()) this.wake();
      });
      await space.callOut(planId);
      let calledAt = Date.now();
      this.isPlaceTold = false;
      this.isLookDue = true;
      let askedAt = 0;
      let lookedAt = 0;
      while (!this.ended.signal.aborted) {
        if (isLost) throw new Problem('space/unreachable', { space: url, detail: '' });
        const isDeaf = !hasEcho && Date.now() - calledAt >= this.pace.echo;
        const poll = hasEcho ? this.pace.poll : this.pace.pollDeaf;
        const isHeard = this.lastHeard > sharedOf(this.file).position;
        if (
          this.isAskedFor ||
          this.countToSend() > 0 ||
          (isHeard && Date.now() - this.heededAt >= this.pace.heed) ||
          Date.now() - askedAt >= poll
        ) {
          this.isAskedFor = false;
          if (isHeard) this.heededAt = Date.now();
          this.lastHeard = 0;
          await this.exchange(space);
          isWell();
          askedAt = Date.now();
          // Who went without a word is told of by nobody.
          this.isLookDue ||= this.present.length > 0;
          if (hasEcho && askedAt - calledAt > 4 * poll) {
            hasEcho = false;
            calledAt = askedAt;
            await space.callOut(planId);
          }
        } else this.standing();
        await this.tellPlace(space, planId);
        if (isDeaf) this.isLookDue = true;
        if (this.isLookDue && Date.now() - lookedAt >= (isDeaf ? poll : this.pace.look)) {
          this.isLookDue = false;
          lookedAt = Date.now();
          this.seeOthers(await space.whoIsHere(planId, this.machine));
        }
        const untilLook = this.isLookDue ? Math.max(20, this.pace.look - (Date.now() - lookedAt)) : poll;
        const untilEcho = hasEcho || isDeaf ? poll : this.pace.echo;
        const untilPlace = this.isPlaceTold ? poll : 250;
        // One change comes in at once; of many, and of notifications of nothing, those of a moment together.
        const untilHeard = this.lastHeard > sharedOf(this.file).position ? this.pace.heed : poll;
        await this.rest(
          Math.max(5, Math.min(poll - (Date.now() - askedAt), untilLook, untilEcho, untilPlace, untilHeard)),
        );
      }
      if (!isLost) await space.sayGone(planId, this.machine);
    } finally {
      await space.close();
    }
  }

  private async exchange(space: Space): Promise<void> {
    const count = this.countToSend();
    if (count > 0) this.be({ kind: 'sending', count });
    const synced = await (this.isToHandBack ? handBack : synchronise)(this.file, space);
    this.isToHandBack = false;
    if (synced.received + synced.sent > 0) this.options.synced?.(synced);
    this.standing();
  }

  /** Says how it stands where nothing is under way. */
  private standing(): void {
    const count = this.file.shared.waiting().length;
    if (count > 0) this.be({ kind: 'needsDecision', count });
    else if (this.current.kind !== 'upToDate')
      this.be({ kind: 'upToDate', at: sharedOf(this.file).syncedAt ?? new Date().toISOString() });
  }

  /** Says where the one who works here is, where that is new or was said long ago. */
  private async tellPlace(space: Space, planId: string): Promise<void> {
    const isOld = Date.now() - this.placeToldAt > (presenceSeconds * 1000) / 3;
    if (this.isPlaceTold && (this.place === null || !isOld)) return;
    this.isPlaceTold = true;
    this.placeToldAt = Date.now();
    if (this.place === null) await space.sayGone(planId, this.machine);
    else if (!(await space.sayHere(planId, this.machine, this.place))) this.isPlaceTold = false;
  }
}
