import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Measured, Unfinished } from './measured.ts';

/** A benchmark: what runs it in a process of its own, which sends each figure as it has it, and how long that may take. */
export interface Bench {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** In milliseconds. */
  readonly limit: number;
}

/** How long a process has to end what it began, in milliseconds. */
const farewell = 3_000;

/** Ends a process with all that it began in its group. */
async function end(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid as number), signal);
    } catch (error) {
      // All of them have ended.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  send('SIGTERM');
  await Promise.race([gone, wait(farewell, undefined, { ref: false })]);
  send('SIGKILL');
  await gone;
}

/** Waits for so many milliseconds, or until it is called off. */
type Clock = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

const realClock: Clock = (milliseconds, signal) => wait(milliseconds, undefined, { signal });

/** Runs one benchmark; answers why it did not come to its end, or null where it did. */
async function runBench(
  { command: [program, ...words], limit }: Bench,
  clock: Clock,
  heard: (figure: Figure) => void,
): Promise<string | null> {
  const child = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });
  child.on('message', (figure) => heard(figure as Figure));
  const gone = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(`failed: ${error.message}`));
    child.once('exit', (code, signal) => resolve(code === 0 ? null : `failed with ${signal ?? code}`));
  });
  const over = new AbortController();
  const late = clock(limit, over.signal).then(
    () => `did not end in ${limit / 1000} s`,
    () => null,
  );
  const why = await Promise.race([gone, late]);
  over.abort();
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await end(child, gone);
  return why;
}

/** Runs benchmarks one after the other. One that fails or does not end is told of, and the others still run. */
export async function runBenches(benches: readonly Bench[], clock = realClock): Promise<Measured> {
  const figures: Figure[] = [];
  const unfinished: Unfinished[] = [];
  for (const bench of benches) {
    const why = await runBench(bench, clock, (figure) => figures.push(figure));
    if (why !== null) unfinished.push({ bench: bench.name, why });
  }
  return { figures, unfinished };
}
