import { type DocumentKind, documentKinds, documents, shortcutOf } from './document.ts';
import { places, shortcutTo, type Way, wayTo } from './screens.ts';

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

/** Every command of the menu. */
export const menuCommands = [...shortcuts.keys()];
