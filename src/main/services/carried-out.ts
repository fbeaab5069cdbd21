import type { Command } from '#domain/commands/command.ts';
import { commands } from '#domain/commands/commands.ts';
import { planFileOf, router, type WindowContext } from './implement.ts';

type Commands = typeof commands;
type Handlers = {
  readonly [Subject in keyof Commands]: {
    readonly [Name in keyof Commands[Subject] &
      keyof (typeof router)[Subject]]: (typeof router)[Subject][Name] extends {
      handler: (...parts: never[]) => infer Handler;
    }
      ? Handler
      : never;
  };
};

interface Procedure {
  handler(carryOut: (call: { context: WindowContext; input: unknown }) => unknown): unknown;
}

/** The procedures of every command: each runs it on the plan of the window that calls. */
export const carriedOut = Object.fromEntries(
  Object.entries(commands).map(([subject, group]) => {
    const procedures = router[subject as keyof Commands] as unknown as Readonly<Record<string, Procedure>>;
    const handlers = Object.entries<Command>(group).map(([name, command]) => [
      name,
      procedures[name]?.handler(({ context, input }) => planFileOf(context).run(command, input)),
    ]);
    return [subject, Object.fromEntries(handlers)];
  }),
) as unknown as Handlers;
