import type { Figure, Unit } from './measured.ts';

/** The benchmark that runs in this process. */
let running = '';

/** Names the benchmark whose figures come next. */
export function begin(bench: string): void {
  running = bench;
}

/** A figure as it is written: as precise as it is worth. */
export const rounded = (value: number): number => Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));

/**
 * Sends a figure to who makes the table, and says it at once. `aim` is what it may be at most, `against` what it was
 * held against.
 */
export function report(
  what: string,
  value: number,
  unit: Unit = '',
  aim: number | null = null,
  against: string | null = null,
): void {
  const figure: Figure = { bench: running, what, against, value: rounded(value), unit, aim };
  process.send?.(figure);
  console.log(`${running}: ${what}: ${figure.value} ${unit}`);
}

/** Milliseconds that each of `times` runs of `work` took, in rising order. */
export async function timings(times: number, work: (turn: number) => unknown): Promise<number[]> {
  const list: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    await work(turn);
    list.push(performance.now() - start);
  }
  return rising(list);
}

/** Puts a list in rising order. */
export const rising = (list: number[]): number[] => list.sort((a, b) => a - b);

/** The value below which `share` (a fraction) of a rising list lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values[Math.min(values.length - 1, Math.floor(values.length * share))] as number;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** What pairs of turns measured: both in turns, so that what else the machine does is in both. */
export interface Pairs {
  readonly own: number;
  readonly other: number;
  /** The medians over the pairs, not those of all turns. */
  readonly ratio: number;
  readonly more: number;
}

/** Measures two things in turns, `times` each; each answers its figure. Which comes first changes from pair to pair. */
export async function inPairs(
  times: number,
  own: () => Promise<number>,
  other: () => Promise<number>,
): Promise<Pairs> {
  const pairs: (readonly [number, number])[] = [];
  for (let turn = 0; turn < times; turn++) {
    if (turn % 2 === 0) pairs.push([await own(), await other()]);
    else {
      const second = await other();
      pairs.push([await own(), second]);
    }
  }
  const of = (figure: (own: number, other: number) => number) =>
    median(rising(pairs.map(([one, two]) => figure(one, two))));
  return {
    own: of((one) => one),
    other: of((_, two) => two),
    ratio: of((one, two) => one / two),
    more: of((one, two) => one - two),
  };
}
