import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';
import { menuCommands } from './menu.ts';
import { preferencesSchema } from './preferences.ts';

const menuCommand = z.enum(menuCommands);

export const desktop = {
  about: procedure.output(
    z.object({ host: z.enum(['electron', 'browser']), version: z.string(), preferences: preferencesSchema }),
  ),
  setPreferences: procedure.input(preferencesSchema.partial()).output(preferencesSchema),
  /** Opens one more window on the same plan, at a path of the program. */
  openWindow: procedure.input(z.object({ path: z.string().regex(/^\/[a-z0-9/-]*$/u) })).output(z.object({})),
  /** What the application menu, the system or another window asks of this window. */
  watch: procedure.output(
    eventIterator(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('menu'), command: menuCommand }),
        z.object({ kind: z.literal('preferences'), preferences: preferencesSchema }),
        z.object({ kind: z.literal('plan-opened') }),
        z.object({ kind: z.literal('leaving') }),
      ]),
    ),
  ),
  /** Answers `leaving`: what was typed is saved, and the window may go. */
  left: procedure.output(z.object({})),
};
