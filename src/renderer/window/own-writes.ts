import { create } from 'zustand';
import { receipt } from '#contract/base.ts';

interface OwnWrites {
  /** The number of the change set that this window wrote last, 0 for none. */
  readonly last: number;
}

/** What this window wrote itself, rather than another window, undo or another program. */
export const useOwnWrites = create<OwnWrites>(() => ({ last: 0 }));

interface Call {
  readonly path: readonly string[];
  readonly next: () => Promise<unknown>;
}

/** Whether a call takes back what was done before, or does it again, rather than something of its own. */
const isOfHistory = ([group]: readonly string[]): boolean => group === 'history';

/** Notes which change set a call of this window was answered with. */
export async function noteWrite({ path, next }: Call): Promise<unknown> {
  const answer = await next();
  const written = isOfHistory(path) ? null : receipt.safeParse(answer);
  const last = written?.data?.sequence;
  // What changed nothing is answered with what was done before.
  if (last !== undefined && last !== useOwnWrites.getState().last) useOwnWrites.setState({ last });
  return answer;
}
