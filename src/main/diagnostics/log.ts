import { join } from 'node:path';
import type { RestoreReason } from '#contract/backup.ts';
import { type ToldError, toldError } from '#domain/diagnostics/told-error.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { forTerminal, reasonForTerminal } from '../for-terminal.ts';
import { LogFile } from './log-file.ts';

/**
 * What can go wrong without anybody being asked about it, with the words that standard error is told by. The log tells
 * what kind of error it was and where it came from; standard error, which stays with whoever started the program, why.
 */
const failures = {
  helper: 'A process of Tangga ended in an error that was not expected:',
  process: 'Tangga goes on after an error that was not expected:',
  call: 'A call ended in an error that was not expected:',
  request: 'A request could not be answered:',
  copySent: 'A copy of a plan to be sent could not be removed:',
  verb: 'A command ended in an error that was not expected:',
  page: 'A page met an error:',
  closing: 'Tangga could not close its plans whole:',
  look: 'A look at the plan failed:',
  backup: 'No backup was made of a plan:',
  mending: 'A damaged plan could not be mended:',
  restorePoints: 'Old restore points stay:',
  preferences: 'Preferences are not kept:',
  preferencesRead: 'Preferences could not be read and were set aside:',
  window: 'What belongs to the window of Tangga cannot be read or written:',
  passwords: 'Passwords are not kept:',
  passwordOpened: 'A kept password cannot be opened:',
  roomFile: 'A room that was open cannot go on:',
  room: 'The room met an error:',
} as const;
export type Failing = keyof typeof failures;

/** Of these standard error is told no more than their kind: what they say may hold a secret, or what was said in a room. */
const discreet: ReadonlySet<Failing> = new Set(['room', 'roomFile', 'passwordOpened', 'page']);

/**
 * What stands in the log: figures, and words of the program's own. Nothing of a plan, of people, of paths or of spaces
 * has a place in it.
 */
export type LogEvent =
  | {
      readonly what: 'started';
      readonly version: string;
      readonly host: 'electron' | 'browser';
      readonly platform: NodeJS.Platform;
      readonly arch: string;
      readonly node: string;
    }
  | { readonly what: 'stopped' }
  | { readonly what: 'refused'; readonly call: string; readonly code: ProblemCode }
  | { readonly what: 'slow'; readonly call: string; readonly milliseconds: number }
  | { readonly what: 'failed'; readonly where: Failing; readonly call?: string; readonly error: ToldError }
  | { readonly what: 'migrated'; readonly from: number; readonly to: number; readonly milliseconds: number }
  | { readonly what: 'copied'; readonly before: RestoreReason | null; readonly milliseconds: number }
  | {
      readonly what: 'looked at stranger';
      readonly verdict: ProblemCode | 'let in';
      readonly milliseconds: number;
    }
  | { readonly what: 'space'; readonly state: string; readonly code?: ProblemCode }
  | {
      readonly what: 'page gone' | 'process gone';
      /** The module that it ran. */
      readonly module?: string;
      readonly reason: string;
      readonly exitCode: number;
    };

/** For how long the same is only counted, in milliseconds, and of how much that is remembered. */
const sameFor = 10_000;
const mostRemembered = 200;

interface Remembered {
  readonly since: number;
  more: number;
}

interface LogOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Whether it keeps failures alone, and nobody is told where it cannot be written: whoever typed a command is told all else. */
  readonly isTerse?: boolean;
}

/** Writes events as lines of JSON. What happens again and again is counted; a log that cannot be written breaks nothing. */
export class Log {
  readonly file: LogFile;
  private readonly now: () => number;
  private readonly remembered = new Map<string, Remembered>();
  private readonly isTerse: boolean;
  private hasComplained = false;
  private hasSaidWhere = false;

  constructor(file: LogFile, { now = Date.now, isTerse = false }: LogOptions = {}) {
    this.file = file;
    this.now = now;
    this.isTerse = isTerse;
  }

  write(event: LogEvent): void {
    if (this.isTerse && event.what !== 'failed' && event.what !== 'process gone') return;
    const at = this.now();
    const key = JSON.stringify({ ...event, milliseconds: 0 });
    const known = this.remembered.get(key);
    if (known && at - known.since < sameFor) {
      known.more += 1;
      return;
    }
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(key, { since: at, more: 0 });
    const { what, ...facts } = event;
    const again = known?.more ? { again: known.more } : {};
    this.append(
      JSON.stringify({ at: new Date(at).toISOString(), process: process.pid, what, ...facts, ...again }),
    );
  }

  /** Says once where more of what failed can be read. */
  sayWhere(): void {
    if (this.hasSaidWhere) return;
    this.hasSaidWhere = true;
    const folder = forTerminal(this.file.folder);
    console.error(
      `Where in the program it came from stands in the log in ${folder}; “tangga diagnostics --out FILE” makes a report of it that holds nothing of a plan.`,
    );
  }

  private append(line: string): void {
    try {
      this.file.append(line);
    } catch (error) {
      if (this.isTerse || this.hasComplained) return;
      this.hasComplained = true;
      const { code } = error as NodeJS.ErrnoException;
      console.error(`The log of Tangga cannot be written: ${code ?? (error as Error).name}`);
    }
  }
}

/** The log that is kept in a data folder. */
export const logIn = (data: string): LogFile => new LogFile(join(data, 'log'));

let kept: Log | null = null;

/** Says in which data folder this process keeps its log from now on; until it is said, and after null, in none. */
export function keepLog(data: string | null, options: LogOptions = {}): void {
  kept = data === null ? null : new Log(logIn(data), options);
}

/** Notes what happened, for whoever looks for the reason of something later. */
export function note(event: LogEvent): void {
  kept?.write(event);
}

/** The folder of the log that this process keeps; null where it keeps none. */
export const logFolder = (): string | null => kept?.file.folder ?? null;

/** Tells of what failed unexpectedly: in a sentence on standard error, and in the log where it came from. */
export function noteFailure(where: Failing, error: unknown, call?: string): void {
  const told = toldError(error);
  const about = call === undefined ? failures[where] : `${failures[where]} ${call}:`;
  console.error(`${about} ${discreet.has(where) ? (told.code ?? told.name) : reasonForTerminal(error)}`);
  note({ what: 'failed', where, ...(call !== undefined && { call }), error: told });
  kept?.sayWhere();
}

/** Works, and notes how long that took by what `event` makes of it. */
export async function timed<T>(
  work: () => T | Promise<T>,
  event: (milliseconds: number) => LogEvent,
): Promise<T> {
  const since = performance.now();
  const result = await work();
  note(event(Math.round(performance.now() - since)));
  return result;
}
