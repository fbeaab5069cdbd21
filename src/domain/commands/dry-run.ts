import type { z } from 'zod';
import { localDay } from '../cycle/days.ts';
import type { Change } from '../plan/change.ts';
import type { KnownCheckIns } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import { carryOut, inputOf } from './carry-out.ts';
import type { Command, CommandContext } from './command.ts';

/** What a command would do: it is refused, or everything is so already, or it makes changes. */
export type DryRun =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'does'; readonly changes: readonly Change[]; readonly plan: Plan };

/** What a window knows of check-ins before it asks. */
const unknownCheckIns: KnownCheckIns = {
  get: () => undefined,
  of: () => [],
  on: () => undefined,
  countBy: () => 0,
};

/**
 * Carries a command out on a plan that stays as it is, to say what it would do. What it does to check-ins, which a
 * window has not, is left out.
 */
export function dryRun<Input extends z.ZodType>(
  plan: Plan,
  command: Command<string, Input>,
  input: z.input<Input>,
  known: Partial<CommandContext> = {},
): DryRun {
  const now = new Date().toISOString();
  let made = 0;
  const context: CommandContext = {
    now,
    today: localDay(now),
    newId: () => `new-${++made}`,
    checkIns: unknownCheckIns,
    judged: () => plan,
    stageName: ({ name, key }) => name ?? key ?? '',
    isInHistory: () => true,
    ...known,
  };
  try {
    const outcome = carryOut(plan, command, inputOf(command, input), context);
    const { changes } = outcome;
    return changes.length === 0 ? { kind: 'nothing' } : { kind: 'does', changes, plan: outcome.plan };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'refused', problem: error };
    throw error;
  }
}
