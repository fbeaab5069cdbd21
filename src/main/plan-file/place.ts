import { type BigIntStats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Problem } from '#domain/problem.ts';

/** What is found at the place of an open file. */
export type Sight =
  /** The file, as it was left. */
  | { readonly kind: 'same' }
  /** The file, written by somebody else. */
  | { readonly kind: 'written' }
  /** Another file. */
  | { readonly kind: 'other' }
  /** Nothing, or what cannot be reached. */
  | { readonly kind: 'trouble'; readonly problem: Problem };

/** Says what a file system answered instead of a file. */
function troubleOf(error: unknown, path: string): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const because = { cause: error };
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('plan-file/moved', { path }, because);
  return new Problem('plan-file/out-of-reach', { path, reason: code }, because);
}

/** Where an open file lies: tells whether it is still there, and whether somebody else wrote it. */
export class Place {
  private known: BigIntStats;

  constructor(private readonly path: string) {
    this.known = statSync(path, { bigint: true });
  }

  /** Looks without keeping anybody waiting, as a disk on a network may. Never fails. */
  async look(): Promise<Sight> {
    try {
      return this.compare(await stat(this.path, { bigint: true }));
    } catch (error) {
      return { kind: 'trouble', problem: troubleOf(error, this.path) };
    }
  }

  /** Looks at once, before something is written. Never fails. */
  lookNow(): Sight {
    try {
      return this.compare(statSync(this.path, { bigint: true }));
    } catch (error) {
      return { kind: 'trouble', problem: troubleOf(error, this.path) };
    }
  }

  /** Takes the file as it is now for how it was left. */
  remember(): void {
    try {
      this.known = statSync(this.path, { bigint: true });
    } catch {
      // The next look says what is the matter.
    }
  }

  private compare(found: BigIntStats): Sight {
    const { known } = this;
    if (found.ino !== known.ino || found.dev !== known.dev) return { kind: 'other' };
    return found.mtimeNs === known.mtimeNs && found.size === known.size
      ? { kind: 'same' }
      : { kind: 'written' };
  }
}
