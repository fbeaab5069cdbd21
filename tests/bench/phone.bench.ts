import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from '@playwright/test';
import { openPhone, openRoom } from '../support/phones.ts';
import { planOnDisk } from '../support/plans.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { median, report, rising } from './timing.ts';

/*
 * The page for phones on one that is four times slower than this computer: how long until something is seen, and until names
 * can be chosen, by a Wi-Fi that is shared by a full room and by a mobile network. Each time as nobody had been there before.
 */
const networks = {
  'a shared Wi-Fi': { latency: 40, downloadThroughput: 625_000, uploadThroughput: 625_000 },
  'fast 3G': { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
} as const;

interface Load {
  readonly paint: number;
  readonly usable: number;
  readonly bytes: number;
}

async function load(
  browser: Browser,
  url: string,
  conditions: (typeof networks)[keyof typeof networks],
): Promise<Load> {
  const phone = await openPhone(browser, { language: 'en' });
  const cdp = await phone.context().newCDPSession(phone);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const begun = performance.now();
  await phone.goto(url, { waitUntil: 'commit' });
  await phone.getByRole('list').getByRole('button').first().waitFor();
  const usable = performance.now() - begun;
  const paint = await phone.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await phone.context().close();
  return { paint, usable, bytes };
}

const path = planOnDisk();
const browser = await launchBrowser();
const { page, end } = await openPage(browser, path, '[data-objective]');
const { joinUrl } = await openRoom({ page, path }, ['ideas']);
for (const [name, conditions] of Object.entries(networks)) {
  const loads: Load[] = [];
  for (let round = 0; round < 5; round++) loads.push(await load(browser, joinUrl, conditions));
  const of = (what: keyof Load) => median(rising(loads.map((one) => one[what])));
  report(`by ${name}, first paint`, of('paint'), 'ms', 1000);
  report(`by ${name}, names to choose from`, of('usable'), 'ms');
  report(`by ${name}, over the air`, of('bytes') / 1024, 'KB', 60);
}
await end();
await browser.close();
rmSync(dirname(path), { recursive: true, force: true });
