/**
 * Hands on what comes: at once, unless more comes while the page is still drawn for what came before. That waits until the
 * page is drawn, and as long again, and then goes on together: two hundred phones may vote in the same seconds.
 */
export function inRests<T>(
  handOn: (all: readonly T[]) => void,
  { later, now }: Clock = { later: setTimeout, now: () => performance.now() },
): (one: T) => void {
  let waiting: T[] = [];
  let isResting = false;
  const next = () => {
    isResting = waiting.length > 0;
    if (!isResting) return;
    const all = waiting;
    waiting = [];
    const begun = now();
    handOn(all);
    // A task comes after everything that was drawn for it.
    later(() => later(next, now() - begun), 0);
  };
  return (one) => {
    waiting.push(one);
    if (!isResting) next();
  };
}

interface Clock {
  readonly later: (task: () => void, milliseconds: number) => unknown;
  readonly now: () => number;
}
