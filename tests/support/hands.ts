import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { boxInView } from './settled.ts';

/** Where something is carried to. */
interface Goal {
  readonly place: Locator;
  readonly at?: 'top' | 'middle' | 'bottom';
  /** Whether the program lets nothing come of it. */
  readonly isRefused?: true;
}

/** How a person works the program: with a mouse, or with the keyboard alone. */
export interface Hands {
  press(control: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  choose(select: Locator, label: string): Promise<void>;
  /** Picks one of a group of radio buttons. */
  pick(group: Locator, label: string): Promise<void>;
  /** Picks `what` up, carries it to where the program says `words`, and lets go. */
  carry(what: Locator, to: Goal, words: string): Promise<void>;
}

/** The sentence that says what a drop would do. */
export const dropWords = (page: Page): Locator => page.locator('[data-drop-hint]');

/** What waits, once it is called, until it is said that something was picked up since. */
async function pickUpOf(page: Page): Promise<() => Promise<void>> {
  const spoken = page.locator('[id^="DndLiveRegion"]').first();
  const before = await spoken.textContent();
  return () => expect(spoken).not.toHaveText(before ?? '');
}

/**
 * Picks up what has the focus, and waits until the arrows carry it: dnd-kit listens for them one turn of the
 * event loop later, which no hand is faster than.
 */
export async function pressToPickUp(page: Page): Promise<void> {
  const pickedUp = await pickUpOf(page);
  await page.keyboard.press('Space');
  await pickedUp();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}

/** How high on a place something is let go. */
const share = { top: 0.06, middle: 0.5, bottom: 0.94 } as const;

/** Aims until the program says `words`: what moved meanwhile is aimed at anew, as a hand does. */
const aim = (page: Page, words: string, move: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await move();
    await expect(dropWords(page)).toHaveText(words, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

/** Lets go, and waits until the window shows what came of it, or asks about it: until then everything may move. */
async function letGo(page: Page, { isRefused }: Goal, drop: () => Promise<void>): Promise<void> {
  const before = await page.evaluateHandle(() => ({
    sequence: document.querySelector('main')?.dataset.sequence,
    // A finger leaves the focus where it was, on a switch as well: that asks for nothing.
    focused: document.activeElement,
  }));
  await drop();
  await expect(dropWords(page)).toHaveCount(0);
  if (isRefused) return;
  await page.waitForFunction(
    ({ sequence, focused }) =>
      document.querySelector('main')?.dataset.sequence !== sequence ||
      document.querySelector('[role=dialog]:not([data-panel])') !== null ||
      (document.activeElement !== focused && document.activeElement?.matches('input, textarea')),
    before,
  );
}

/** Whether a place is the tray, which stays in view; a card that is not mounted yet is none. */
const isTray = async (place: Locator): Promise<boolean> =>
  (await place.count()) > 0 && (await place.first().getAttribute('data-tray')) !== null;

export class Mouse implements Hands {
  constructor(private readonly page: Page) {}

  press = (control: Locator) => control.click();
  write = (field: Locator, text: string) => field.fill(text);

  async choose(select: Locator, label: string): Promise<void> {
    await select.click();
    await this.page.getByRole('option', { name: label, exact: true }).click();
  }

  pick = (group: Locator, label: string) => group.getByText(label, { exact: true }).click();

  async carry(what: Locator, to: Goal, words: string): Promise<void> {
    const from = await boxInView(what);
    const { mouse } = this.page;
    const pickedUp = await pickUpOf(this.page);
    await mouse.move(from.x + Math.min(60, from.width / 2), from.y + Math.min(16, from.height / 2));
    await mouse.down();
    await mouse.move(from.x + 80, from.y + 34, { steps: 4 });
    await pickedUp();
    await aim(this.page, words, async () => {
      const goal = await this.bringIntoView(to.place, share[to.at ?? 'middle']);
      await mouse.move(goal.x, goal.y, { steps: 12 });
    });
    await letGo(this.page, to, () => mouse.up());
    // For 50 ms after a drop dnd-kit swallows clicks; no hand is that fast.
    await this.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), 60);
  }

  /** Turns the wheel while something is in the hand until a place can be reached; answers the point. */
  private async bringIntoView(place: Locator, height: number): Promise<{ x: number; y: number }> {
    const { height: window } = this.page.viewportSize() ?? { height: 800 };
    const scroller = this.page.locator('[data-board-scroller]');
    const isFixed = await isTray(place);
    if ((await scroller.count()) === 0) {
      await place.first().scrollIntoViewIfNeeded();
      const box = await place.first().boundingBox();
      if (!box) throw new Error(`Nowhere to go: ${place}`);
      return { x: box.x + Math.min(120, box.width / 2), y: box.y + box.height * height };
    }
    // Nearer to an edge the board would go on scrolling under the hand.
    const middle = { x: 640, y: window / 2 };
    for (const direction of [-1, 1]) {
      for (let turn = 0; turn < 30; turn++) {
        const box = (await place.count()) > 0 ? await place.first().boundingBox() : null;
        const y = box ? box.y + box.height * height : 0;
        // Below the heads of the columns, which stay in sight.
        const heads = (await scroller.first().boundingBox())?.y ?? 0;
        const isClear = isFixed || (y > Math.max(185, heads + 60) && y < window - 130);
        if (box && isClear) return { x: box.x + Math.min(120, box.width / 2), y };
        const { top, bottom } = await scroller.evaluate((element) => ({
          top: element.scrollTop,
          bottom: element.scrollHeight - element.clientHeight,
        }));
        if (direction < 0 ? top <= 0 : top >= bottom - 1) break;
        await this.page.mouse.move(middle.x, middle.y + (turn % 2));
        await this.page.mouse.wheel(0, direction * 240);
        await this.page.waitForFunction(
          (old) => document.querySelector('[data-board-scroller]')?.scrollTop !== old,
          top,
        );
      }
    }
    throw new Error(`Nowhere to go: ${place}`);
  }
}

/** A finger: it taps, and rests on a thing before it carries it, so that a swipe still scrolls. */
export class Touch implements Hands {
  private session: Promise<CDPSession> | null = null;

  constructor(private readonly page: Page) {}

  private async touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    point?: { readonly x: number; readonly y: number },
  ): Promise<void> {
    this.session ??= this.page
      .context()
      .newCDPSession(this.page)
      .then(async (session) => {
        await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
        return session;
      });
    await (await this.session).send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  }

  async press(control: Locator): Promise<void> {
    // Waits, as any press does, until nothing covers the control.
    await control.click({ trial: true });
    const box = await control.boundingBox();
    if (!box) throw new Error(`Nothing to tap: ${control}`);
    // Both at once: a finger that waits for the page to answer rests too long for a tap on a slow machine.
    await Promise.all([
      this.touch('touchStart', { x: box.x + box.width / 2, y: box.y + box.height / 2 }),
      this.touch('touchEnd'),
    ]);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.press(field);
    await field.fill(text);
  }

  async choose(select: Locator, label: string): Promise<void> {
    await this.press(select);
    await this.press(this.page.getByRole('option', { name: label, exact: true }));
  }

  pick = (group: Locator, label: string) => this.press(group.getByText(label, { exact: true }));

  async carry(what: Locator, to: Goal, words: string): Promise<void> {
    const from = await boxInView(what);
    const start = { x: from.x + Math.min(60, from.width / 2), y: from.y + Math.min(16, from.height / 2) };
    const pickedUp = await pickUpOf(this.page);
    await this.touch('touchStart', start);
    await pickedUp();
    await this.touch('touchMove', { x: start.x + 12, y: start.y + 12 });
    await aim(this.page, words, async () => {
      const goal = await this.scrollTo(to.place, share[to.at ?? 'middle']);
      await this.touch('touchMove', { x: goal.x - 8, y: goal.y });
      await this.touch('touchMove', goal);
    });
    await letGo(this.page, to, () => this.touch('touchEnd'));
  }

  /** Holds the finger near an edge, where the board scrolls by itself, until a place can be reached. */
  private async scrollTo(place: Locator, height: number): Promise<{ x: number; y: number }> {
    const scroller = this.page.locator('[data-board-scroller]');
    const pointIn = async () => {
      const box = (await place.count()) > 0 ? await place.first().boundingBox() : null;
      return box && { x: box.x + Math.min(120, box.width / 2), y: box.y + box.height * height };
    };
    const isFixed = (await scroller.count()) === 0 || (await isTray(place));
    const view = isFixed ? null : await scroller.boundingBox();
    const first = await pointIn();
    if (!view) {
      if (!first) throw new Error(`Nowhere to go: ${place}`);
      return first;
    }
    const clear = { top: view.y + 90, bottom: view.y + view.height - 110 };
    // Just inside the stretch in which the board scrolls by itself, where it scrolls slowly.
    const inset = view.height * 0.08 - 8;
    const edges = { down: view.y + view.height - inset, up: view.y + inset };
    let searching: keyof typeof edges = 'down';
    let ends = 0;
    for (let turn = 0; ends < 3; turn++) {
      const point = await pointIn();
      if (point && point.y > clear.top && point.y < clear.bottom) {
        // Away from the edge the board comes to rest before the finger goes on.
        await this.touch('touchMove', { x: view.x + view.width / 2, y: view.y + view.height / 2 });
        const rested = await pointIn();
        if (rested && rested.y > view.y + 40 && rested.y < view.y + view.height - 60) return rested;
      }
      // What is mounted tells where it is; anything else is looked for down to the end, and up again.
      const direction: keyof typeof edges = point ? (point.y >= clear.bottom ? 'down' : 'up') : searching;
      const { top, bottom } = await scroller.evaluate((element) => ({
        top: element.scrollTop,
        bottom: element.scrollHeight - element.clientHeight,
      }));
      if (direction === 'down' ? top >= bottom - 1 : top <= 0) {
        ends += 1;
        searching = direction === 'down' ? 'up' : 'down';
        continue;
      }
      await this.touch('touchMove', { x: view.x + view.width / 2, y: edges[direction] - (turn % 2) });
      await this.page.waitForFunction(
        (old) => document.querySelector('[data-board-scroller]')?.scrollTop !== old,
        top,
      );
    }
    throw new Error(`Nowhere to go: ${place}`);
  }
}

/** Whether the focus is on it; what is not in the page is not waited for, for the keys go on to where it is. */
const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));

export class Keyboard implements Hands {
  constructor(private readonly page: Page) {}

  private async focus(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < 120; step++) {
        if (await isFocused(target)) return;
        await this.page.keyboard.press(key);
      }
    }
    throw new Error(`The keyboard does not reach ${target}.`);
  }

  /** Reaches a card or rung: Tab to the board, then arrows across it. */
  private async walkTo(target: Locator): Promise<void> {
    const { keyboard } = this.page;
    const isOnBoard = () =>
      this.page.evaluate(() => document.activeElement?.matches('[data-objective], [data-rung]') === true);
    for (let step = 0; step < 60 && !(await isOnBoard()); step++) await keyboard.press('Tab');
    for (const column of ['ArrowLeft', 'ArrowLeft', null, 'ArrowRight', 'ArrowRight']) {
      if (column) await this.step(column);
      if (column === 'ArrowLeft') continue;
      await this.step('Home');
      do {
        if (await isFocused(target)) return;
      } while (await this.step('ArrowDown'));
    }
    throw new Error(`The arrows do not reach ${target}.`);
  }

  /** Presses a key that walks; answers whether the focus went anywhere. */
  private async step(key: string): Promise<boolean> {
    const label = () => document.activeElement?.getAttribute('aria-label');
    const before = await this.page.evaluate(label);
    await this.page.keyboard.press(key);
    // A card far away is mounted and scrolled to in the frames after the key; at the end of a column nothing moves.
    return this.page.evaluate(async (old) => {
      const isElsewhere = () => {
        const now = document.activeElement?.getAttribute('aria-label');
        return now !== null && now !== undefined && now !== old;
      };
      for (let frame = 0; frame < 20 && !isElsewhere(); frame++) await new Promise(requestAnimationFrame);
      return isElsewhere();
    }, before);
  }

  async press(control: Locator): Promise<void> {
    await this.focus(control);
    await this.page.keyboard.press('Enter');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.focus(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  async choose(select: Locator, label: string): Promise<void> {
    await this.focus(select);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(label);
    await expect(this.page.getByRole('option', { name: label, exact: true })).toHaveAttribute(
      'data-combobox-selected',
    );
    await this.page.keyboard.press('Enter');
    await expect(select).toHaveValue(label);
  }

  async pick(group: Locator, label: string): Promise<void> {
    await this.focus(group.getByRole('radio', { checked: true }));
    for (let step = 0; step < 10; step++) {
      if (await isFocused(group.getByRole('radio', { name: label, exact: true }))) return;
      await this.page.keyboard.press('ArrowRight');
    }
    throw new Error(`The arrows do not reach “${label}”.`);
  }

  async carry(what: Locator, to: Goal, words: string): Promise<void> {
    const { keyboard } = this.page;
    // A card of the board that is out of sight is not in the page: the arrows lead to it.
    const isOnBoard =
      (await what.count()) === 0 ||
      (await what.evaluate((element) => element.closest('[data-board-scroller]') !== null));
    if (!isOnBoard) await this.focus(what);
    else await this.walkTo(what);
    await pressToPickUp(this.page);
    const isThere = async () => (await dropWords(this.page).allTextContents())[0] === words;
    // What is picked up beside the board is a step further from its first column.
    const lanes = [null, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight'];
    for (const lane of lanes) {
      if (lane) await keyboard.press(lane);
      for (const key of ['ArrowUp', 'ArrowDown']) {
        let last = '';
        for (let step = 0; step < 60; step++) {
          if (await isThere()) {
            return letGo(this.page, to, () => keyboard.press('Space'));
          }
          await keyboard.press(key);
          const now = await this.page.evaluate(async () => {
            // What a step leads to is drawn, and scrolled to, in the frames after it.
            for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
            const hint = document.querySelector<HTMLElement>('[data-drop-hint]');
            return `${hint?.textContent} ${hint?.getBoundingClientRect().top} ${document.querySelector('[data-board-scroller]')?.scrollTop}`;
          });
          if (now === last) break;
          last = now;
        }
      }
    }
    throw new Error(`The arrows do not lead to “${words}”.`);
  }
}
