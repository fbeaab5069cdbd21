/** How many events wait for a page that does not read. */
export const mostWaiting = 1_000;

/**
 * Turns a subscription into a stream: what is said while nobody listens waits in line. Ends, and
 * unsubscribes, when the consumer leaves or `signal` aborts; also when more than `most` is waiting, and then all of it is
 * let go of at once: whoever has stopped reading must not have the program keep everything for them.
 */
export async function* eventQueue<T>(
  subscribe: (listener: (event: T) => void) => () => void,
  signal: AbortSignal | undefined,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<T, void, void> {
  const waiting: T[] = [];
  let wake: (() => void) | null = null;
  let isOver = false;
  const unsubscribe = subscribe((event) => {
    if (isOver) return;
    if (waiting.length < most) waiting.push(event);
    else {
      isOver = true;
      waiting.length = 0;
      unsubscribe();
    }
    wake?.();
  });
  const onAbort = () => wake?.();
  signal?.addEventListener('abort', onAbort);
  try {
    while (!signal?.aborted && !isOver) {
      const event = waiting.shift();
      if (event !== undefined) {
        yield event;
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = null;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    unsubscribe();
  }
}
