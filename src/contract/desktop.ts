import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { language } from '#domain/tables/plan.ts';
import { procedure } from './base.ts';

export const preferencesSchema = z.object({
  language,
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  paper: z.enum(['A4', 'Letter']).default('A4'),
  /** Whether a check-in that is due is said; nobody is reminded before being asked. */
  reminders: z.enum(['unasked', 'on', 'off']).default('unasked'),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Commands of the application menu that the page carries out. */
export const menuCommands = [
  'new',
  'open',
  'close',
  'undo',
  'redo',
  'plan-book',
  'new-objective',
  'settings',
  'help',
  'keys',
] as const;
export const menuCommand = z.enum(menuCommands);
export type MenuCommand = z.infer<typeof menuCommand>;

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
      ]),
    ),
  ),
};
