import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const lockIn = (folder: string): string => join(folder, 'tangga.lock');

/** The processes that a lock names: a program, and the browser that it began. One that was cut short names none. */
const holdersOf = (lock: string): number[] =>
  readFileSync(lock, 'utf8')
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0);

/** A browser profile that no other process of the program uses, until it is let go. */
export interface Profile {
  readonly folder: string;
  /** Says which browser has it as well: it may outlive a program that is killed. */
  hold(browser: number): void;
  letGo(): void;
}

/**
 * Takes a profile: a browser hands a second window on one profile to the first and ends, and with it would end whoever
 * waited for it.
 * @throws an error of the system where the profile cannot be written
 */
export function claimProfile(dataFolder: string): Profile {
  for (let number = 1; ; number++) {
    const folder = join(dataFolder, number === 1 ? 'window' : `window ${number}`);
    ensureFolder(folder, 0o700);
    const lock = lockIn(folder);
    const profile = {
      folder,
      hold: (browser: number) => writeFileSync(lock, `${process.pid} ${browser}`),
      letGo: () => rmSync(lock, { force: true }),
    };
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return profile;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (holdersOf(lock).some(isRunning)) continue;
    writeFileSync(lock, String(process.pid));
    return profile;
  }
}

const portFile = ({ folder }: Profile): string => join(folder, 'port');

/**
 * The port that the window of this profile was served from the last time; 0 where there was none. What a browser keeps of
 * the program, such as its code as it was compiled, it keeps by address.
 */
export function usualPort(profile: Profile): number {
  const path = portFile(profile);
  const port = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  return Number.isInteger(port) && port > 0 && port < 2 ** 16 ? port : 0;
}

/** @throws an error of the system */
export const keepPort = (profile: Profile, port: number): void =>
  writeFileSync(portFile(profile), String(port), { mode: 0o600 });

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
 * Opens the address as a window of its own in the installed browser, with a profile of the program's, which is let go when
 * it is closed.
 * @throws an error of the system where the browser cannot be started or the profile not be written
 */
export async function openAppWindow(address: string, profile: Profile): Promise<AppWindow> {
  const browser = findBrowser();
  if (!browser) throw new Error('windowObstacle was not asked');
  const startPage = writeStartPage(profile.folder, address);
  const letGo = () => {
    rmSync(startPage, { force: true });
    profile.letGo();
  };
  const child: ChildProcess = spawn(
    browser,
    [
      `--app=${pathToFileURL(startPage).href}`,
      `--user-data-dir=${profile.folder}`,
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
  profile.hold(child.pid as number);
  return { closed, close: () => void child.kill() };
}
