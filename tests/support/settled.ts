import { expect, type Locator, type Page } from '@playwright/test';
import { inTime } from './patience.ts';

/** How often a page that moves is asked for a frame, in milliseconds. */
const nudge = 500;

/** What is measured by observers follows within a frame or two, and cards glide to where it lets them be. */
export async function nextFrames(page: Page): Promise<void> {
  const settled = page.evaluate(async () => {
    await document.fonts.ready;
    // The board follows what is chosen above it as soon as it has time.
    while (document.querySelector('[data-board-scroller][aria-busy=true]'))
      await new Promise((drawn) => requestAnimationFrame(drawn));
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // Nothing else may draw a frame meanwhile, and what is to glide then never begins; a page that has gone is told of below.
  const nudging = setInterval(() => {
    page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn))).catch(() => undefined);
  }, nudge);
  try {
    await inTime(settled, async () => `The page does not come to rest: ${await whatMoves(page)}`);
  } finally {
    clearInterval(nudging);
  }
}

/** What a page that does not come to rest is still at. */
const whatMoves = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const animations = document.getAnimations().map((one) => {
      const target = one.effect instanceof KeyframeEffect ? one.effect.target : null;
      return {
        state: one.playState,
        isPending: one.pending,
        at: one.currentTime,
        of: target?.outerHTML.slice(0, 200),
      };
    });
    const isBoardBehind = document.querySelector('[data-board-scroller][aria-busy=true]') !== null;
    return JSON.stringify({
      isBoardBehind,
      fonts: document.fonts.status,
      visibility: document.visibilityState,
      animations,
    });
  });

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

/** Where something stands, once it stands still and is scrolled to. */
export async function boxInView(what: Locator): Promise<Box> {
  await nextFrames(what.page());
  await what.scrollIntoViewIfNeeded();
  return boxOf(what);
}

/** Where something stands, once it stands still. */
export async function boxOf(what: Locator): Promise<Box> {
  let box: Box | null = null;
  await expect
    .poll(async () => {
      const before = box;
      await nextFrames(what.page());
      box = await what.boundingBox();
      return box !== null && JSON.stringify(box) === JSON.stringify(before);
    })
    .toBe(true);
  return box as unknown as Box;
}

/** Waits until a dialog has the focus: it takes it a moment after it is shown, from a field that was quicker as well. */
export const takesFocus = (dialog: Locator): Promise<void> => expect(dialog.locator(':focus')).toHaveCount(1);

/** Waits until something has the focus for good: what opens over the page may give it away a second time. */
export async function keepsFocus(what: Locator): Promise<void> {
  await expect(what).toBeFocused();
  await nextFrames(what.page());
  await expect(what).toBeFocused();
}

/** Types where the focus is, once a field has it. */
export async function typeInField(page: Page, text: string): Promise<void> {
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible();
  await page.keyboard.type(text);
}

/** Waits until what stands in a field that got the focus is selected, so that what is typed takes its place. */
export const whatIsTypedReplaces = (field: Locator): Promise<void> =>
  expect
    .poll(() => field.evaluate((input: HTMLInputElement) => input.selectionEnd !== input.selectionStart))
    .toBe(true);
