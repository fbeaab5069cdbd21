import type { z } from 'zod';
import { closedCycleIn } from '../cycle/archive.ts';
import type { Change } from '../plan/change.ts';
import { Draft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { storable } from '../plan/storable.ts';
import { Problem } from '../problem.ts';
import { traitsOf } from '../tables/tables.ts';
import { isOfClock } from '../workshop/clock.ts';
import type { Command, CommandContext, Done } from './command.ts';

/** What a command does to a plan. */
export interface Outcome extends Done {
  /** None where everything is so already. */
  readonly changes: readonly Change[];
  /** The plan with what it changed. */
  readonly plan: Plan;
}

/** Text and numbers as a plan file keeps them, checked by the schema of a command. */
export const inputOf = <Input extends z.ZodType>({ input }: Command<string, Input>, given: unknown) =>
  input.parse(storable(given));

/**
 * Whether all that was written is what undo may pass over: the columns of a workshop's clock, of rows that stay, and
 * remarks on the history.
 */
const isPassable = (changes: readonly Change[]): boolean =>
  changes.every(
    ({ table, before, after }) =>
      traitsOf(table).isRemark ||
      (before !== null && after !== null && Object.keys(after).every((name) => isOfClock(table, name))),
  );

/**
 * Carries a command out on a plan, which stays as it is: the one way for what is kept, and for what a window wants to
 * say of it before.
 * @throws Problem where it is refused
 */
export function carryOut<Input extends z.ZodType>(
  plan: Plan,
  command: Command<string, Input>,
  input: z.output<Input>,
  context: CommandContext,
): Outcome {
  const draft = new Draft(plan, context);
  const { id, subject } = command.run(draft, input, context);
  const changes = draft.finish();
  if (command.isPassedOver && !isPassable(changes))
    throw new Error(`${command.name} writes what undo must not pass over.`);
  const closed = closedCycleIn(plan, changes, (checkInId) => draft.checkIns.get(checkInId)?.keyResultId);
  if (closed) throw new Problem('cycle/closed', { cycle: closed.name });
  return { id, subject: storable(subject), changes, plan: draft.plan };
}
