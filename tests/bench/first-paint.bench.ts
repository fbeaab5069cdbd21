import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { planOnDisk } from '../support/plans.ts';
import { launchBrowser, paintOf, servePlan } from './open-page.ts';
import { inPairs, report } from './timing.ts';

/*
 * The first usable paint of a window that was never open, from its address to the frame that shows it: of an empty plan
 * against an empty page from the same server, and of a thousand people against an empty plan.
 */
const browser = await launchBrowser();
const plans = { empty: planOnDisk('empty'), reference: planOnDisk('reference') };

const built = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** How much script a page had come with when it could be used, zipped, in kilobytes. */
async function scriptBefore(page: Page, paint: number): Promise<number> {
  const paths = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter((one) => (one as PerformanceResourceTiming).responseEnd < end)
        .map(({ name }) => new URL(name).pathname),
    paint,
  );
  const scripts = paths.filter((path) => path.endsWith('.js'));
  return scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0) / 1024;
}

let script = 0;

/** Paints in a browser that has nothing of the program, served by a process that was just begun. */
async function paint(
  browser: Browser,
  plan: keyof typeof plans,
  isUsable: string,
  address = (url: string) => url,
): Promise<number> {
  const served = await servePlan(plans[plan]);
  const { page, paint } = await paintOf(browser, address(served.url), isUsable);
  script = await scriptBefore(page, paint);
  await page.context().close();
  await served.end();
  return paint;
}

const emptyPage = () => paint(browser, 'empty', 'svg', (url) => new URL('/icon.svg', url).href);
const empty = () => paint(browser, 'empty', 'main[data-sequence]');
const reference = () => paint(browser, 'reference', '[data-objective]');

// What the system keeps of files is the same for all from here on.
await emptyPage();
await reference();
await empty();
report('JavaScript before the first paint, zipped', script, 'KB', 350);
const alone = await inPairs(5, empty, emptyPage);
report('an empty page from the same server', alone.other, 'ms');
report('first usable paint, empty plan', alone.own, 'ms');
report('first usable paint, empty plan: more', alone.more, 'ms', 250, 'an empty page');
const large = await inPairs(5, reference, empty);
report('first usable paint, reference plan', large.own, 'ms');
report('first usable paint, reference plan: ratio', large.ratio, '', 1.3, 'an empty plan');
await browser.close();
