import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, rootArguments } from './find-browser.ts';

/** Why no window can be opened on this computer, or null where one can. */
export function windowObstacle(): string | null {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no display';
  return findBrowser() === null ? 'no Chromium, Chrome or Edge is installed' : null;
}

/** Opens the address as a window of its own in the installed browser, with a profile of the program's. */
export function openAppWindow(address: string, dataFolder: string): ChildProcess {
  const browser = findBrowser();
  if (!browser) throw new Error('windowObstacle was not asked');
  return spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${join(dataFolder, 'window')}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--window-size=1440,960',
      ...rootArguments(),
    ],
    { stdio: 'ignore' },
  );
}
