import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureFolder } from '../../ensure-folder.ts';
import { findBrowser, rootArguments } from './find-browser.ts';

/** Why no window can be opened on this computer, or null where one can. */
export function windowObstacle(): string | null {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no display';
  return findBrowser() === null ? 'no Chromium, Chrome or Edge is installed' : null;
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process runs as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Takes a browser profile that no other process of the program uses: a browser hands a second window on one
 * profile to the first and ends, and with it would end whoever waited for it.
 */
function claimProfile(dataFolder: string): string {
  for (let number = 1; ; number++) {
    const folder = join(dataFolder, number === 1 ? 'window' : `window ${number}`);
    ensureFolder(folder, 0o700);
    const lock = join(folder, 'tangga.lock');
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(lock, 'utf8'));
    if (isRunning(holder)) continue;
    writeFileSync(lock, String(process.pid));
    return folder;
  }
}

/**
 * A page that leads to an address. The address holds a one-time token, and what stands in a browser's arguments is
 * read by everybody on a shared machine: the page only by its owner.
 */
function writeStartPage(folder: string, address: string): string {
  const path = join(folder, 'start.html');
  rmSync(path, { force: true });
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>Tangga</title><script>location.replace(${JSON.stringify(address)})</script>`,
    { mode: 0o600, flag: 'wx' },
  );
  return path;
}

export interface AppWindow {
  /** Settles with the exit code when the window was closed; null where it was ended by a signal. */
  readonly closed: Promise<number | null>;
  close(): void;
}

/**
 * Opens the address as a window of its own in the installed browser, with a profile of the program's.
 * @throws an error of the system where the browser cannot be started or the profile not be written
 */
export async function openAppWindow(address: string, dataFolder: string): Promise<AppWindow> {
  const browser = findBrowser();
  if (!browser) throw new Error('windowObstacle was not asked');
  const profile = claimProfile(dataFolder);
  const startPage = writeStartPage(profile, address);
  const letGo = () => {
    rmSync(startPage, { force: true });
    rmSync(join(profile, 'tangga.lock'), { force: true });
  };
  const child: ChildProcess = spawn(
    browser,
    [
      `--app=${pathToFileURL(startPage).href}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--window-size=1440,960',
      ...rootArguments(),
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      letGo();
      resolve(code);
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => {
      letGo();
      reject(error);
    });
  });
  return { closed, close: () => void child.kill() };
}
