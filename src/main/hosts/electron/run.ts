import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import { app, BrowserWindow, ipcMain, Notification, session, shell, type WebContents } from 'electron';
import type { MenuCommand } from '#contract/menu.ts';
import { Desk } from '../../desk/desk.ts';
import { keepRunning } from '../../desk/safety-net.ts';
import { Store } from '../../desk/store.ts';
import { keepLog, note, noteFailure } from '../../diagnostics/log.ts';
import { noteStart } from '../../diagnostics/start.ts';
import { Exporter } from '../../exporter/exporter.ts';
import { WarmPress } from '../../paper/press.ts';
import { keepDoor } from '../../plan-file/door/door.ts';
import { strangersDoor } from '../../plan-file/door/strangers-door.ts';
import { Reader } from '../../reader/reader.ts';
import { appRouter } from '../../services/router.ts';
import { handleAppProtocol, registerAppScheme } from './app-protocol.ts';
import { bringBack } from './crashed-page.ts';
import { chooseOpen, chooseSave } from './dialogs.ts';
import { keychain } from './keychain.ts';
import { setApplicationMenu } from './menu.ts';
import { isOwnPage } from './own-page.ts';
import { setPermissions } from './permissions.ts';
import { startUtilityProcess } from './utility-process.ts';
import { openWindow } from './window.ts';

/** The plan named on a command line of the program, by association or by hand. */
const planIn = (commandLine: readonly string[], folder: string): string | null => {
  const named = commandLine.slice(1).find((word) => /\.tangga$/iu.test(word));
  return named ? resolve(folder, named) : null;
};

/** Notes what of the program's processes ended by itself. */
function noteEndings(): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    note({ what: 'page gone', reason, exitCode }),
  );
  app.on('child-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') note({ what: 'process gone', reason, exitCode });
  });
}

/** Runs the Electron host: one instance, its windows, menu, protocol and the port of each page. */
export async function runElectronHost(): Promise<void> {
  registerAppScheme();
  if (process.env.TANGGA_DATA) app.setPath('userData', process.env.TANGGA_DATA);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let initialPlan = planIn(process.argv, process.cwd());
  // macOS tells of a double-clicked plan before it is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (desk) openPlan(path);
    else initialPlan = path;
  });
  let desk: Desk | null = null;
  let isQuitting = false;
  await app.whenReady();

  keepLog(app.getPath('userData'));
  noteStart('electron');
  noteEndings();
  keepDoor(strangersDoor(app.getPath('userData'), startUtilityProcess));
  const store = new Store(app.getPath('userData'));
  const printed = new Set<string>();
  desk = new Desk(
    {
      kind: 'electron',
      press: new WarmPress(startUtilityProcess),
      reader: new Reader(startUtilityProcess),
      exporter: new Exporter(startUtilityProcess),
      keychain,
      plansFolder: app.getPath('documents'),
      chooseOpen: () => chooseOpen(store.preferences.language),
      chooseSave: (name, kind) => chooseSave(name, kind, store.preferences.language),
      documentFinished: (path) => void printed.add(path),
      openDocument: async (path) => {
        // Only what was printed here: a page must not be able to start other programs.
        if (printed.has(path)) await shell.openPath(path);
      },
      showInFolder: (path) => {
        if (printed.has(path)) shell.showItemInFolder(path);
      },
      planOpened: (path, name) => {
        app.addRecentDocument(path);
        BrowserWindow.getFocusedWindow()?.setTitle(`${name} – Tangga`);
        refreshMenu();
      },
      preferencesChanged: () => refreshMenu(),
      notify: (title, text) => {
        const notification = new Notification({ title, body: text });
        notification.on('click', () => focused()?.focus());
        notification.show();
      },
      openWindow: (path, planPath) => {
        const window = openAndFollow(path);
        void windowOf(window.webContents).window.openPlan(planPath);
      },
    },
    store,
    initialPlan,
  );
  const theDesk = desk;
  keepRunning(theDesk);

  const windowIds = new WeakMap<WebContents, string>();
  const windowOf = (contents: WebContents) => {
    const id = windowIds.get(contents) ?? randomUUID();
    windowIds.set(contents, id);
    return { id, window: theDesk.window(id) };
  };
  const focused = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const tellFocused = (command: MenuCommand) => {
    const target = focused();
    if (target) windowOf(target.webContents).window.tell({ kind: 'menu', command });
  };
  function openPlan(path: string): void {
    const target = focused() ?? openAndFollow();
    const { window } = windowOf(target.webContents);
    window.openPath(path).then(
      (file) => file && window.tell({ kind: 'plan-opened' }),
      (error: unknown) => window.fail(error),
    );
    target.focus();
  }
  function refreshMenu(): void {
    const { preferences, recent } = store;
    setApplicationMenu({ language: preferences.language, recent, run: tellFocused, openPlan });
  }
  function openAndFollow(path = ''): BrowserWindow {
    const window = openWindow(path);
    const { id, window: planWindow } = windowOf(window.webContents);
    bringBack(window, () => store.preferences.language);
    let isLeaving = false;
    window.on('close', (event) => {
      event.preventDefault();
      if (isLeaving) return;
      isLeaving = true;
      void planWindow.leave().finally(() => window.destroy());
    });
    window.on('closed', () => theDesk.dropWindow(id));
    return window;
  }

  handleAppProtocol();
  setPermissions(session.defaultSession);
  const handler = new RPCHandler(appRouter);
  ipcMain.on('contract-port', (event) => {
    const [port] = event.ports;
    if (!port || !isOwnPage(event.senderFrame)) return;
    handler.upgrade(port, { context: { window: windowOf(event.sender).window } });
    port.start();
  });
  app.on('second-instance', (_event, commandLine, folder) => {
    const path = planIn(commandLine, folder);
    if (path) openPlan(path);
    else focused()?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openAndFollow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
  // Windows that save before they go hold the quitting up, which goes on once they are gone.
  app.on('before-quit', () => {
    isQuitting = true;
  });
  // A last backup may still be going on: the program ends once it is whole.
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    theDesk
      .close()
      .catch((error: unknown) => noteFailure('closing', error))
      .finally(() => {
        note({ what: 'stopped' });
        isClosed = true;
        app.quit();
      });
  });

  refreshMenu();
  openAndFollow();
  // While the window's process starts there is time to open its plan.
  setImmediate(() => theDesk.prepare());
}
