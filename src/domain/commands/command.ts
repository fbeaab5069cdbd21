import type { z } from 'zod';
import type { Draft, DraftSources } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle, Stage } from '../tables/tables.ts';

/** Everything that a command knows beside the plan and its input: run again with the same, it does the same. */
export interface CommandContext extends DraftSources {
  /** This moment, as an instant. */
  readonly now: string;
  /** The day where the reader is. */
  readonly today: string;
  /** The plan by which a cycle is judged today. */
  readonly judged: (cycle: Cycle) => Plan;
  /** What the stages that a plan begins with are called in its language; other stages have a name of their own. */
  readonly stageName: (stage: Stage) => string;
  /** Whether the history has a change set, be it one that a merge brought. */
  readonly isInHistory: (changeSetId: string) => boolean;
}

/** What a command was done to: the id of its receipt, and its title for the history. */
export interface Done {
  readonly id: string;
  readonly subject: string;
}

/** Something that can be done to a plan. Everything else about it is read from here. */
export interface Command<Name extends string = string, Input extends z.ZodType = z.ZodType> {
  /** What the journal calls it; it is never given another meaning. */
  readonly name: Name;
  /** Goes up when the same input comes to mean something else. */
  readonly version: number;
  readonly input: Input;
  /** Whether undo passes over it, as what happens rather than is decided. */
  readonly isPassedOver: boolean;
  /** Whether the history leaves it out. */
  readonly isLeftOutOfHistory: boolean;
  /**
   * Whether its input says all of what is meant, so that it may be carried out again on another state than it was made on:
   * a row that others have made meanwhile is the one that it writes. Not what would remove what others did.
   */
  readonly isRepeatable: boolean;
  /** @throws Problem where it is refused */
  run(draft: Draft, input: z.output<Input>, context: CommandContext): Done;
}

/** The commands of a subject, by what the contract calls them. */
export type CommandGroup = Readonly<Record<string, Command>>;

/**
 * Declares a command.
 * @example command('objective.rename', 1, z.object({ id, title }), (draft, { id, title }) => {
 *   draft.update('objective', id, { title });
 *   return { id, subject: title };
 * })
 */
export function command<const Name extends string, Input extends z.ZodType>(
  name: Name,
  version: number,
  input: Input,
  run: (draft: Draft, input: z.output<Input>, context: CommandContext) => Done,
  { isPassedOver = false, isLeftOutOfHistory = false, isRepeatable = false } = {},
): Command<Name, Input> {
  return { name, version, input, isPassedOver, isLeftOutOfHistory, isRepeatable, run };
}
