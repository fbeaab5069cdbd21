import fc from 'fast-check';

/** Where tests that go by chance begin: they print it, and `npm run test:rounds -- --seed` takes another. */
export const seed = Number(process.env.TANGGA_SEED ?? 2026);

/** How often they go round, where `--rounds` does not say otherwise. */
export const rounds = (usual: number): number => Number(process.env.TANGGA_ROUNDS ?? usual);

/**
 * How long a test may take that goes so many rounds, in milliseconds: on a busy computer each takes a second or two. Where it
 * is told how many it takes as long as it takes.
 */
export const timeFor = (usual: number, each = 2_000): number =>
  process.env.TANGGA_ROUNDS === undefined ? 120_000 + usual * each : 0;

/** Numbers up to a last one in an order by chance, those of `first` before others by turns: each comes before any comes again. */
export function turns(last: number, first: readonly number[], from: number): number[] {
  const shuffled = (numbers: readonly number[], offset: number) =>
    fc.sample(fc.shuffledSubarray([...numbers], { minLength: numbers.length }), {
      seed: from + offset,
      numRuns: 1,
    })[0] ?? [];
  const marked = shuffled(first, 0);
  const others = shuffled(
    Array.from({ length: last }, (_, at) => at + 1).filter((number) => !first.includes(number)),
    1,
  );
  const count = Math.max(marked.length, others.length);
  return Array.from({ length: count }, (_, at) => [marked[at], others[at]])
    .flat()
    .filter((number) => number !== undefined);
}
