import type { Browser } from '@playwright/test';
import { planOnDisk } from '../support/plans.ts';
import { launchBrowser, paintOf, servePlan } from './open-page.ts';
import { inPairs, report } from './timing.ts';

/*
 * The first usable paint of a window that was never open, from its address to the frame that shows it: of an empty plan
 * against an empty page from the same server, and of a thousand people against an empty plan.
 */
const browser = await launchBrowser();
const plans = { empty: planOnDisk('empty'), reference: planOnDisk('reference') };

/** Paints in a browser that has nothing of the program, served by a process that was just begun. */
async function paint(
  browser: Browser,
  plan: keyof typeof plans,
  isUsable: string,
  address = (url: string) => url,
): Promise<number> {
  const served = await servePlan(plans[plan]);
  const { page, paint } = await paintOf(browser, address(served.url), isUsable);
  await page.context().close();
  served.end();
  return paint;
}

const emptyPage = () => paint(browser, 'empty', 'svg', (url) => new URL('/icon.svg', url).href);
const empty = () => paint(browser, 'empty', 'main[data-sequence]');
const reference = () => paint(browser, 'reference', '[data-objective]');

// What the system keeps of files is the same for all from here on.
await emptyPage();
await reference();
const alone = await inPairs(5, empty, emptyPage);
report('an empty page from the same server', alone.other, 'ms');
report('first usable paint, empty plan', alone.own, 'ms');
report('first usable paint, empty plan: more', alone.more, 'ms', 250, 'an empty page');
const large = await inPairs(5, reference, empty);
report('first usable paint, reference plan', large.own, 'ms');
report('first usable paint, reference plan: ratio', large.ratio, '', 1.3, 'an empty plan');
await browser.close();
