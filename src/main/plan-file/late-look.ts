import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '#domain/problem.ts';
import { hasOnlyDates } from './check-dates.ts';
import { connectTo } from './connection.ts';
import { examination } from './examine.ts';
import { letOthers } from './let-others.ts';
import { currentVersion } from './migrations/index.ts';
import { toProblem } from './sqlite-problem.ts';

/** How long a look that could not be taken rests before it is tried again, in milliseconds. */
const pause = 1_000;

/** Looks through a file of today's schema, by a connection of its own, which keeps others from writing for as long. */
function* looking(path: string): Generator<undefined, undefined> {
  // Who holds the file is not waited for here, where windows are to be answered.
  const db = connectTo(path, { timeout: 0 });
  try {
    db.pragma('query_only = ON');
    db.exec('BEGIN');
    yield* examination(db, path, currentVersion);
    yield;
    if (!hasOnlyDates(db)) throw new Problem('plan-file/damaged', { path });
  } finally {
    db.close();
  }
}

/** Whether an error says what a file is, rather than that it cannot be looked through now. */
const isVerdict = (error: unknown): boolean =>
  !(error instanceof Problem) || error.code === 'plan-file/damaged' || error.code === 'plan-file/not-a-plan';

/**
 * The look through a plan that is shown before it was looked through, for it lay there as this program had left it.
 * Nothing is written to it before that look has ended well.
 */
export class LateLook {
  private steps: Generator<undefined, undefined> | null = null;
  /** What it came to: why the file is not whole, null where it is. */
  private outcome: { readonly error: unknown } | null = null;

  constructor(
    private readonly path: string,
    private readonly whenWell: () => void,
  ) {}

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
    for (;;) {
      try {
        while (!this.isOver()) await letOthers();
        return;
      } catch (error) {
        if (this.outcome || hurry.aborted) throw error;
        await wait(pause, undefined, { ref: false, signal: hurry }).catch(() => undefined);
      }
    }
  }

  /** Takes the next step; answers whether it was the last one. */
  private isOver(): boolean {
    if (this.outcome?.error) throw this.outcome.error;
    if (this.outcome) return true;
    this.steps ??= looking(this.path);
    try {
      if (!this.steps.next().done) return false;
    } catch (error) {
      this.steps = null;
      this.lookAgain(toProblem(error, this.path));
    }
    this.steps = null;
    this.outcome = { error: null };
    this.whenWell();
    return true;
  }

  /**
   * Looks once more in one go where something was found: on some systems a file that is closed elsewhere in this process
   * lets others write between two steps.
   */
  private lookAgain(found: unknown): void {
    if (!isVerdict(found)) throw found;
    try {
      for (const _step of looking(this.path));
    } catch (error) {
      const problem = toProblem(error, this.path);
      if (isVerdict(problem)) this.outcome = { error: problem };
      throw problem;
    }
  }
}
