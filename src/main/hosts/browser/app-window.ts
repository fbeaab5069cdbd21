import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noteFailure } from '../../diagnostics/log.ts';
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

/** Where a profile keeps the port that its window is served from. */
const portFile = 'port';

/** How long it may take to write a lock, in milliseconds. */
const timeToWrite = 10_000;

/** Whether somebody has what a lock is for: the program that it names, or the browser which that began. */
function isHeld(lock: string): boolean {
  const holders = readFileSync(lock, 'utf8')
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0);
  if (holders.length === 0) return Date.now() - statSync(lock).mtimeMs < timeToWrite;
  return holders.some(isRunning);
}

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
    const lock = join(folder, 'tangga.lock');
    const profile = {
      folder,
      hold: (browser: number) => {
        try {
          writeFileSync(lock, `${process.pid} ${browser}`);
        } catch (error) {
          // It names the program, which is enough unless that is killed.
          noteFailure('window', error);
        }
      },
      letGo: () => rmSync(lock, { force: true }),
    };
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return profile;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isHeld(lock)) continue;
    writeFileSync(lock, String(process.pid));
    // The program did not end by itself, but perhaps before its window: another one may have served that from its port since.
    rmSync(join(folder, portFile), { force: true });
    return profile;
  }
}

/**
 * The port that the window of this profile is served from; 0 where there is none, or none that can be read. What a browser
 * keeps of the program, such as what is typed and not saved, it keeps by address.
 */
export function usualPort({ folder }: Profile): number {
  try {
    const port = Number(readFileSync(join(folder, portFile), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 2 ** 16 ? port : 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') noteFailure('window', error);
    return 0;
  }
}

/** Makes a port the usual one. Where it cannot be written, the next start has another and finds nothing of this one. */
export function keepPort({ folder }: Profile, port: number): void {
  try {
    writeFileSync(join(folder, portFile), String(port), { mode: 0o600 });
  } catch (error) {
    noteFailure('window', error);
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
