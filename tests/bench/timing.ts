/** What a figure is given in; a ratio and a count have no unit. */
type Unit = 'ms' | 'KB' | 'MB' | '';

/** A measured figure, with the value that it is to stay at or below where there is one. */
export interface Figure {
  readonly bench: string;
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  readonly aim: number | null;
}

const figures: Figure[] = [];
let running = '';

/** Names the benchmark whose figures come next. */
export function begin(bench: string): void {
  running = bench;
}

/** Everything that was measured in this run. */
export const measured = (): readonly Figure[] => figures;

/** A figure as it is written: as precise as it is worth. */
export const rounded = (value: number): number => Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));

/** Keeps a figure for the table at the end, and says it at once. `aim` is what it may be at most. */
export function report(what: string, value: number, unit: Unit = '', aim: number | null = null): void {
  const figure = { bench: running, what, value: rounded(value), unit, aim };
  figures.push(figure);
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
