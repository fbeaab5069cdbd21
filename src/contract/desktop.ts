import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { language } from '#domain/tables/plan.ts';
import { procedure } from './base.ts';
import { attachments, type DocumentKind, documentKinds, documents, shortcutOf } from './document.ts';
import { places, shortcutTo, type Way, wayTo } from './screens.ts';

export const preferencesSchema = z.object({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  paper: z.enum(['A4', 'Letter']),
  /** Whether a check-in that is due is said; nobody is reminded before being asked. */
  reminders: z.enum(['unasked', 'on', 'off']),
  /** By which name changes are signed in the plans that this computer writes; empty for none. */
  author: z.string().trim().max(200),
  /** What goes along inside the book of a plan, by the plan's id. */
  attached: z.record(z.string(), z.enum(attachments)),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What holds until something else is chosen; the language is the system's. */
export const usualPreferences: Omit<Preferences, 'language'> = {
  theme: 'system',
  paper: 'A4',
  reminders: 'unasked',
  author: '',
  attached: {},
};

/** What the application menu offers beside the documents and the screens, with the keys that it goes by everywhere. */
export const programCommands = {
  new: undefined,
  open: 'mod+o',
  close: undefined,
  settings: 'mod+,',
  undo: 'mod+z',
  redo: 'mod+shift+z',
  'new-objective': 'n',
  help: undefined,
  keys: '?',
  about: undefined,
  diagnostics: undefined,
} as const;

/** Commands of the application menu that the page carries out, each an action of the page. */
export type MenuCommand = keyof typeof programCommands | (typeof documents)[DocumentKind]['action'] | Way;

const shortcuts: ReadonlyMap<MenuCommand, string | undefined> = new Map<MenuCommand, string | undefined>([
  ...(Object.entries(programCommands) as [MenuCommand, string | undefined][]),
  ...documentKinds.map((kind) => [documents[kind].action, shortcutOf(kind)] as const),
  ...places.map((name) => [wayTo(name), shortcutTo(name)] as const),
]);

/** The key of a command of the menu, such as `mod+shift+z`. */
export const menuShortcut = (command: MenuCommand): string | undefined => shortcuts.get(command);

const menuCommand = z.enum([...shortcuts.keys()]);

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
