import { Menu, type MenuItemConstructorOptions } from 'electron';
import { documentKinds, documents } from '#contract/document.ts';
import { type MenuCommand, menuShortcut } from '#contract/menu.ts';
import { places, wayTo } from '#contract/screens.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { RecentPlan } from '../../desk/store.ts';

export interface MenuOptions {
  readonly language: Language;
  readonly recent: readonly RecentPlan[];
  readonly run: (command: MenuCommand) => void;
  readonly openPlan: (path: string) => void;
}

const named = { mod: 'CmdOrCtrl', shift: 'Shift', alt: 'Alt' } as const;

/** A key as Electron spells it: `CmdOrCtrl+Shift+Z` for `mod+shift+z`. */
const acceleratorOf = (shortcut: string | undefined): string | undefined =>
  shortcut
    ?.split('+')
    .map((part) => named[part as keyof typeof named] ?? part.toUpperCase())
    .join('+');

/** The application menu in the user's language; its commands are carried out by the page. */
export function setApplicationMenu({ language, recent, run, openPlan }: MenuOptions): void {
  const t = textsOf(language);
  const words = t('desktopMenu');
  const item = (label: string, command: MenuCommand): MenuItemConstructorOptions => ({
    id: command,
    label,
    accelerator: acceleratorOf(menuShortcut(command)),
    // The page handles its own keys, so that undo in a text field undoes the typing.
    registerAccelerator: false,
    click: () => run(command),
  });
  const recentItems: MenuItemConstructorOptions[] = recent.map((plan) => ({
    label: plan.name,
    sublabel: plan.path,
    click: () => openPlan(plan.path),
  }));
  // What is done with files stands with them.
  const ways = places
    .filter((name) => name !== 'import')
    .map((name) => item(t(`action.${wayTo(name)}`), wayTo(name)));
  const otherDocuments = documentKinds
    .map((kind) => documents[kind].action)
    .filter((action) => action !== 'plan-book')
    .map((action) => item(t(`action.${action}`), action));
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          item(words.new, 'new'),
          item(words.open, 'open'),
          {
            label: words.recent,
            submenu: recentItems.length > 0 ? recentItems : [{ label: words.noRecent, enabled: false }],
          },
          separator,
          item(t('action.go-import'), wayTo('import')),
          item(words.planBook, 'plan-book'),
          { label: t('actionGroup.document'), submenu: otherDocuments },
          item(words.settings, 'settings'),
          separator,
          item(words.close, 'close'),
          { label: words.quit, role: 'quit' },
        ],
      },
      {
        label: words.edit,
        submenu: [
          item(words.undo, 'undo'),
          item(words.redo, 'redo'),
          separator,
          { label: words.cut, role: 'cut' },
          { label: words.copy, role: 'copy' },
          { label: words.paste, role: 'paste' },
          { label: words.selectAll, role: 'selectAll' },
          separator,
          item(words.newObjective, 'new-objective'),
        ],
      },
      {
        label: words.view,
        submenu: [
          { label: words.actualSize, role: 'resetZoom' },
          { label: words.zoomIn, role: 'zoomIn' },
          { label: words.zoomOut, role: 'zoomOut' },
          separator,
          { label: words.fullScreen, role: 'togglefullscreen' },
        ],
      },
      { label: t('actionGroup.go'), submenu: ways },
      { label: words.window, submenu: [{ label: words.minimise, role: 'minimize' }] },
      {
        label: words.help,
        role: 'help',
        submenu: [
          item(words.method, 'help'),
          item(words.keys, 'keys'),
          item(t('action.diagnostics'), 'diagnostics'),
          item(t('action.about'), 'about'),
        ],
      },
    ]),
  );
}
