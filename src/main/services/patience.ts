import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '#domain/problem.ts';
import type { Line } from '../desk/line.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';

/** How long a call waits for another program to let go of its plan, and how often it tries, in milliseconds. */
const patience = 5_000;
const pause = 40;

/** Whoever calls: a window, or the room that a plan has. */
interface Caller {
  readonly line: Line;
  readonly openFile: { readonly path: string } | null;
}

/**
 * Tries a call again for a while where another program holds the plan, without keeping other windows waiting.
 * Calls of the same caller that come meanwhile stand in line, so that of two changes the second never comes first.
 */
export async function patiently<T>(caller: Caller, call: () => Promise<T>): Promise<T> {
  let leave = caller.line.isEmpty ? null : await caller.line.enter();
  const end = performance.now() + patience;
  try {
    for (;;) {
      try {
        return await call();
      } catch (error) {
        const problem = toProblem(error, caller.openFile?.path ?? '');
        const isHeld = problem instanceof Problem && problem.code === 'plan-file/locked';
        if (!isHeld || performance.now() > end) throw problem;
        leave ??= await caller.line.enter();
        await wait(pause);
      }
    }
  } finally {
    leave?.();
  }
}
