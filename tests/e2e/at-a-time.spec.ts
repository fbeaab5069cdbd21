import { expect, type Page, test } from '@playwright/test';
import { places, screens } from '#contract/screens.ts';
import { everyStep, follow } from '../support/every-step.ts';
import { openSample } from '../support/open-sample.ts';

/** As many elements a screen may put into the page in one go: so many keep nobody waiting, however large the company is. */
const most = 1_000;

declare global {
  interface Window {
    /** How many elements came in one go, at most, since it was set to none. */
    mostAtOnce: number;
  }
}

/** Counts from now on what is put into the page together. */
const countElements = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.mostAtOnce = 0;
    const isNew = (node: Node): node is Element => node instanceof Element && node.isConnected;
    // What is put in together is told together.
    new MutationObserver((records) => {
      const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes].filter(isNew)));
      const outermost = [...added].filter(({ parentElement }) => !added.has(parentElement as Element));
      const all = outermost.reduce((sum, element) => sum + 1 + element.querySelectorAll('*').length, 0);
      window.mostAtOnce = Math.max(window.mostAtOnce, all);
    }).observe(document.body, { childList: true, subtree: true });
  });

/** Waits until nothing more comes into the page for a while of frames. */
const untilWhole = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let [count, still] = [0, 0];
        const look = () => {
          const now = document.querySelectorAll('*').length;
          still = now === count ? still + 1 : 0;
          count = now;
          if (still < 20) requestAnimationFrame(look);
          else resolve();
        };
        look();
      }),
  );

/** Numbers from a thousand up that the page shows or tells without the marks of its language; a year is none. */
const bareNumbers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
    ]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? '');
    const bare = /(?<![\p{L}\d.,:/#-])(?!(?:19|20)\d\d(?!\d))\d{4,}/u;
    return texts.filter((text) => bare.test(text));
  });

test('whatever is opened in a large company is drawn a portion at a time, its numbers as they are written', async () => {
  const program = await openSample('reference', { people: 200, language: 'id' });
  const { page } = program;
  await page.bringToFront();
  await countElements(page);
  const tooMany: string[] = [];
  const bare = new Set<string>();
  const look = async (what: string, act: () => Promise<unknown>) => {
    await act();
    await untilWhole(page);
    const atOnce = await page.evaluate(() => {
      const { mostAtOnce } = window;
      window.mostAtOnce = 0;
      return mostAtOnce;
    });
    if (atOnce > most) tooMany.push(`${what}: ${atOnce}`);
    for (const text of await bareNumbers(page)) bare.add(`${what}: ${text}`);
  };
  for (const place of places) await look(`screen ${place}`, () => follow(page, screens[place].path));
  await everyStep(page, look);
  expect(tooMany).toEqual([]);
  expect([...bare]).toEqual([]);
  await program.close();
});
