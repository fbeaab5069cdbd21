import { startTransition, useEffect, useRef, useState } from 'react';

/** How long the window may be kept from drawing and from answering a key, in milliseconds. */
const slice = 8;

/** Lets everything else that waits go first. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Goes through work that takes long a little at a time, resting in between; answers all that it brings, or null once
 * nobody wants it any more.
 *
 * @example await inSlices(hintsWithin(plan, cycle, filter, today()), signal)
 */
export async function inSlices<T>(work: Iterable<readonly T[]>, signal: AbortSignal): Promise<T[] | null> {
  const all: T[] = [];
  // Who begins it has just been drawn, as a rule: that is one task of the window, and this is another.
  await rest();
  if (signal.aborted) return null;
  let begun = performance.now();
  for (const some of work) {
    all.push(...some);
    if (performance.now() - begun < slice) continue;
    await rest();
    if (signal.aborted) return null;
    begun = performance.now();
  }
  return all;
}

/**
 * What work of a component brings that takes long, done a little at a time; null until it was done for the first time,
 * and what it brought before while it is done again. `begin` stays the same as long as the work does. Work that has begun
 * comes to its end although there is newer: where others change something all the time there would never be any.
 */
export function useInSlices<T>(begin: () => Iterable<readonly T[]>): readonly T[] | null {
  const [all, setAll] = useState<readonly T[] | null>(null);
  const wanted = useRef(begin);
  const isBusy = useRef(false);
  const gone = useRef<AbortSignal>(AbortSignal.abort());
  useEffect(() => {
    const leaving = new AbortController();
    gone.current = leaving.signal;
    return () => leaving.abort();
  }, []);
  useEffect(() => {
    wanted.current = begin;
    if (isBusy.current) return;
    isBusy.current = true;
    const work = async () => {
      for (let current: typeof begin | null = null; current !== wanted.current; ) {
        current = wanted.current;
        const done = await inSlices(current(), gone.current);
        if (done === null && gone.current.aborted) return;
        if (done === null) {
          // Its component is there again.
          current = null;
          continue;
        }
        // All that it brings may be drawn anew: that as well a little at a time.
        startTransition(() => setAll(done));
      }
    };
    work()
      .catch((error: unknown) =>
        // What fails here fails where the component is drawn.
        setAll(() => {
          throw error;
        }),
      )
      .finally(() => {
        isBusy.current = false;
      });
  }, [begin]);
  return all;
}
