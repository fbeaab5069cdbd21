import type { Page } from '@playwright/test';
import { type PlaceName, screens } from '#contract/screens.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { planOnDisk } from '../support/plans.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { report } from './timing.ts';

/* What keeps a window of a thousand people from drawing, screen by screen and action by action: its longest task. */
const most = 50;

const browser = await launchBrowser();
const { page, end } = await openPage(browser, planOnDisk('reference'), '[data-objective]');

/** Waits until nothing was going on for a while: no task of a frame's length, no request. */
const untilQuiet = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        let quietSince = last;
        let requests = performance.getEntriesByType('resource').length;
        const look = setInterval(() => {
          const now = performance.now();
          const seen = performance.getEntriesByType('resource').length;
          if (now - last > 40 || seen !== requests) quietSince = now;
          requests = seen;
          last = now;
          if (now - quietSince < 400) return;
          clearInterval(look);
          resolve();
        }, 10);
      }),
  );

async function longest(page: Page, what: string, act: () => Promise<unknown>): Promise<void> {
  await untilQuiet(page);
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    Object.assign(window, { longTasks: { tasks, observer } });
  });
  await act();
  await untilQuiet(page);
  const tasks = await page.evaluate(() => {
    const { tasks, observer } = (
      window as unknown as { longTasks: { tasks: number[]; observer: PerformanceObserver } }
    ).longTasks;
    for (const { duration } of observer.takeRecords()) tasks.push(duration);
    observer.disconnect();
    return tasks;
  });
  report(`${what}: longest task`, Math.max(0, ...tasks), 'ms', most);
}

const palette = () => page.getByRole('textbox', { name: en.app.searchOrDo });

/** Does an action of the palette, which is open already. */
async function choose(title: string): Promise<void> {
  await palette().fill(title);
  await page.keyboard.press('Enter');
}

await page.bringToFront();
await longest(page, 'palette opened', async () => {
  await page.keyboard.press('ControlOrMeta+K');
  await palette().waitFor();
});
await longest(page, 'palette: typing', async () => {
  await palette().pressSequentially('close revenue', { delay: 30 });
});
await page.keyboard.press('Escape');

// Every screen that the rail or a key leads to, from the board and back.
const places: readonly PlaceName[] = [
  'map',
  'check-ins',
  'review',
  'insights',
  'gaps',
  'balance',
  'glossary',
  'organisation',
  'history',
];
for (const place of places) {
  await longest(page, `screen ${place}`, () =>
    // As a link does: a way through the palette would be measured with it.
    page.evaluate((path) => history.pushState(null, '', path), screens[place].path),
  );
  await longest(page, `board again from ${place}`, async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await page.locator('[data-objective]').first().waitFor();
  });
}

await longest(page, 'a card opened', async () => {
  await page.locator('[data-objective]').first().focus();
  await page.keyboard.press('Enter');
});
await page.keyboard.press('Escape');
await longest(page, 'everything unfolded', async () => {
  await page.keyboard.press('ControlOrMeta+K');
  await choose(en.action['fold-all']);
});
await longest(page, 'a rung moved', async () => {
  await page.locator('[data-rung]').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
});
await longest(page, 'undone', () => page.keyboard.press('ControlOrMeta+Z'));
await longest(page, 'hints opened', async () => {
  await page.keyboard.press('ControlOrMeta+K');
  await choose(en.action.hints);
});
await page.keyboard.press('Escape');
await end();
await browser.close();
