import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { moveClock } from '../support/moved-clock.ts';
import { clipboardShim, pageShim } from './page-shim.mjs';

/*
 * A stand-in for the `electron` module, for tests only: windows are real Chromium pages, `app://` goes
 * through the handler that the program registered, message ports are bridged, dialogs answer from a
 * list, and utility processes are processes of Node. Only what the program uses is here.
 * One difference to keep in mind: a real sandboxed preload lives in an isolated world, this one does not.
 */

const profile = mkdtempSync(join(tmpdir(), 'tangga-double-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.TANGGA_BROWSER,
  // The program ends its windows itself.
  handleSIGTERM: false,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--remote-debugging-port=0'],
});
// Chromium finds itself a port, and says which.
const portFile = join(profile, 'DevToolsActivePort');
const told = () => (existsSync(portFile) ? readFileSync(portFile, 'utf8') : '');
while (!told().includes('\n')) await setTimeout(10);
const [port] = told().split('\n');
await context.addInitScript(moveClock, { milliseconds: Number(process.env.TANGGA_TEST_OFFSET ?? 0) });
// What Chromium grants is decided by the program.
await context.grantPermissions(['clipboard-read', 'clipboard-write']);
const [blank] = context.pages();

let isQuit = false;
let announceFirstWindow;
/** What tests steer: answers for dialogs, and what the program did to the system. */
export const control = {
  dialogs: [],
  opened: [],
  shown: [],
  notifications: [],
  /** What was said in message boxes, each of which is answered by its first button. */
  messages: [],
  menu: null,
  permission: null,
  /** What a test may ask and do, by name. */
  questions: {
    dialog: (path) => control.dialogs.push(path),
    window: () => BrowserWindow.getFocusedWindow()?.options.webPreferences,
    /** Whether the program grants a permission to its first window. */
    permission: (name) => isGranted(BrowserWindow.getFocusedWindow()?.webContents, name),
    openWindow: (url) => BrowserWindow.getFocusedWindow()?.webContents.openHandler({ url }),
    notifications: () => control.notifications,
    /** The files that were shown in their folders. */
    shown: () => control.shown,
    menu: () => menuItems(control.menu).map(({ label }) => label),
    click: (id) =>
      void menuItems(control.menu)
        .find((item) => item.id === id)
        .click(),
    /** Closes the first window as its button does; answers once it is gone. */
    close: () =>
      new Promise((resolve) => {
        const window = BrowserWindow.getFocusedWindow();
        window.once('closed', () => resolve(true));
        window.close();
      }),
    /** Ends the page of the first window, as the system does with one that crashed. */
    crash: () => BrowserWindow.getFocusedWindow().webContents.crash(),
    messages: () => control.messages,
    'second-instance': (path) => app.emit('second-instance', {}, ['tangga', path], '/'),
  },
  endpoint: `http://127.0.0.1:${port}`,
  firstWindow: new Promise((resolve) => {
    announceFirstWindow = resolve;
  }),
  /** Quits as Electron does: each window is asked to close, and one that declines holds the quitting up. */
  async quit() {
    app.emit('before-quit', {});
    for (const window of BrowserWindow.getAllWindows()) window.close();
    if (isQuit || BrowserWindow.getAllWindows().length > 0) return;
    let isHeld = false;
    app.emit('will-quit', {
      preventDefault() {
        isHeld = true;
      },
    });
    if (isHeld) return;
    isQuit = true;
    await context.close();
    process.exit(0);
  },
};

const menuItems = (menu) => menu.flatMap((item) => [item, ...menuItems(item.submenu ?? [])]);

const handlers = new Map();
/** `app://tangga/x` is `http://tangga.app.localhost/x` to the browser. */
const toBrowser = (url) => url.replace(/^app:\/\/([^/]+)/u, 'http://$1.app.localhost');
const toProgram = (url) => url.replace(/^http:\/\/([^/.]+)\.app\.localhost/u, 'app://$1');

await context.route('**/*', async (route) => {
  const url = toProgram(route.request().url());
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) return route.abort('blockedbyclient');
  const response = await handler(new Request(url));
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
});

export const protocol = {
  registerSchemesAsPrivileged() {},
  handle: (scheme, handler) => handlers.set(scheme, handler),
};

/** A keychain: what it seals is not to be read, and opens by this double alone. Without one where a test says so. */
const sealing = createHash('sha256').update('double').digest();
const mask = (bytes) => Buffer.from(bytes.map((byte, at) => byte ^ sealing[at % sealing.length]));
export const safeStorage = {
  isEncryptionAvailable: () => process.env.TANGGA_DOUBLE_KEYCHAIN !== 'none',
  getSelectedStorageBackend: () => (safeStorage.isEncryptionAvailable() ? 'gnome_libsecret' : 'basic_text'),
  encryptString: (text) => Buffer.concat([Buffer.from('v11'), mask(Buffer.from(text))]),
  decryptString(sealed) {
    if (sealed.subarray(0, 3).toString() !== 'v11') throw new Error('Error while decrypting the ciphertext.');
    return mask(sealed.subarray(3)).toString();
  },
};

class App extends EventEmitter {
  isPackaged = false;
  whenReady = async () => undefined;
  requestSingleInstanceLock = () => true;
  setPath() {}
  addRecentDocument() {}
  getPath = (name) => (name === 'userData' ? process.env.TANGGA_DATA : process.env.TANGGA_PLANS);
  quit = () => control.quit();
}
export const app = new App();

class MainPort extends EventEmitter {
  #waiting = [];
  #isStarted = false;

  constructor(page, id) {
    super();
    this.page = page;
    this.id = id;
  }

  postMessage(data) {
    const packed =
      typeof data === 'string'
        ? { text: data }
        : { bytes: Buffer.from(data.buffer ?? data).toString('base64') };
    // A page that is gone needs no answer.
    this.page
      .evaluate(([id, message]) => window.deliverFromMain(id, message), [this.id, packed])
      .catch(() => undefined);
  }

  start() {
    this.#isStarted = true;
    for (const message of this.#waiting.splice(0)) this.emit('message', message);
  }

  receive(packed) {
    const data = packed.text ?? Uint8Array.from(Buffer.from(packed.bytes, 'base64')).buffer;
    const message = { data, ports: [] };
    if (this.#isStarted) this.emit('message', message);
    else this.#waiting.push(message);
  }
}

export const ipcMain = new EventEmitter();

export const session = {
  defaultSession: {
    setPermissionRequestHandler(decide) {
      control.requestPermission = decide;
    },
    setPermissionCheckHandler(check) {
      control.permission = check;
    },
    // Nothing here has devices, or a screen to share.
    setDevicePermissionHandler() {},
    setDisplayMediaRequestHandler() {},
    on() {},
  },
};

/** Electron asks both handlers: one when a page looks, the other when it does. */
const isGranted = (contents, name) =>
  new Promise((resolve) => {
    const details = { isMainFrame: true };
    if (!control.permission?.(contents, name, contents.getURL(), details)) resolve(false);
    else control.requestPermission?.(contents, name, resolve, details);
  });

export const dialog = {
  async showSaveDialog() {
    const filePath = control.dialogs.shift();
    return { canceled: filePath === undefined, filePath };
  },
  async showMessageBox(_window, { message }) {
    control.messages.push(message);
    return { response: 0 };
  },
  async showOpenDialog() {
    const filePath = control.dialogs.shift();
    return { canceled: filePath === undefined, filePaths: filePath ? [filePath] : [] };
  },
};

export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu(menu) {
    control.menu = menu;
  },
};

export const shell = {
  async openPath(path) {
    control.opened.push(path);
    return '';
  },
  showItemInFolder(path) {
    control.shown.push(path);
  },
  async openExternal(url) {
    control.opened.push(url);
  },
};

class WebContents extends EventEmitter {
  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }
  getURL = () => toProgram(this.page.url());
  reload = () => void this.load(this.getURL());

  async crash() {
    const { page } = this;
    // What its page did before is known by then, such as where it went.
    await page.evaluate('0');
    const how = { reason: 'crashed', exitCode: 5 };
    app.emit('render-process-gone', {}, this, how);
    this.emit('render-process-gone', {}, how);
    // The browser goes with its last page: this one goes when another is there.
    await context.waitForEvent('page');
    await page.close();
  }
}

export class BrowserWindow extends EventEmitter {
  static #all = [];
  static getAllWindows = () =>
    BrowserWindow.#all.filter((window) => window.options.show !== undefined && !window.isDestroyed());
  static getFocusedWindow = () =>
    BrowserWindow.#all.find((window) => !window.isDestroyed() && window.options.webPreferences?.preload) ??
    null;

  #isDestroyed = false;

  constructor(options) {
    super();
    this.options = options;
    this.webContents = new WebContents();
    this.webContents.load = (url) => this.loadURL(url);
    BrowserWindow.#all.push(this);
  }

  async loadURL(url) {
    const { preload } = this.options.webPreferences;
    const page = preload && blank && !BrowserWindow.blankIsTaken ? blank : await context.newPage();
    if (page === blank) BrowserWindow.blankIsTaken = true;
    this.webContents.page = page;
    if (preload) await this.#bridge(page, readFileSync(preload, 'utf8'));
    await page.goto(toBrowser(url));
    this.emit('ready-to-show');
    if (preload) announceFirstWindow();
  }

  async #bridge(page, preload) {
    const ports = new Map();
    // Chromium's own answer about the clipboard is replaced by the program's.
    await page.exposeBinding('isPermitted', (_source, name) => isGranted(this.webContents, name));
    await page.addInitScript(`(${clipboardShim})()`);
    await page.exposeBinding('toMain', ({ frame }, message) => {
      if (message.kind === 'port') {
        ports.get(message.id)?.receive(message.data);
        return;
      }
      const bridged = message.ids.map((id) => {
        const made = new MainPort(page, id);
        ports.set(id, made);
        return made;
      });
      const senderFrame = { url: toProgram(frame.url()), parent: frame.parentFrame() };
      ipcMain.emit(message.channel, { sender: this.webContents, senderFrame, ports: bridged }, message.data);
    });
    await page.addInitScript(`{
      const electron = (${pageShim})();
      const require = (name) => {
        if (name === 'electron') return electron;
        throw new Error('A sandboxed preload may not require ' + name);
      };
      const module = { exports: {} };
      (function (require, module, exports) { ${preload} })(require, module, module.exports);
    }`);
  }

  /** Closes the window unless a listener declines. */
  close() {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit('close', { preventDefault });
    if (!isPrevented) this.destroy();
  }

  /** Closes the window without asking, and without telling its page. */
  destroy() {
    this.#isDestroyed = true;
    void this.webContents.page?.close();
    this.emit('closed');
    if (BrowserWindow.getAllWindows().length === 0) app.emit('window-all-closed');
  }

  show() {}
  focus() {}
  setTitle() {}
  isDestroyed = () => this.#isDestroyed;
}

/** A process of Node that finds its port where Electron's utility processes do. */
class UtilityProcess extends EventEmitter {
  #child;

  static fork = (modulePath) => new UtilityProcess(modulePath);

  constructor(modulePath) {
    super();
    this.#child = fork(join(import.meta.dirname, 'utility.mjs'), [modulePath], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  postMessage = (message) => this.#child.send(message, () => undefined);
  kill = () => this.#child.kill();
}
export const utilityProcess = UtilityProcess;

/** What the program told the system to show. */
export class Notification extends EventEmitter {
  constructor(options) {
    super();
    this.options = options;
  }

  show() {
    control.notifications.push(this.options);
  }
}

export default {
  Notification,
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
  utilityProcess,
};
