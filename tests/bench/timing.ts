/** Milliseconds that each of `times` runs of `work` took, in rising order. */
export async function timings(times: number, work: (turn: number) => unknown): Promise<number[]> {
  const list: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    await work(turn);
    list.push(performance.now() - start);
  }
  return list.sort((a, b) => a - b);
}

/** The value below which `share` (a fraction) of a rising list lies. */
export const quantile = (rising: readonly number[], share: number): number =>
  rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] as number;

export const median = (rising: readonly number[]): number => quantile(rising, 0.5);

export const inMs = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export function report(what: string, value: string, aim = ''): void {
  console.log(`${what.padEnd(58)} ${value.padStart(14)}${aim ? `   ${aim}` : ''}`);
}
