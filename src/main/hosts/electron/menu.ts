import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#contract/desktop.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { RecentPlan } from '../../desk/store.ts';

export interface MenuOptions {
  readonly language: Language;
  readonly recent: readonly RecentPlan[];
  readonly run: (command: MenuCommand) => void;
  readonly openPlan: (path: string) => void;
}

/** The application menu in the user's language; its commands are carried out by the page. */
export function setApplicationMenu({ language, recent, run, openPlan }: MenuOptions): void {
  const words = textsOf(language)('desktopMenu');
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    accelerator,
    // The page handles its own keys, so that undo in a text field undoes the typing.
    registerAccelerator: false,
    click: () => run(command),
  });
  const recentItems: MenuItemConstructorOptions[] = recent.map((plan) => ({
    label: plan.name,
    sublabel: plan.path,
    click: () => openPlan(plan.path),
  }));
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          item(words.new, 'new'),
          item(words.open, 'open', 'CmdOrCtrl+O'),
          {
            label: words.recent,
            submenu: recentItems.length > 0 ? recentItems : [{ label: words.noRecent, enabled: false }],
          },
          separator,
          item(words.planBook, 'plan-book', 'CmdOrCtrl+P'),
          item(words.settings, 'settings', 'CmdOrCtrl+,'),
          separator,
          item(words.close, 'close'),
          { label: words.quit, role: 'quit' },
        ],
      },
      {
        label: words.edit,
        submenu: [
          item(words.undo, 'undo', 'CmdOrCtrl+Z'),
          item(words.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
          separator,
          { label: words.cut, role: 'cut' },
          { label: words.copy, role: 'copy' },
          { label: words.paste, role: 'paste' },
          { label: words.selectAll, role: 'selectAll' },
          separator,
          item(words.newObjective, 'new-objective', 'N'),
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
      { label: words.window, submenu: [{ label: words.minimise, role: 'minimize' }] },
      {
        label: words.help,
        role: 'help',
        submenu: [item(words.method, 'help'), item(words.keys, 'keys', '?')],
      },
    ]),
  );
}
