import { join } from 'node:path';
import { BrowserWindow, shell } from 'electron';
import { rendererUrl } from './own-page.ts';
import { chooseNone } from './permissions.ts';

/** Addresses that may open in the system's browser; the program links to nothing else. */
const allowedLinks: readonly RegExp[] = [
  /^https:\/\/(www\.)?whatmatters\.com\//u,
  /^https:\/\/rework\.withgoogle\.com\//u,
];

/** Opens a window on the renderer, at a path of it: sandboxed, isolated, without navigation or windows of its own. */
export function openWindow(path: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 960,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#f4f3ef',
    title: 'Tangga',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // A middle click on a link would open a window of its own.
      disableBlinkFeatures: 'Auxclick',
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (allowedLinks.some((link) => link.test(url))) void shell.openExternal(url);
    return { action: 'deny' };
  });
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)
    window.webContents.on(event as 'will-navigate', (going) => going.preventDefault());
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.webContents.on('select-bluetooth-device', chooseNone);
  void window.loadURL(new URL(path, rendererUrl).href);
  return window;
}
