import { setTimeout as wait } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { hasOnlyDates } from './check-dates.ts';
import { examination } from './examine.ts';
import { letOthers } from './let-others.ts';
import { currentVersion } from './migrations/index.ts';
import { toProblem } from './sqlite-problem.ts';

/** How long a look that could not be taken rests before it is tried again, and at most after many tries, in milliseconds. */
const pause = 1_000;
const longestPause = 60_000;

/** Looks through the file that a connection has open, whatever lies in its place by now. */
function* looking(db: Database.Database, path: string): Generator<undefined, undefined> {
  yield* examination(db, path, currentVersion);
  yield;
  if (!hasOnlyDates(db)) throw new Problem('plan-file/damaged', { path });
}

/** Whether an error says what a file is, rather than that it cannot be looked through now. */
const isVerdict = (error: unknown): boolean =>
  !(error instanceof Problem) || error.code === 'plan-file/damaged' || error.code === 'plan-file/not-a-plan';

/**
 * The look through a plan that is shown before it was looked through, for it lay there as this program had left it.
 * Nothing is written to it before that look has ended well.
 */
export class LateLook {
  /** Whether the file lies where it was opened, as nobody else has written it. */
  isUndisturbed: () => boolean = () => true;
  private steps: Generator<undefined, undefined> | null = null;
  /** What it came to: why the file is not whole, null where it is. */
  private outcome: { readonly error: unknown } | null = null;

  constructor(
    private readonly db: Database.Database,
    private readonly path: string,
    private readonly whenWell: () => void,
  ) {}

  /** Whether it was found that the file is not whole. */
  get hasFound(): boolean {
    return Boolean(this.outcome?.error);
  }

  get hasEnded(): boolean {
    return this.outcome !== null;
  }

  /**
   * Looks to the end at once, where it has not yet ended.
   * @throws Problem as `openPlanFile`, also where it cannot be looked through now
   */
  finish(): void {
    while (!this.isOver());
  }

  /**
   * The same, letting others be answered in between, and again for as long as it cannot be looked through and nobody is in a
   * hurry.
   * @throws Problem as `openPlanFile`
   */
  async inTurns(hurry: AbortSignal): Promise<void> {
    for (let rest = pause; ; rest = Math.min(2 * rest, longestPause)) {
      try {
        while (!this.isOver()) await letOthers();
        return;
      } catch (error) {
        if (this.outcome || hurry.aborted) throw error;
        await wait(rest, undefined, { ref: false, signal: hurry }).catch(() => undefined);
      }
    }
  }

  /** Takes the next step; answers whether it was the last one. */
  private isOver(): boolean {
    if (this.outcome?.error) throw this.outcome.error;
    if (this.outcome) return true;
    this.steps ??= looking(this.db, this.path);
    try {
      if (!this.steps.next().done) return false;
    } catch (error) {
      this.steps = null;
      const problem = toProblem(error, this.path);
      // What others do to the file in the meantime may pass, and is told as such.
      if (isVerdict(problem) && this.isUndisturbed()) this.outcome = { error: problem };
      throw problem;
    }
    this.steps = null;
    this.outcome = { error: null };
    this.whenWell();
    return true;
  }
}
