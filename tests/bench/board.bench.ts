import type { Page } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { planOnDisk } from '../support/plans.ts';
import { nextFrames } from '../support/settled.ts';
import { frames, reportFrames } from './frames.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { median, report, rising } from './timing.ts';

/* The board in real Chromium with a thousand people. A frame is the time between two animation frames. */
const browser = await launchBrowser();

async function drag(page: Page, what: string): Promise<number[]> {
  const box = await page.locator(what).first().boundingBox();
  if (!box) throw new Error(`Nothing to drag: ${what}`);
  await page.mouse.move(box.x + 60, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 40, { steps: 4 });
  const gaps = await frames(page, async () => {
    for (let step = 0; step < 150; step++) {
      await page.mouse.move(260 + ((step * 23) % 1000), 260 + ((step * 17) % 320));
    }
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return gaps;
}

const scroll = (page: Page) =>
  frames(page, () =>
    page.evaluate(async () => {
      const view = document.querySelector('[data-board-scroller]') as HTMLElement;
      const end = performance.now() + 3000;
      await new Promise<void>((resolve) => {
        const tick = (now: number) => {
          view.scrollTop += 60;
          if (now < end) requestAnimationFrame(tick);
          else resolve();
        };
        requestAnimationFrame(tick);
      });
      view.scrollTop = 0;
    }),
  );

/** How long a rung may take to be drawn moved, in milliseconds: it was not moved at all then. */
const patience = 5_000;

/** From the key that moves a rung to the frame that shows it moved. */
async function settle(page: Page): Promise<number[]> {
  // What stood elsewhere a moment ago may still be taken out of the page.
  await nextFrames(page);
  await page.locator('[data-rung]').first().focus({ timeout: patience });
  await page.locator('[data-rung]:focus').waitFor({ timeout: patience });
  const times: number[] = [];
  for (let turn = 0; turn < 12; turn++) {
    times.push(
      await page.evaluate(
        ([key, patience]) =>
          new Promise<number>((resolve, reject) => {
            const rung = document.activeElement as HTMLElement;
            const before = rung.getAttribute('aria-label');
            const start = performance.now();
            const watch = () => {
              const passed = performance.now() - start;
              if (document.activeElement?.getAttribute('aria-label') !== before) resolve(passed);
              else if (passed > patience) reject(new Error(`Not moved: ${before}`));
              else requestAnimationFrame(watch);
            };
            rung.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
            requestAnimationFrame(watch);
          }),
        [turn % 2 ? 'ArrowUp' : 'ArrowDown', patience] as const,
      ),
    );
  }
  return rising(times);
}

const reference = planOnDisk('reference');
const { page, end } = await openPage(browser, reference, '[data-objective]');
await page.waitForLoadState('networkidle').catch(() => undefined);
// A plan of this size begins folded: everything is unfolded, so that the whole of it is scrolled and carried over.
await page.keyboard.press('ControlOrMeta+K');
await page.getByRole('textbox', { name: en.app.searchOrDo }).fill(en.action['fold-all']);
await page.keyboard.press('Enter');
reportFrames('dragging a rung', await drag(page, '[data-rung]'));
reportFrames('dragging a card', await drag(page, '[data-objective]'));
reportFrames('scrolling 3,600 px a second', await scroll(page));
report('cards in the document', await page.locator('[data-objective]').count());
// Two frames and the write.
report('rung moved: key to drawn, median', median(await settle(page)), 'ms', 60);
/** The map of everything: from the click to its first cards, and frames while it is zoomed and dragged. */
async function map(page: Page): Promise<{ paint: number; gaps: number[] }> {
  const start = performance.now();
  await page.locator('nav a[href="/map"]').click();
  await page.locator('[data-map] [data-map-node]').first().waitFor();
  const paint = performance.now() - start;
  const gaps = await frames(page, async () => {
    await page.mouse.move(700, 450);
    for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, turn < 20 ? -120 : 120);
    await page.mouse.down();
    for (let step = 0; step < 60; step++) await page.mouse.move(700 + step * 5, 450 + (step % 20) * 6);
    await page.mouse.up();
  });
  return { paint, gaps };
}

const { paint, gaps } = await map(page);
report('map of the reference plan: click to drawn', paint, 'ms');
reportFrames('zooming and dragging the map', gaps);
await end();
await browser.close();
