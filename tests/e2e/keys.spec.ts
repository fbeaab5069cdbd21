import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { openEmptyPlan } from '../support/empty-plan.ts';
import { dropWords, pressToPickUp } from '../support/hands.ts';
import type { Tangga } from '../support/open-tangga.ts';

const first = 'Half of the villages buy their rice here';
const second = 'Every sack arrives dry';
const rungs = ['Villages that ordered twice', 'Shops that pay within a week'];

interface Opened extends Tangga {
  readonly cycleId: string;
  readonly firstId: string;
  readonly rungId: string;
}

/** A plan of two objectives, one with two key results, typed for these stories. */
async function openPlan(): Promise<Opened> {
  const { program, cycleId } = await openEmptyPlan();
  const { page } = program;
  const owner = { kind: 'company' };
  const { id: firstId } = await ask(page, 'objective/create', { title: first, cycleId, owner });
  await ask(page, 'objective/create', { title: second, cycleId, owner });
  let rungId = '';
  for (const title of rungs) {
    rungId = (await ask(page, 'keyResult/create', { objectiveId: firstId, title, baseline: 1, target: 9 }))
      .id;
  }
  await expect(card(page, second)).toBeVisible();
  return { ...program, cycleId, firstId, rungId };
}

const card = (page: Page, title: string): Locator =>
  page.locator('[data-objective]').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const rung = (page: Page, title: string): Locator => page.locator('[data-rung]').filter({ hasText: title });
const panel = (page: Page): Locator => page.locator('aside[data-panel]');

/** What somebody at the window sees of it, and the latest entry of the plan's journal. */
interface Seen {
  readonly place: string;
  readonly isInField: boolean;
  /** Whether something is visibly selected, or a card has the focus. */
  readonly isMarked: boolean;
  readonly entry: string;
  readonly kind: string;
  readonly said: string;
}

async function look(page: Page): Promise<Seen> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  });
  const [latest] = await ask<{ id: string; kind: string; state: string }[]>(page, 'history/list', {
    limit: 1,
  });
  const seen = await page.evaluate(() => {
    const active = document.activeElement;
    const names = (selector: string) =>
      [...document.querySelectorAll(selector)].map(
        (element) => element.getAttribute('aria-label') ?? element.id,
      );
    return {
      place: JSON.stringify([
        location.pathname + location.search,
        document.querySelectorAll('[role=dialog]').length,
        names('aside[data-panel]'),
        document.documentElement.hasAttribute('data-projecting'),
        document.querySelectorAll('[data-objective]').length,
        document.querySelector('[role=status] button[aria-label="Clear selection"]') !== null,
      ]),
      isInField: active?.matches('input, textarea') ?? false,
      isMarked:
        (active?.matches('[data-objective], [data-rung], [data-map-node]') ?? false) ||
        [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
          /\d selected/u.test(textContent),
        ),
      said: [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent).join(' '),
    };
  });
  return { ...seen, entry: `${latest?.id} ${latest?.state}`, kind: latest?.kind ?? '' };
}

const letters = [...'abcdefghklmnopvxyz', '1', '.', '-', '/'];
const others = ['Delete', 'Backspace', 'Enter', 'Space', 'ArrowDown', 'ArrowLeft', 'F2', '?'];
const held = ['Control+d', 'Control+z', 'Control+Shift+z', 'Control+y', 'Control+a', 'Control+Enter'];
const withAlt = ['Alt+ArrowUp', 'Control+Alt+d', 'Shift+Delete', 'Shift+n'];
const keys = [...letters, ...others, ...held, ...withAlt];

interface State {
  readonly name: string;
  readonly path: string;
  /** Puts the focus, or opens something, once the screen is there. */
  readonly mark: (page: Page) => Promise<unknown>;
}

const untouched = async () => undefined;

const states: readonly State[] = [
  { name: 'the board as it loads', path: '/', mark: untouched },
  { name: 'the board with a card in focus', path: '/', mark: (page) => card(page, first).focus() },
  {
    name: 'the board with a button of its bar in focus',
    path: '/',
    mark: (page) => page.getByRole('button', { name: en.action.density }).focus(),
  },
  {
    name: 'an open panel with its button in focus',
    path: '/',
    mark: async (page) => {
      if ((await panel(page).count()) === 0) await card(page, first).getByRole('heading').click();
      await panel(page).getByRole('button', { name: en.app.close, exact: true }).focus();
    },
  },
  {
    name: 'the open library with a button of it in focus',
    path: '/',
    mark: async (page) => {
      if ((await panel(page).count()) === 0)
        await page.getByRole('button', { name: en.board.library, exact: true }).last().click();
      await panel(page).getByRole('button', { name: en.app.close, exact: true }).focus();
    },
  },
  {
    name: 'a dialog',
    path: '/',
    mark: async (page) => {
      if ((await page.getByRole('dialog').count()) === 0) await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'the map as it loads', path: '/map', mark: untouched },
  {
    name: 'the map with a card in focus',
    path: '/map',
    mark: (page) => page.locator('[data-map-node]').first().focus(),
  },
];

async function enter({ page }: Opened, { path, mark }: State): Promise<Seen> {
  await page.goto(new URL(path, page.url()).href);
  await expect(page.locator('main h1').first()).toBeAttached();
  if (path === '/') await expect(card(page, second)).toBeVisible();
  await mark(page);
  return look(page);
}

/** What is wrong with what a key did; null where it may do so. */
function judge(before: Seen, after: Seen): string | null {
  if (after.entry === before.entry) return null;
  if (after.kind !== 'do') return after.said === '' ? 'undoes or redoes and does not say what' : null;
  if (before.isMarked) return null;
  return after.isInField ? null : 'changes the plan, and nothing was marked';
}

const dialogsOf = ({ place }: Seen): number => (JSON.parse(place) as [string, number])[1];
const addressOf = ({ place }: Seen): string => (JSON.parse(place) as [string])[0];

/** Whether Escape takes back what a key opened, the same key what it switched, and Back where it led to. */
async function isTakenBack(page: Page, key: string, before: Seen, after: Seen): Promise<boolean> {
  // A button that has the focus does what it says.
  if (['Enter', 'Space'].includes(key)) return true;
  const isElsewhere = addressOf(after).split('?')[0] !== addressOf(before).split('?')[0];
  const isOpened = dialogsOf(after) > dialogsOf(before) || (after.isInField && !before.isInField);
  const isBack = async () => {
    const now = await look(page);
    return isElsewhere ? addressOf(now) === addressOf(before) : now.place === before.place;
  };
  // What switches between several goes round: the three densities are back after two more.
  const presses = isElsewhere || isOpened ? 1 : 2;
  for (let press = 0; press < presses; press++) {
    if (isElsewhere) await page.goBack();
    else await page.keyboard.press(isOpened ? 'Escape' : key);
    // What closes fades for a moment.
    for (let turn = 0; turn < 20 / presses; turn++) if (await isBack()) return true;
  }
  return false;
}

test('no key outside of a field does harm, whatever is on the screen', async () => {
  const program = await openPlan();
  const { page } = program;
  const wrong: string[] = [];
  for (const state of states) {
    let before = await enter(program, state);
    for (const key of keys) {
      await page.keyboard.press(key);
      const after = await look(page);
      const harm = judge(before, after);
      if (harm) wrong.push(`${state.name}: ${key} ${harm}`);
      if (after.entry !== before.entry) {
        if (after.kind === 'do') await ask(page, 'history/undo');
        before = await enter(program, state);
        continue;
      }
      if (after.place !== before.place) {
        if (!(await isTakenBack(page, key, before, after)))
          wrong.push(`${state.name}: ${key} cannot be taken back`);
        if ((await look(page)).place !== before.place) before = await enter(program, state);
      }
      if (after.isInField) await page.keyboard.press('Escape');
      await state.mark(page);
    }
  }
  expect(wrong).toEqual([]);
  await program.close();
});

test('on a screen without letters no key changes the plan or stays in the way', async () => {
  const program = await openPlan();
  const { page } = program;
  for (const screen of ['check-ins', 'review', 'insights', 'gaps', 'balance', 'glossary', 'organisation']) {
    const before = await enter(program, { name: screen, path: `/${screen}`, mark: untouched });
    for (const key of keys.filter((name) => !/Control\+(Shift\+)?[zy]/u.test(name))) {
      await page.keyboard.press(key);
      await page.keyboard.press('Escape');
    }
    await expect.poll(() => look(page)).toEqual(before);
  }
  await program.close();
});

test('what is carried is dropped or put back, and nothing else happens meanwhile', async () => {
  const program = await openPlan();
  const { page } = program;
  const before = await look(page);
  await card(page, first).focus();
  await pressToPickUp(page);
  for (const key of [
    'ArrowDown',
    'Delete',
    'n',
    'Control+z',
    'Control+d',
    'Backspace',
    'Tab',
    'x',
    'Alt+ArrowUp',
  ]) {
    await page.keyboard.press(key);
    expect(await dropWords(page).count()).toBeGreaterThan(0);
  }
  await page.keyboard.press('Escape');
  await expect(dropWords(page)).toHaveCount(0);
  expect((await look(page)).entry).toBe(before.entry);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const box = await rung(page, rungs[0] as string).boundingBox();
  if (!box) throw new Error('The rung is not in view.');
  await page.mouse.move(box.x + 60, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 40, { steps: 4 });
  for (const key of ['Delete', 'n', 'Control+z', 'Enter', 'Space', 'ArrowDown']) {
    await page.keyboard.press(key);
    expect(await dropWords(page).count()).toBeGreaterThan(0);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await look(page)).entry).toBe(before.entry);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await program.close();
});
