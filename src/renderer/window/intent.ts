import type { z } from 'zod';
import type { Command } from '#domain/commands/command.ts';
import type { commands } from '#domain/commands/commands.ts';

type Commands = typeof commands;
type InputOf<One> = One extends Command<string, infer Input> ? z.input<Input> : never;

/** A command with its input, before it is sent. */
export interface Intent {
  readonly subject: keyof Commands;
  readonly name: string;
  readonly input: unknown;
}

/**
 * A command that may be sent.
 * @example send(intent('keyResult', 'move', { ids, objectiveId, position }))
 */
export const intent = <Subject extends keyof Commands, Name extends keyof Commands[Subject] & string>(
  subject: Subject,
  name: Name,
  input: InputOf<Commands[Subject][Name]>,
): Intent => ({ subject, name, input });
