import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';

/** As much of Electron as a window is made of, which is not to be had without a screen. */
const electron = vi.hoisted(() => ({
  opened: [] as string[],
  windows: [] as { options: { webPreferences: object }; webContents: unknown }[],
}));

class Contents extends EventEmitter {
  openHandler: (asked: { url: string }) => unknown = () => null;
  setWindowOpenHandler(handler: (asked: { url: string }) => unknown) {
    this.openHandler = handler;
  }
}

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return {
    app: { isPackaged: true },
    shell: { openExternal: async (url: string) => void electron.opened.push(url) },
    BrowserWindow: class extends Emitter {
      readonly webContents = new Contents();
      constructor(readonly options: { webPreferences: object }) {
        super();
        electron.windows.push(this);
      }
      async loadURL() {}
    },
  };
});

const { isOwnPage } = await import('./own-page.ts');
const { setPermissions } = await import('./permissions.ts');
const { openWindow } = await import('./window.ts');

beforeEach(() => {
  electron.opened.length = 0;
  electron.windows.length = 0;
});

const contentsOf = (): Contents => electron.windows[0]?.webContents as Contents;

test('a window has what it needs and nothing that would open it: every preference is named here', () => {
  openWindow('');
  expect(electron.windows[0]?.options.webPreferences).toEqual({
    preload: expect.stringMatching(/preload[\\/]index\.cjs$/u),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
    disableBlinkFeatures: 'Auxclick',
  });
});

test('a window goes nowhere, holds no other page, and is given no device', () => {
  openWindow('');
  const prevented = vi.fn();
  const choose = vi.fn();
  const events = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
  for (const name of events) contentsOf().emit(name, { preventDefault: prevented });
  expect(prevented).toHaveBeenCalledTimes(events.length);
  contentsOf().emit('select-bluetooth-device', { preventDefault: prevented }, [{ deviceId: 'a' }], choose);
  expect(choose.mock.calls).toEqual([['']]);
});

test('a link opens no window, and in the system’s browser only where the program links to', () => {
  openWindow('');
  const strange = [
    'https://example.org/',
    'https://www.whatmatters.com.example.org/',
    'http://www.whatmatters.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://tangga/',
  ];
  for (const url of [...strange, 'https://www.whatmatters.com/okr'])
    expect(contentsOf().openHandler({ url }), url).toEqual({ action: 'deny' });
  expect(electron.opened).toEqual(['https://www.whatmatters.com/okr']);
});

test('the port is handed to the program’s own page alone, not to one inside it or one that is gone', () => {
  expect(isOwnPage({ url: 'app://tangga/map', parent: null })).toBe(true);
  expect(isOwnPage({ url: 'app://tangga/', parent: {} })).toBe(false);
  expect(isOwnPage(null)).toBe(false);
  for (const url of ['app://tangga.example/', 'https://tangga/', 'about:blank', '', 'http://localhost:5173/'])
    expect(isOwnPage({ url, parent: null }), url).toBe(false);
});

type Decide = (...said: unknown[]) => unknown;

/** What a session was told to decide by, of which every handler is asked here. */
function decided() {
  const handlers = new Map<string, Decide>();
  const session = new Proxy(
    {},
    {
      get: (_, method: string) => (first: string | Decide, second?: Decide) =>
        void handlers.set(typeof first === 'string' ? first : method, second ?? (first as Decide)),
    },
  );
  setPermissions(session as Parameters<typeof setPermissions>[0]);
  return (name: string): Decide => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`Nobody decides on ${name}.`);
    return handler;
  };
}

const page = (url: string) => ({ getURL: () => url });

test('a permission is refused both where it is looked at and where it is asked for, but that to copy', () => {
  const by = decided();
  const answers = (permission: string, url: string, isMainFrame = true) => {
    const asked = vi.fn();
    by('setPermissionRequestHandler')(page(url), permission, asked, { isMainFrame });
    const looked = by('setPermissionCheckHandler')(page(url), permission, url, { isMainFrame });
    return [looked, ...asked.mock.calls.flat()];
  };
  expect(answers('clipboard-sanitized-write', 'app://tangga/')).toEqual([true, true]);
  expect(answers('clipboard-sanitized-write', 'app://tangga/', false)).toEqual([false, false]);
  expect(answers('clipboard-sanitized-write', 'https://example.org/')).toEqual([false, false]);
  for (const permission of ['media', 'clipboard-read', 'hid', 'usb', 'serial', 'openExternal', 'fileSystem'])
    expect(answers(permission, 'app://tangga/'), permission).toEqual([false, false]);
});

test('no device is given, and no screen', () => {
  const by = decided();
  expect(by('setDevicePermissionHandler')({ deviceType: 'hid', origin: 'app://tangga' })).toBe(false);
  const event = { preventDefault: vi.fn() };
  const choose = vi.fn();
  by('select-hid-device')(event, {}, choose);
  by('select-usb-device')(event, {}, choose);
  by('select-serial-port')(event, [], page('app://tangga/'), choose);
  by('setDisplayMediaRequestHandler')({}, choose);
  expect(choose.mock.calls).toEqual([[''], [''], [''], [{}]]);
  expect(event.preventDefault).toHaveBeenCalledTimes(3);
});
