import { expect, type Locator, type Page, type Request, test } from '@playwright/test';
import type { ListedEntry } from '#contract/history.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask, untilShown } from '../support/calls.ts';
import { openEmptyPlan, startBareWorkshop } from '../support/empty-plan.ts';
import { dropWords, pressToPickUp } from '../support/hands.ts';
import { card, panel, rung } from '../support/on-the-board.ts';
import { goTo } from '../support/wordy-plan.ts';

const first = 'Half of the villages buy their rice here';
const second = 'Every sack arrives dry';
const rungs = ['Villages that ordered twice', 'Shops that pay within a week'];

/** A plan of two objectives, one with two key results and a team's, with a workshop going on. */
async function openPlan() {
  const { program, cycleId, companyId } = await openEmptyPlan();
  const { page } = program;
  countCalls(page);
  const workshopId = await startBareWorkshop(page, cycleId, ['ideas', 'ideas']);
  const owner = { kind: 'company' };
  const { id: firstId } = await ask(page, 'objective/create', { title: first, cycleId, owner });
  await ask(page, 'objective/create', { title: second, cycleId, owner });
  for (const title of rungs)
    await ask(page, 'keyResult/create', { objectiveId: firstId, title, baseline: 1, target: 9 });
  await ask(page, 'organisation/addTeam', { name: 'Mill', leadId: null, parentId: companyId });
  await expect(card(page, second)).toBeVisible();
  return { program, page, workshopId };
}

/** What somebody at the window sees of it. */
interface Sight {
  readonly place: string;
  readonly address: string;
  readonly dialogs: number;
  readonly isInField: boolean;
  /** Whether something is visibly selected, or a card has the focus. */
  readonly isMarked: boolean;
  /** What has the focus, as far as keys care. */
  readonly focus: string;
  readonly said: string;
}

/** The same, and the latest entry of the plan's journal. */
interface Seen extends Sight {
  readonly entry: string;
  readonly kind: string;
  readonly subject: string;
}

/** Looks at the page once it has drawn what a key did. */
const sight = (page: Page): Promise<Sight> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const active = document.activeElement;
    const names = (selector: string) =>
      [...document.querySelectorAll(selector)].map(
        (element) => element.getAttribute('aria-label') ?? element.id,
      );
    const selected = [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
      /\d selected/u.test(textContent),
    );
    const address = location.pathname + location.search;
    const dialogs = document.querySelectorAll('[role=dialog]').length;
    return {
      address,
      dialogs,
      place: JSON.stringify([
        address,
        dialogs,
        [...document.querySelectorAll('[role=menu], [role=listbox]')].filter((list) => list.checkVisibility())
          .length,
        names('aside[data-panel]'),
        document.documentElement.hasAttribute('data-projecting'),
        document.querySelectorAll('[data-objective]').length,
        selected,
      ]),
      isInField: active?.matches('input, textarea') ?? false,
      isMarked: (active?.matches('[data-objective], [data-rung], [data-map-node]') ?? false) || selected,
      focus: `${active?.tagName} ${active?.getAttribute('aria-label') ?? active?.className}`,
      said: [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent).join(' '),
    };
  });

/** How many calls of the page are not answered yet. */
const waiting = new WeakMap<Page, number>();

function countCalls(page: Page): void {
  const change = (by: number) => (request: Request) => {
    if (request.method() === 'POST') waiting.set(page, (waiting.get(page) ?? 0) + by);
  };
  page.on('request', change(1));
  page.on('requestfinished', change(-1));
  page.on('requestfailed', change(-1));
}

/** Looks when what a key asked the program for is answered, and when the window shows what came of it. */
async function look(page: Page): Promise<Seen> {
  for (;;) {
    // What a key does has begun when it is drawn.
    await sight(page);
    await expect.poll(() => waiting.get(page) ?? 0, { intervals: [5, 10, 20] }).toBe(0);
    const [latest] = await ask<ListedEntry[]>(page, 'history/list', { limit: 1 });
    if (!latest) throw new Error('A plan begins with an entry.');
    const { id, state, kind, subject, sequence } = latest;
    await untilShown(page, sequence);
    const seen = await sight(page);
    if (!waiting.get(page)) return { ...seen, entry: `${id} ${state}`, kind, subject };
  }
}

/** Keys that lead somewhere, make, open or switch something, whatever has the focus. */
const opening = [...'dfghlnp', '?', 'Control+a', 'Control+z', 'Control+Shift+z', 'Control+y'];
/** Keys that act on what is marked. */
const marked = [
  ...['Delete', 'Backspace', 'F2', 'Control+d', 'Control+Enter', 'ArrowDown', 'ArrowLeft', 'Alt+ArrowUp'],
  ...[...'aekmovx', '-', '.', 'Shift+n'],
];
/** The same, and keys that mean nothing. */
const acting = [
  ...marked,
  ...['Alt+ArrowRight', 'Alt+ArrowLeft', 'Control+Alt+d', 'Shift+Delete', ...'bcyz', '1', '/'],
];
/** What a control that has the focus is pressed by. */
const pressing = ['Enter', 'Space'];
const all = [...opening.filter((key) => !/Control\+(?:Shift\+)?[zy]/u.test(key)), ...acting, ...pressing];

interface State {
  readonly name: string;
  readonly path: string;
  /** Puts the focus, or opens something, once the screen is there. */
  readonly mark?: (page: Page) => Promise<unknown>;
  /** Keys pressed one by one; all others together do nothing. */
  readonly single: readonly string[];
  /** Of these, what acts on what the screen is about: the step of a workshop that goes on. */
  readonly own?: readonly string[];
}

/** What lies open over a screen has the keys: its own move in it and choose, all others do nothing. */
interface Covered {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  readonly shown: (page: Page) => Locator;
  readonly own: readonly string[];
  /** Whether letters are looked for in it. */
  readonly isTypedIn?: boolean;
}

const openPanel = async (page: Page) => {
  if ((await panel(page).count()) === 0) await card(page, first).getByRole('heading').click();
};
const closeButton = (page: Page) => panel(page).getByRole('button', { name: en.app.close, exact: true });
const ofRoom = ['e', '.', 'Alt+ArrowRight', 'Alt+ArrowLeft'];

const statesOf = (workshopId: string): readonly State[] => [
  { name: 'the board as it loads', path: '/', single: [...opening, ...pressing] },
  {
    name: 'the board with a card in focus',
    path: '/',
    mark: (page) => card(page, first).focus(),
    single: [...marked, ...pressing, 'n', 'd'],
  },
  {
    name: 'the board with a card selected and a button in focus',
    path: '/',
    mark: async (page) => {
      if (!(await sight(page)).isMarked) {
        await card(page, first).focus();
        await page.keyboard.press('x');
      }
      await page.getByRole('button', { name: en.action.density }).focus();
    },
    single: marked,
  },
  {
    name: 'the board on a projector',
    path: '/',
    mark: async (page) => {
      if ((await page.locator('html[data-projecting]').count()) === 0) await page.keyboard.press('p');
      await expect(page.locator('html[data-projecting]')).toHaveCount(1);
    },
    single: ['p', 'n', '?'],
  },
  {
    name: 'an open panel with its button in focus',
    path: '/',
    mark: async (page) => {
      await openPanel(page);
      await closeButton(page).focus();
    },
    single: ['n', '?', 'd'],
  },
  {
    name: 'the open library with a button of it in focus',
    path: '/',
    mark: async (page) => {
      if ((await panel(page).count()) === 0)
        await page.getByRole('button', { name: en.board.library, exact: true }).last().click();
      await closeButton(page).focus();
    },
    single: ['n', 'l'],
  },
  { name: 'the map as it loads', path: '/map', single: [...opening, ...pressing] },
  {
    name: 'the map with a card in focus',
    path: '/map',
    mark: (page) => page.locator('[data-map-node]').first().focus(),
    single: [...marked, ...pressing],
  },
  {
    name: 'the running room',
    path: `/workshop/${workshopId}/run`,
    single: [...opening, ...ofRoom, 'c'],
    own: ofRoom,
  },
  {
    name: 'the running room with a button in focus',
    path: `/workshop/${workshopId}/run`,
    mark: (page) => page.getByRole('button', { name: en.app.more, exact: true }).focus(),
    single: [...ofRoom, 'c'],
    own: ofRoom,
  },
];

const moving = ['Enter', 'Space', 'Control+Enter', 'ArrowDown', 'ArrowLeft'];
const coveredStates: readonly Covered[] = [
  {
    name: 'a dialog',
    open: (page) => page.keyboard.press('?'),
    shown: (page) => page.getByRole('dialog'),
    own: ['Enter', 'Space'],
  },
  {
    name: 'the menu of a card',
    open: (page) =>
      card(page, first)
        .getByRole('button', { name: `Menu of ${first}` })
        .click(),
    shown: (page) => page.getByRole('menu'),
    own: moving,
  },
  {
    name: 'the plan’s menu',
    open: (page) => page.getByRole('button', { name: new RegExp(en.app.planMenu, 'u') }).click(),
    shown: (page) => page.getByRole('menu'),
    own: moving,
  },
  {
    name: 'a list of owners',
    open: async (page) => {
      await openPanel(page);
      await panel(page).getByRole('combobox', { name: en.panel.belongsTo }).click();
    },
    shown: (page) => page.getByRole('listbox'),
    own: moving,
    isTypedIn: true,
  },
];

async function enter(page: Page, { path, mark }: State): Promise<Seen> {
  // What is open, selected and shown large is given up one by one.
  for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
  await expect(async () => {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await goTo(page, '/gaps');
  await expect(page.getByRole('heading', { name: en.gaps.title, level: 1 })).toBeVisible();
  await goTo(page, path);
  const isThere = path === '/' ? card(page, second) : page.locator('[data-room], [data-map-node]').first();
  await expect(isThere).toBeVisible();
  await mark?.(page);
  return look(page);
}

/** Whether something comes to hold, as long as one waits for anything. */
async function comes(what: () => Promise<boolean>): Promise<boolean> {
  try {
    await expect.poll(what).toBe(true);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with what a key did; null where it may do so. */
async function judge(page: Page, before: Seen, after: Seen): Promise<string | null> {
  if (after.entry === before.entry) return null;
  if (after.kind !== 'do')
    return (await comes(async () => (await sight(page)).said.includes(after.subject)))
      ? null
      : 'undoes or redoes and does not say what';
  if (before.isMarked) return null;
  return after.isInField ? null : 'changes the plan, and nothing was marked';
}

/** Whether Escape takes back what a key opened, the same key what it switched, and Back where it led to. */
async function isTakenBack(page: Page, key: string, before: Seen, after: Seen): Promise<boolean> {
  // A button that has the focus does what it says.
  if (pressing.includes(key)) return true;
  const isElsewhere = after.address.split('?')[0] !== before.address.split('?')[0];
  if (isElsewhere) {
    await page.goBack();
    return comes(async () => (await sight(page)).address === before.address);
  }
  const isBack = async () => (await sight(page)).place === before.place;
  const isOpened =
    after.dialogs > before.dialogs ||
    (after.isInField && !before.isInField) ||
    (after.isMarked && !before.isMarked);
  await page.keyboard.press(isOpened ? 'Escape' : key);
  // What switches between several goes round: the three densities are back after two more.
  if (!isOpened && (await look(page)).address !== before.address) await page.keyboard.press(key);
  return comes(isBack);
}

/** Whether a key did nothing: what was said in passing may go meanwhile. */
const isSame = (now: Seen, before: Seen): boolean =>
  now.place === before.place && now.entry === before.entry && now.focus === before.focus;

/** Presses keys in a state and answers what is wrong with what they did: many at once, as long as that is nothing. */
async function pressSome(page: Page, state: State, some: readonly string[], from?: Seen): Promise<string[]> {
  const before = from ?? (await enter(page, state));
  for (const key of some) await page.keyboard.press(key);
  const after = await look(page);
  if (isSame(after, before)) return [];
  const [key = ''] = some;
  if (some.length > 1) {
    if (after.entry !== before.entry) return [`${state.name}: one of ${some.join()} changes the plan`];
    const half = Math.ceil(some.length / 2);
    return [
      ...(await pressSome(page, state, some.slice(0, half))),
      ...(await pressSome(page, state, some.slice(half))),
    ];
  }
  const wrong: string[] = [];
  const isWritten = after.entry !== before.entry;
  const isOwn = state.own?.includes(key) ?? false;
  const harm = isOwn ? null : await judge(page, before, after);
  if (harm) wrong.push(`${state.name}: ${key} ${harm}`);
  // The clock of a workshop goes on from where it is.
  if (isWritten && !isOwn) await ask(page, after.kind === 'undo' ? 'history/redo' : 'history/undo');
  else if (after.place !== before.place && !(await isTakenBack(page, key, before, after)))
    wrong.push(`${state.name}: ${key} cannot be taken back`);
  return wrong;
}

/** Presses the keys of a state one by one, and all that are to do nothing in one go. */
async function pressAll(page: Page, state: State): Promise<string[]> {
  let before = await enter(page, state);
  const wrong = await pressSome(
    page,
    state,
    acting.filter((key) => !state.single.includes(key)),
    before,
  );
  for (const key of state.single) {
    before = (await putBack(page, state, before)) ?? (await enter(page, state));
    wrong.push(...(await pressSome(page, state, [key], before)));
  }
  return wrong;
}

/** Puts back what was marked, and the focus; null where the screen is another. */
async function putBack(page: Page, { mark }: State, before: Seen): Promise<Seen | null> {
  let now = await look(page);
  if (now.isInField || now.dialogs > before.dialogs) await page.keyboard.press('Escape');
  for (let turn = 0; turn < 3 && now.address === before.address; turn++) {
    if (now.place === before.place && now.focus === before.focus) return now;
    await mark?.(page);
    now = await look(page);
  }
  return null;
}

test('no key outside of a field does harm, whatever is on the screen', async () => {
  const { program, page, workshopId } = await openPlan();
  const wrong: string[] = [];
  for (const state of statesOf(workshopId))
    await test.step(state.name, async () => {
      wrong.push(...(await pressAll(page, state)));
    });
  expect(wrong).toEqual([]);
  await program.close();
});

test('no key outside of a field does harm under what is open', async () => {
  const { program, page } = await openPlan();
  const board: State = { name: 'the board', path: '/', single: [] };
  for (const { name, open, shown, own, isTypedIn } of coveredStates) {
    await test.step(name, async () => {
      await enter(page, board);
      await open(page);
      await expect(shown(page)).toBeVisible();
      const before = await look(page);
      for (const key of all.filter((other) => !own.includes(other))) await page.keyboard.press(key);
      const after = await look(page);
      expect(after.entry).toBe(before.entry);
      if (!isTypedIn) expect(after.place).toBe(before.place);
      await page.keyboard.press('Escape');
      await expect(shown(page)).toHaveCount(0);
    });
  }

  await program.close();
});

test('no key changes the plan or stays in the way on a screen without letters', async () => {
  const { program, page } = await openPlan();
  for (const screen of ['check-ins', 'review', 'insights', 'gaps', 'balance', 'glossary', 'organisation']) {
    await test.step(screen, async () => {
      await goTo(page, `/${screen}`);
      await expect(page.locator('main h1').first()).toBeAttached();
      const before = await look(page);
      for (const key of all) {
        await page.keyboard.press(key);
        if (key === '?') await page.keyboard.press('Escape');
      }
      await expect.poll(async () => isSame(await look(page), before)).toBe(true);
    });
  }
  await program.close();
});

test('what is carried is dropped or put back, and nothing else happens meanwhile', async () => {
  const { program, page } = await openPlan();
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
    await expect(dropWords(page)).not.toHaveCount(0);
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
  await expect(dropWords(page)).not.toHaveCount(0);
  for (const key of ['Delete', 'n', 'Control+z', 'Enter', 'Space', 'ArrowDown']) {
    await page.keyboard.press(key);
    await expect(dropWords(page)).not.toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await look(page)).entry).toBe(before.entry);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await program.close();
});
