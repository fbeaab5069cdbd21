import { expect, type Locator, type Page } from '@playwright/test';
import { patience } from './patience.ts';

/** How long a page is waited for before it is asked anew how it stands, in milliseconds. */
const look = 500;

/**
 * What is measured by observers follows within a frame or two, and cards glide to where it lets them be. A page is asked
 * again and again: a promise of a browser that is busy may never be kept, and nothing else may draw a frame meanwhile.
 */
export const nextFrames = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(whatMoves, look), {
      message: 'The page comes to rest',
      intervals: [0, 50],
      timeout: patience,
    })
    .toEqual([]);

/** What a page is still at before or after two frames: nothing where it rests. It is carried out in the page. */
async function whatMoves(most: number): Promise<string[]> {
  const soon = <T>(coming: Promise<T>): Promise<T | 'late'> =>
    Promise.race([coming, new Promise<'late'>((late) => setTimeout(() => late('late'), most))]);
  const gliding = () =>
    document
      .getAnimations()
      .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
  const behind = () => [
    ...(document.fonts.status === 'loading' ? ['its fonts are being loaded'] : []),
    // The board follows what is chosen above it as soon as it has time.
    ...(document.querySelector('[data-board-scroller][aria-busy=true]') ? ['the board is behind'] : []),
  ];
  const before = behind();
  const drawn = await soon(
    new Promise<'drawn'>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done('drawn')))),
  );
  const glided = gliding();
  await soon(Promise.allSettled(glided.map(({ finished }) => finished)));
  return [
    ...before,
    ...(drawn === 'late' ? ['no frame is drawn'] : []),
    ...behind(),
    // What has come to its end may have begun something else.
    ...[...glided, ...gliding()].map(({ effect }) =>
      effect instanceof KeyframeEffect ? `${effect.target?.outerHTML.slice(0, 200)} glides` : 'it moves',
    ),
  ];
}

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
