import fc from 'fast-check';

/** Where tests that go by chance begin: they print it, and `npm run test:rounds -- --seed` takes another. */
export const seed = Number(process.env.TANGGA_SEED ?? 2026);

const isLong = process.env.TANGGA_ROUNDS !== undefined || process.env.TANGGA_MINUTES !== undefined;

/** How often they go round, where `--rounds` does not say otherwise. */
export const rounds = (usual: number): number => Number(process.env.TANGGA_ROUNDS ?? usual);

/**
 * How long a test may take that goes so many rounds, in milliseconds: on a busy computer each takes a second or two. Where it
 * is told how many it takes as long as it takes.
 */
export const timeFor = (usual: number, each = 2_000): number =>
  process.env.TANGGA_ROUNDS === undefined ? 120_000 + usual * each : 0;

/** So often it is told how far long runs are, in milliseconds. */
const tellEvery = 20_000;

/**
 * Counts by kind what was tried and what came of it. Where somebody asked for many rounds it is told again and again, so that
 * a run that is ended tells how far it came.
 */
export class Tally {
  private readonly kinds = new Map<string, Map<string, number>>();
  private last = performance.now();

  constructor(private readonly title: string) {}

  add(kind: string, counts: Readonly<Record<string, number>>): void {
    const known = this.kinds.get(kind) ?? new Map<string, number>();
    this.kinds.set(kind, known);
    for (const [name, count] of Object.entries(counts)) known.set(name, (known.get(name) ?? 0) + count);
    if (isLong && performance.now() - this.last > tellEvery) this.tell([kind]);
  }

  /** Tells it of these kinds, or of all. */
  tell(kinds: Iterable<string> = this.kinds.keys()): void {
    this.last = performance.now();
    const lines = [...kinds].map((kind) => {
      const counts = [...(this.kinds.get(kind) ?? [])].map(([name, count]) => `${count} ${name}`);
      return `${this.title} (seed ${seed}), ${kind}: ${counts.join(', ')}\n`;
    });
    process.stderr.write(lines.join(''));
  }
}

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
