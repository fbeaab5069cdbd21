import { create } from 'zustand';
import { receipt } from '#contract/base.ts';
import { commands } from '#domain/commands/commands.ts';

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

/** Whether a call does something to the plan, rather than take back or bring in what was done before. */
const isCommand = ([group = '', name = '']: readonly string[]): boolean =>
  name in ((commands as Readonly<Record<string, object>>)[group] ?? {});

/** Notes which change set a call of this window was answered with. */
export async function noteWrite({ path, next }: Call): Promise<unknown> {
  const answer = await next();
  const written = isCommand(path) ? receipt.safeParse(answer) : null;
  if (written?.success) useOwnWrites.setState({ last: written.data.sequence });
  return answer;
}
