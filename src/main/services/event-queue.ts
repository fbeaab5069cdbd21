/**
 * Turns a subscription into a stream: what is said while nobody listens waits in line. Ends, and
 * unsubscribes, when the consumer leaves or `signal` aborts.
 */
export async function* eventQueue<T>(
  subscribe: (listener: (event: T) => void) => () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, void> {
  const waiting: T[] = [];
  let wake: (() => void) | null = null;
  const unsubscribe = subscribe((event) => {
    waiting.push(event);
    wake?.();
  });
  const onAbort = () => wake?.();
  signal?.addEventListener('abort', onAbort);
  try {
    while (!signal?.aborted) {
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
