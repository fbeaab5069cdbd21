import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../src/main/hosts/browser/find-browser.ts';
import { spawnWithin } from '../support/networks.ts';
import { environment, firstLine } from '../support/open-tangga.ts';
import { testFolder } from '../support/plans.ts';

const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

/** `within` are the words that begin a command in a network of its own. */
export async function launchBrowser(within: readonly string[] = []): Promise<Browser> {
  const found = findBrowser();
  if (!found) throw new Error('This benchmark needs Chromium, Chrome or Edge.');
  const executablePath = within.length === 0 ? found : join(testFolder(), 'browser');
  if (within.length > 0)
    writeFileSync(executablePath, `#!/bin/sh\nexec ${[...within, found].join(' ')} "$@"\n`, { mode: 0o700 });
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  });
}

/** Memory of a process in megabytes: what it uses, and what the system has given it. */
export interface Memory {
  readonly used: number;
  readonly resident: number;
}

/** The program serving a plan, in a process of its own. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  /** What its process needs once everything that nobody uses any more was collected. */
  readonly memory: () => Promise<Memory>;
  /** Ends it; answers when it is gone, and knows the plan for the next time. */
  readonly end: () => Promise<void>;
}

const collecting = fileURLToPath(new URL('./collecting.mjs', import.meta.url));

/** The data of the program, kept from one time to the next: a plan that was open before is no stranger's. */
const data = testFolder();

/** Serves a plan in the browser host, without a window. */
export async function servePlan(path: string, within: readonly string[] = []): Promise<Served> {
  const program = [
    process.execPath,
    '--expose-gc',
    '--import',
    collecting,
    cli,
    'open',
    path,
    '--host',
    'browser',
    '--no-window',
    '--json',
  ] as const;
  const child = spawnWithin(within, program, {
    env: environment(data),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { url } = await firstLine<{ url: string }>(child);
  const memory = () =>
    new Promise<Memory>((resolve) => {
      child.once('message', (told) => resolve(told as Memory));
      child.send('collect');
    });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = () => {
    child.kill('SIGTERM');
    return gone;
  };
  return { url, pid: child.pid as number, memory, end };
}

/** Opens an address; answers the page and how long it took from there to the frame after `isUsable` was in it. */
async function paintOf(
  browser: Browser,
  url: string,
  isUsable: string,
): Promise<{ page: Page; paint: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript((selector) => {
    // The page looks itself: what a question from outside costs is not part of it.
    const look = () => {
      if (!document.querySelector(selector)) requestAnimationFrame(look);
      else requestAnimationFrame(() => Object.assign(window, { usableAt: performance.now() }));
    };
    look();
  }, isUsable);
  await page.goto(url, { waitUntil: 'commit' });
  const usableAt = await page.waitForFunction(() => (window as unknown as { usableAt?: number }).usableAt);
  return { page, paint: (await usableAt.jsonValue()) as number };
}

/** Opens a plan in the browser host; answers the page and how long its first usable paint took. */
export async function openPage(
  browser: Browser,
  path: string,
  isUsable: string,
  within: readonly string[] = [],
): Promise<Served & { page: Page; paint: number }> {
  const served = await servePlan(path, within);
  return { ...served, ...(await paintOf(browser, served.url, isUsable)) };
}
