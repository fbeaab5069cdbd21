import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eventQueue } from './event-queue.ts';

/** A source that everybody hears who listens. */
function source() {
  const listeners = new Set<(event: number) => void>();
  return {
    listeners,
    say: (event: number) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener: (event: number) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

test('what is said while nobody reads waits in line', async () => {
  const { say, subscribe } = source();
  const queue = eventQueue(subscribe, undefined, 3);
  const first = queue.next();
  for (const event of [1, 2, 3]) say(event);
  expect((await first).value).toBe(1);
  expect((await queue.next()).value).toBe(2);
  say(4);
  say(5);
  for (const event of [3, 4, 5]) expect((await queue.next()).value).toBe(event);
  await queue.return();
});

test('for whoever has stopped reading no more is kept than that, and their stream ends', async () => {
  const { say, subscribe, listeners } = source();
  const queue = eventQueue(subscribe, undefined, 3);
  const first = queue.next();
  for (let event = 1; event <= 5; event++) say(event);
  await first;
  // Nobody listens any more, long before the reader comes back.
  expect(listeners.size).toBe(0);
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});

test('a stream that is given up ends while it waits', async () => {
  const { subscribe, listeners } = source();
  const leaving = new AbortController();
  const next = eventQueue(subscribe, leaving.signal, 3).next();
  await setImmediate();
  expect(listeners.size).toBe(1);
  leaving.abort();
  expect((await next).done).toBe(true);
  expect(listeners.size).toBe(0);
});
