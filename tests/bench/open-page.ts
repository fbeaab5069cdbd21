import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../src/main/hosts/browser/find-browser.ts';
import { environment, firstLine } from '../support/open-tangga.ts';
import { testFolder } from '../support/plans.ts';

const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('This benchmark needs Chromium, Chrome or Edge.');
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
): Promise<{ page: Page; paint: number; end: () => void }> {
  const child = spawn(process.execPath, [cli, 'open', path, '--host', 'browser', '--no-window', '--json'], {
    env: environment(testFolder()),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url } = await firstLine<{ url: string }>(child);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const start = performance.now();
  await page.goto(url);
  await page.locator(isUsable).first().waitFor();
  const paint = performance.now() - start;
  return { page, paint, end: () => child.kill('SIGTERM') };
}
