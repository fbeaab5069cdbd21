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

/** Opens a plan in the browser host; answers the page and how long its first usable paint took. */
export async function openPage(
  browser: Browser,
  path: string,
  isUsable: string,
  within: readonly string[] = [],
): Promise<{ page: Page; paint: number; pid: number; end: () => void }> {
  const program = [
    process.execPath,
    cli,
    'open',
    path,
    '--host',
    'browser',
    '--no-window',
    '--json',
  ] as const;
  const child = spawnWithin(within, program, {
    env: environment(testFolder()),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url } = await firstLine<{ url: string }>(child);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const start = performance.now();
  await page.goto(url);
  await page.locator(isUsable).first().waitFor();
  const paint = performance.now() - start;
  return { page, paint, pid: child.pid as number, end: () => child.kill('SIGTERM') };
}
