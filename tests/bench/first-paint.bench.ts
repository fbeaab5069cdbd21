import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '../../src/main/hosts/browser/find-browser.ts';
import { browserOfStories } from '../support/open-tangga.ts';
import { planOnDisk, testFolder } from '../support/plans.ts';
import { lineTo, listeningAt, until } from './browser-protocol.ts';
import { servePlan } from './open-page.ts';
import { inPairs, report } from './timing.ts';

/*
 * The first usable paint of a window that was never open, from its address to the frame that shows it: of an empty plan
 * against an empty page from the same server, and of a thousand people against an empty plan. In the browser without windows
 * where there is one: the other draws its own beside the page, which is a page as well.
 */
const found = browserOfStories ?? findBrowser();
if (!found) throw new Error('This benchmark needs Chromium, Chrome or Edge.');
const profile = testFolder();
const options = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];
const browser = spawn(found, [...options, `--user-data-dir=${profile}`], {
  stdio: 'ignore',
});
const { port, path } = await listeningAt(profile);
const line = await lineTo(`ws://127.0.0.1:${port}${path}`);
const plans = { empty: planOnDisk('empty'), reference: planOnDisk('reference') };

const built = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** The page looks itself: what a question from outside costs is not part of it. */
const look = (selector: string) => `
  const look = () => {
    if (!document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(look);
    else requestAnimationFrame(() => { window.usableAt = performance.now(); });
  };
  look();`;

/** The paths of what a page had come with when it could be used. */
const cameBefore = `performance.getEntriesByType('resource')
  .filter(({ responseEnd }) => responseEnd < window.usableAt)
  .map(({ name }) => new URL(name).pathname)`;

/** How much script that is, zipped, in kilobytes. */
const scriptIn = (paths: readonly string[]): number =>
  paths
    .filter((one) => one.endsWith('.js'))
    .reduce((sum, one) => sum + gzipSync(readFileSync(join(built, one))).length, 0) / 1024;

let script = 0;

/** Paints in a browser that has nothing of the program, served by a process that was just begun. */
async function paint(
  plan: keyof typeof plans,
  isUsable: string,
  address = (url: string) => url,
): Promise<number> {
  const served = await servePlan(plans[plan]);
  const context = await line.ask<{ browserContextId: string }>('Target.createBrowserContext');
  const size = { width: 1440, height: 900 };
  const page = { url: 'about:blank', ...context, ...size };
  const target = await line.ask<{ targetId: string }>('Target.createTarget', page);
  const { sessionId } = await line.ask<{ sessionId: string }>('Target.attachToTarget', {
    ...target,
    flatten: true,
  });
  await line.ask('Page.enable', {}, sessionId);
  await line.ask('Page.addScriptToEvaluateOnNewDocument', { source: look(isUsable) }, sessionId);
  await line.ask('Page.navigate', { url: address(served.url) }, sessionId);
  // Seldom: each question is work for the page.
  const usableAt = await until(() => line.evaluate<number | null>('window.usableAt ?? null', sessionId), 100);
  script = scriptIn(await line.evaluate<string[]>(cameBefore, sessionId));
  await line.ask('Target.disposeBrowserContext', context);
  await served.end();
  return usableAt;
}

const emptyPage = () => paint('empty', 'svg', (url) => new URL('/icon.svg', url).href);
const empty = () => paint('empty', 'main[data-sequence]');
const reference = () => paint('reference', '[data-objective]');

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
const gone = new Promise((resolve) => browser.once('exit', resolve));
// What was begun may be a script that began it: it is asked itself.
await line.ask('Browser.close');
line.close();
await gone;
