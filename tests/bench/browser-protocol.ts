import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * A browser asked by the protocol of its tools, with nothing more switched on than is asked. Playwright has pages tell of
 * each request where in their code it was made, for which a page reads all of its code once more: a third of a first paint.
 */

/** Asks again and again, with a `pause` in milliseconds between, until there is an answer. */
export async function until<T>(look: () => T | null | Promise<T | null>, pause = 5): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    await wait(pause);
  }
}

/** Where a browser with this profile, begun with `--remote-debugging-port=0`, listens; waits until it does. */
export async function listeningAt(
  profile: string,
): Promise<{ readonly port: string; readonly path: string }> {
  const told = join(profile, 'DevToolsActivePort');
  return until(() => {
    const [, port, path] = existsSync(told) ? (/^(\d+)\n(\/.+)/u.exec(readFileSync(told, 'utf8')) ?? []) : [];
    return port && path ? { port, path } : null;
  });
}

/** A line to a browser or to one of its pages. */
export interface Line {
  /** Answers what comes of a command; `session` is that of a page, on the line of its browser. */
  ask<Answer>(method: string, params?: object, session?: string): Promise<Answer>;
  /** What an expression gives in a page, which goes through JSON. */
  evaluate<Value>(expression: string, session?: string): Promise<Value>;
  close(): void;
}

interface Told {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export async function lineTo(address: string): Promise<Line> {
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id = 0, result, error } = JSON.parse(String(data)) as Told;
    const answer = asked.get(id);
    asked.delete(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
  });
  const ask = <Answer>(method: string, params: object = {}, sessionId?: string) => {
    const id = ++last;
    const answer = Promise.withResolvers<unknown>();
    asked.set(id, answer);
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    return answer.promise as Promise<Answer>;
  };
  const evaluate = async <Value>(expression: string, session?: string) => {
    const asking = { expression, returnByValue: true };
    const { result } = await ask<{ result: { value: Value } }>('Runtime.evaluate', asking, session);
    return result.value;
  };
  return { ask, evaluate, close: () => socket.close() };
}
