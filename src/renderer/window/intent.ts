import type { z } from 'zod';
import type { Receipt } from '#contract/base.ts';
import type { Command } from '#domain/commands/command.ts';
import { commands } from '#domain/commands/commands.ts';
import { type DryRun, dryRun } from '#domain/commands/dry-run.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { client } from './client.ts';

type Commands = typeof commands;
type Told<One> = One extends Command<string, infer Input> ? z.input<Input> : never;

/** A command with what it is told, before it is sent: it can say what it would do. */
export interface Intent {
  tryOn(plan: Plan): DryRun;
  send(): Promise<Receipt>;
}

/**
 * A command that may be sent.
 * @example intent('keyResult', 'move', { ids, objectiveId, position }).tryOn(plan)
 */
export function intent<Subject extends keyof Commands, Name extends keyof Commands[Subject]>(
  subject: Subject,
  name: Name,
  told: Told<Commands[Subject][Name]>,
): Intent {
  const procedures = client[subject] as unknown as Record<Name, (input: typeof told) => Promise<Receipt>>;
  return {
    tryOn: (plan) => dryRun(plan, commands[subject][name] as Command, told),
    send: () => procedures[name](told),
  };
}
