import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { dropWords, type Hands, Keyboard, Mouse, pressToPickUp } from '../support/hands.ts';
import { holdBack } from '../support/held-back.ts';
import { card, rung } from '../support/on-the-board.ts';
import { type OnPlan, openSample, openTour } from '../support/open-sample.ts';
import { doByPalette } from '../support/palette.ts';
import { planIn } from '../support/plan-in.ts';
import { boxOf, nextFrames } from '../support/settled.ts';
import { pollFile, written } from '../support/written.ts';

declare global {
  interface Window {
    /** Filled by the board with the cards that are drawn. */
    drawnRows?: string[];
    /** What was set in motion, and for how long. */
    glides?: { id: string; time: number }[];
  }
}

const shorten = 'Shorten the sales cycle from 60 to 55 days';
const relations = 'Build relations that raise referral sales';
const welcome = 'A better welcome for new customers';
const faster = 'Close faster without discounting';

async function parentOf(program: OnPlan, title: string) {
  const { objectives } = await planIn(program.path);
  const child = objectives.find((row) => row.title === title && row.endsOn > '2026-10');
  const parent = child?.alignments[0]?.parent;
  if (!parent) return null;
  const owner = objectives.find(
    (row) => row.id === parent.id || row.keyResults.some((keyResult) => keyResult.id === parent.id),
  );
  return owner?.title;
}

test('several cards are selected and moved together, undone by one undo', async () => {
  const language = 'id';
  const t = catalogues[language];
  const program = await openTour({ language });
  const { page } = program;
  const before = await planIn(program.path);
  await card(page, shorten)
    .getByRole('heading')
    .click({ modifiers: ['ControlOrMeta'] });
  await card(page, relations)
    .getByRole('heading')
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText(fill(t.board.selected, { count: 2 }))).toBeVisible();
  await new Mouse(page).carry(
    card(page, relations),
    { place: card(page, welcome).getByRole('heading') },
    fill(t.drop.several, { text: fill(t.drop.alignTo, { title: welcome }), count: 2 }),
  );
  expect(await parentOf(program, shorten)).toBe(welcome);
  expect(await parentOf(program, relations)).toBe(welcome);
  await written(page, () => page.keyboard.press('ControlOrMeta+Z'));
  expect(await planIn(program.path)).toEqual(before);
  await program.close();
});

test('filters combine, live in the address and lead out again', async () => {
  const language = 'id';
  const t = catalogues[language];
  const program = await openTour({ language });
  const { page } = program;
  const hands: Hands = new Mouse(page);
  await hands.choose(page.getByRole('combobox', { name: t.board.filterPerson, exact: true }), 'Maya Putri');
  await expect(card(page, 'CRM training for 20 representatives')).toBeVisible();
  await expect(card(page, welcome)).toHaveCount(0);
  await page.getByRole('textbox', { name: t.board.filterText, exact: true }).fill('phone');
  await expect(card(page, 'CRM training for 20 representatives')).toHaveCount(0);
  await expect(card(page, 'Offers that a customer can sign on the phone')).toBeVisible();
  await page.reload();
  await expect(card(page, 'Offers that a customer can sign on the phone')).toBeVisible();
  await expect(card(page, welcome)).toHaveCount(0);
  await page.getByRole('textbox', { name: t.board.filterText, exact: true }).fill('zzz');
  await expect(page.getByRole('heading', { name: t.board.nothingFound })).toBeVisible();
  await page.getByRole('button', { name: t.action['clear-filter'] }).last().click();
  await expect(card(page, welcome)).toBeVisible();
  await program.close();
});

test('the palette finds and does by keyboard alone', async () => {
  const language = 'id';
  const t = catalogues[language];
  const program = await openTour({ language });
  const { page } = program;
  await doByPalette(page, 'discount', faster);
  await expect(
    page.locator('aside[data-panel]').getByRole('textbox', { name: t.panel.title, exact: true }),
  ).toHaveValue(faster);
  await page.keyboard.press('Escape');
  await doByPalette(page, t.action['go-balance']);
  await expect(page.getByRole('heading', { name: t.balance.title })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: t.help.title })).toContainText(t.action['new-objective']);
  await program.close();
});

test('a metric is carried into a ladder and becomes a key result, by keyboard', async () => {
  const language = 'id';
  const t = catalogues[language];
  const program = await openTour({ language });
  const { page } = program;
  const hands = new Keyboard(page);
  await hands.press(page.getByRole('button', { name: t.board.library, exact: true }).last());
  await hands.pick(page.getByRole('complementary').getByRole('radiogroup'), t.library.metrics);
  const name = 'Churn (pelanggan berhenti)';
  await hands.carry(
    page.getByRole('article', { name, exact: true }),
    { place: card(page, welcome) },
    fill(t.drop.measureHere, { title: welcome, number: 1, count: 4 }),
  );
  const { objectives } = await planIn(program.path);
  expect(objectives.find((row) => row.title === welcome)?.keyResults[0]?.title).toBe(name);
  await program.close();
});

for (const language of ['en', 'id'] as const) {
  const t = catalogues[language];

  test(`hints stand beside the field while typing, and the list leads to its place, in ${language}`, async () => {
    const program = await openTour({ language });
    const { page } = program;
    await rung(page, 'Close rate up by 8 points').click();
    const panel = page.locator('aside[data-panel]');
    await panel
      .getByRole('textbox', { name: t.keyResult.title, exact: true })
      .fill('Close 10 deals and hire 3 people');
    await expect(panel).toContainText(
      language === 'en' ? 'Two results in one sentence' : 'Dua hasil dalam satu kalimat',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await page.getByRole('button', { name: /\d+ (?:hints|saran)/u }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /CRM training/u })
      .first()
      .click();
    await expect(panel.getByRole('textbox', { name: t.panel.title, exact: true })).toHaveValue(
      'CRM training for 20 representatives',
    );
    await program.close();
  });
}

test('a filter that nobody has touched takes the first click and the first key, and looks as it does afterwards', async () => {
  const program = await openTour();
  const { page } = program;
  const filter = (label: keyof typeof en.board) =>
    page.getByRole('combobox', { name: String(en.board[label]), exact: true });
  const seen = async () => {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.mouse.move(0, 0);
    await nextFrames(page);
    const bar = page.locator('[data-controls]').filter({ has: filter('filterTeam') });
    // What marks the one that is chosen of a few is shown once its place is known.
    const hidden = (element: Element) =>
      [...element.querySelectorAll('*')].filter((one) => getComputedStyle(one).visibility === 'hidden')
        .length;
    await expect.poll(() => bar.evaluate(hidden)).toBe(0);
    const looks = await bar.evaluate((element) =>
      [...element.querySelectorAll('*')]
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const style = getComputedStyle(one);
          return [
            one.tagName,
            one.getBoundingClientRect().toJSON(),
            // Colours and sizes that are kept by name are those of the page, and seen only where something has them.
            [...style]
              .filter((of) => !of.startsWith('--'))
              .map((of) => `${of}: ${style.getPropertyValue(of)}`),
          ];
        }),
    );
    return { looks, said: await bar.ariaSnapshot() };
  };
  const untouched = await seen();

  await page.getByRole('textbox', { name: en.board.filterText, exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('s');
  await expect(filter('filterTeam')).toBeFocused();
  await expect(filter('filterTeam')).toHaveValue('s');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await filter('filterPerson').click();
  await expect(filter('filterPerson')).toBeFocused();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  // As those do that speak a page and press what was chosen there.
  await filter('filterStage').evaluate((field: HTMLInputElement) => field.click());
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await filter('filterState').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(filter('filterStage')).toBeFocused();

  expect(await seen()).toEqual(untouched);

  await page.setViewportSize({ width: 600, height: 800 });
  await page.reload();
  await page.getByRole('button', { name: en.board.filters, exact: true }).click();
  for (const button of ['right', 'middle'] as const) {
    const pressed = filter(button === 'right' ? 'filterPerson' : 'filterState');
    await pressed.click({ button });
    await expect(pressed).toBeFocused();
    await nextFrames(page);
    await expect(pressed).toHaveAttribute('aria-expanded', 'false');
  }
  await filter('filterStage').click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await program.close();
});

test('what is typed the moment the library is asked for is looked for in it', async () => {
  const program = await openSample('reference', { people: 200 });
  const { page } = program;
  const search = page.getByRole('textbox', { name: en.library.search });
  await page.locator('[data-objective]').first().focus();
  // Its code comes with the first time.
  await page.keyboard.press('l');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await page.locator('[data-objective]').first().focus();
  await page.keyboard.press('l');
  await page.keyboard.type('call');
  await expect(search).toHaveValue('call');
  await program.close();
});

test('what is done to cards the moment a filter is set is done to none that it hides', async () => {
  const program = await openTour();
  const { page } = program;
  await expect(card(page, welcome)).toBeVisible();
  // In one go, before anything of it is drawn.
  const drawnAfter = await page.evaluate(async () => {
    const drawn = () => document.querySelectorAll('[data-objective]').length;
    const type = (text: string) => history.replaceState(null, '', `${location.pathname}?text=${text}`);
    type('phon');
    const key = { key: 'a', code: 'KeyA', ctrlKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    const counts = [drawn()];
    // What is typed on does not bring back what was drawn before, not even until there is time to draw it.
    type('phone');
    await new Promise<void>((drawnAtOnce) => queueMicrotask(drawnAtOnce));
    return [...counts, drawn()];
  });
  expect(drawnAfter[1]).toBe(drawnAfter[0]);
  await expect(card(page, welcome)).toHaveCount(0);
  const count = await page.locator('[data-objective]').count();
  await expect(page.getByText(fill(en.board.selected, { count }))).toBeVisible();
  await program.close();
});

test('a list that is pasted on the board is looked at before it comes in', async () => {
  const program = await openTour();
  const { page, context } = program;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      '# Objective: Welcome customers well\n\n- KR: Answer within 4 hours from 9 hours\n- KR: 20 welcome calls\n',
    ),
  );
  await page.locator('[data-objective]').first().focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('heading', { name: en.importing.title, exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Bring in 1 objective, 2 key results/u }).click();
  await expect(page.locator('[data-objective]').filter({ hasText: 'Welcome customers well' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.locator('[data-objective]').filter({ hasText: 'Welcome customers well' })).toHaveCount(0);
  await program.close();
});

for (const language of ['en', 'id'] as const) {
  test(`rows of a spreadsheet become objectives, bad ones are mended in place, in ${language}`, async () => {
    const t = catalogues[language];
    const program = await openTour({ language });
    const { page, context } = program;
    const before = await planIn(program.path);
    const decimal = language === 'en' ? '2.5' : '2,5';
    const rows = [
      ['Serve every region', 'Field sales', 'Regions visited', '3', '+50%'],
      ['', '', 'Days to a reply', decimal, '1'],
      ['Win back old customers', 'Nobody we know', 'Customers won back', '0', '12'],
      ['Answer sooner', '', 'Answers within a day', 'lots', '90%'],
    ];
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      rows.map((row) => row.join('\t')).join('\n'),
    );
    await page.keyboard.press('ControlOrMeta+V');
    const dialog = page.getByRole('dialog', { name: t.pastedRows.title });
    await expect(dialog).toContainText(t.pastedRows.problem['owner-unknown']);
    await expect(dialog).toContainText(t.pastedRows.problem['baseline-not-a-number']);
    const added = dialog.getByRole('row', { name: 'Serve every region' });
    await expect(added).toHaveCount(2);
    await dialog.getByRole('button', { name: fill(t.pastedRows.add, { count: 2 }) }).click();
    await expect(added).toHaveCount(0);
    await expect(dialog).toContainText(fill(t.pastedRows.bad, { count: 2 }));
    const owner = dialog.getByRole('combobox');
    await owner.click();
    await page.getByRole('option', { name: 'Partner sales', exact: true }).click();
    await dialog
      .getByRole('textbox', { name: new RegExp(`^${t.pastedRows.columns.baseline}`, 'u') })
      .fill('40%');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: fill(t.pastedRows.add, { count: 2 }) }).click();
    await expect(dialog).toHaveCount(0);
    const made = (await planIn(program.path)).objectives.filter(
      ({ id: known }) => !before.objectives.some((old) => old.id === known),
    );
    expect(
      made.map(({ title, owner: of, keyResults }) => [title, of, keyResults.map((rung) => rung.title)]),
    ).toEqual([
      ['Serve every region', 'Field sales', ['Regions visited', 'Days to a reply']],
      ['Win back old customers', 'Partner sales', ['Customers won back']],
      ['Answer sooner', 'Niaga Utama', ['Answers within a day']],
    ]);
    const [first] = made;
    expect(first?.keyResults.map(({ baseline, target, kind }) => [baseline, target, kind])).toEqual([
      [3, 4.5, 'number'],
      [2.5, 1, 'number'],
    ]);
    await written(page, () => page.keyboard.press('ControlOrMeta+Z'));
    await written(page, () => page.keyboard.press('ControlOrMeta+Z'));
    expect(await planIn(program.path)).toEqual(before);
    await program.close();
  });
}

test('a further parent is a chip on the card that leads to it', async () => {
  const program = await openTour();
  const { page } = program;
  await card(page, faster).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: en.action['objective-add-parent'] }).click();
  const parent = page.getByRole('dialog').getByRole('combobox');
  await parent.fill(welcome);
  await expect(page.getByRole('option', { name: welcome, selected: true })).toBeVisible();
  await parent.press('Enter');
  const chip = card(page, faster).getByRole('button', { name: `Also serves “${welcome}”` });
  await expect(chip).toBeVisible();
  expect(await parentOf(program, faster)).toBe(shorten);
  await chip.click();
  await expect(
    page.locator('aside[data-panel]').getByRole('textbox', { name: en.panel.title, exact: true }),
  ).toHaveValue(welcome);
  await page.getByRole('button', { name: en.app.undo, exact: true }).click();
  await expect(chip).toHaveCount(0);
  await program.close();
});

test('two windows that move the same rung end with one order, in both and in the file', async () => {
  const program = await openTour();
  const { page, context } = program;
  const second = await context.newPage();
  await second.goto(new URL('/', page.url()).href);
  const title = '10 members enrolled';
  await expect(rung(second, title)).toBeVisible();
  const before = await planIn(program.path);
  const label = (where: Page) => rung(where, title).getAttribute('aria-label');
  await rung(page, title).focus();
  await rung(second, title).focus();
  // At the same moment: one makes it the hardest, the other takes it a step up.
  await Promise.all([
    page.keyboard.press('Alt+ArrowUp').then(() => page.keyboard.press('Alt+ArrowUp')),
    second.keyboard.press('Alt+ArrowUp'),
  ]);
  const inFile = async () => {
    const { objectives } = await planIn(program.path);
    const ladder = objectives.find((row) => row.title === shorten)?.keyResults ?? [];
    return ladder.findIndex((row) => row.title.includes('10 members')) + 1;
  };
  // What is still on its way changes all three once more.
  await pollFile(async () => {
    const number = await inFile();
    const labels = await Promise.all([label(page), label(second)]);
    return number > 1 && labels.every((text) => text?.includes(`Rung ${number} of 3`));
  }).toBe(true);
  await pollFile(async () => {
    await second.keyboard.press('ControlOrMeta+Z');
    return planIn(program.path);
  }).toEqual(before);
  await program.close();
});

test('equal, zero, huge and tiny figures have a sensible progress and fit their cards', async () => {
  const program = await openTour();
  const { page } = program;
  await rung(page, 'Close rate up by 8 points').click();
  const panel = page.locator('aside[data-panel]');
  const field = (name: string) => panel.getByRole('textbox', { name, exact: true }).first();
  const setTo = async (baseline: string, target: string) => {
    await field(en.keyResult.baseline).fill(baseline);
    await page.keyboard.press('Enter');
    await field(en.keyResult.target).fill(target);
    await page.keyboard.press('Enter');
  };
  const shownOn = rung(page, 'Close rate up by 8 points');
  for (const [baseline, target, words] of [
    ['30', '30', '30% → 30%'],
    ['0', '0', '0% → 0%'],
    ['0', '999999999999999', '0% → 999,999,999,999,999%'],
    ['0.000001', '0.000002', '0.000001% → 0.000002%'],
    // A signed figure is a difference: ten points less.
    ['10', '-10', '10% → 0%'],
  ] as const) {
    await setTo(baseline, target);
    await expect(shownOn).toContainText(words);
    await expect(shownOn).toHaveAttribute('aria-label', /, (?:\d|[1-9]\d|100)%/u);
    const isInside = () =>
      shownOn.evaluate((element) => {
        const card = element.closest('[data-objective]') as HTMLElement;
        return element.getBoundingClientRect().right <= card.getBoundingClientRect().right;
      });
    await expect.poll(isInside).toBe(true);
  }
  await program.close();
});

test('what moved glides there in 120 ms, and is there at once for whoever wants less motion', async () => {
  const program = await openTour();
  const { page } = program;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.evaluate(() => {
    const { animate } = Element.prototype;
    window.glides = [];
    Element.prototype.animate = function (this: HTMLElement, frames, options) {
      window.glides?.push({ id: this.dataset.rung ?? '', time: Number(Object(options).duration) });
      return animate.call(this, frames, options);
    };
  });
  const moved = rung(page, '10 members enrolled');
  const id = await moved.getAttribute('data-rung');
  await moved.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(moved).toHaveAttribute('aria-label', /Rung 2 of 3/u);
  const glides = await page.evaluate(() => window.glides ?? []);
  expect(glides.filter((glide) => glide.id === id)).toEqual([{ id, time: 120 }]);
  // It makes way for one that glides the other way.
  expect(new Set(glides.map((glide) => glide.time))).toEqual(new Set([120]));
  expect(glides).toHaveLength(2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Alt+ArrowDown');
  await expect(moved).toHaveAttribute('aria-label', /Rung 1 of 3/u);
  expect(await page.evaluate(() => window.glides?.length)).toBe(2);
  await program.close();
});

for (const language of ['en', 'id'] as const) {
  test(`in three narrow columns a card says its state, stage and time whole, in ${language}`, async () => {
    const program = await openTour({ language });
    const { page } = program;
    await page.setViewportSize({ width: 900, height: 3000 });
    const facts = page.locator('[data-objective] header [data-fact]');
    const { objectives } = await planIn(program.path);
    const t = catalogues[language];
    for (const { id, state, keyResults } of objectives.filter((row) => row.endsOn > '2026-10')) {
      const said = page.locator(`[data-objective="${id}"] header [data-fact="state"]`);
      if (keyResults.length === 0) await expect(said).toHaveCount(0);
      else await expect(said).toHaveText(t.state[state as keyof typeof t.state]);
    }
    const cut = () =>
      facts.evaluateAll((found) =>
        found
          .filter(
            (fact) =>
              fact.scrollWidth > fact.clientWidth + 1 ||
              fact.getBoundingClientRect().right >
                (fact.closest('header')?.getBoundingClientRect().right ?? 0) + 1,
          )
          .map((fact) => fact.textContent),
      );
    await expect.poll(() => facts.count()).toBeGreaterThan(20);
    await expect.poll(cut).toEqual([]);
    await program.close();
  });
}

test('a title that its place cuts shows whole for the keyboard and for a finger that rests on it', async () => {
  const program = await openTour();
  const { page, context } = program;
  const long = `Reach ${'very '.repeat(30)}many customers by 31 March`;
  await rung(page, 'Close rate up by 8 points').click();
  const panel = page.locator('aside[data-panel]');
  await panel.getByRole('textbox', { name: en.keyResult.title, exact: true }).fill(long);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  const cut = rung(page, long);
  const whole = page.locator('[data-full-title]');
  await card(page, faster).focus();
  await expect(whole).toHaveCount(0);
  for (const _ of [1, 2]) {
    if (await cut.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(cut).toBeFocused();
  await expect(whole).toHaveText(long);
  await expect
    .poll(() => whole.evaluate((element) => element.scrollHeight <= element.clientHeight + 1))
    .toBe(true);
  await page.keyboard.press('ArrowUp');
  await expect(whole).toHaveCount(0);

  const session = await context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const place = await boxOf(cut);
  const finger = { x: place.x + 80, y: place.y + 14 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
  await expect(whole).toHaveText(long);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(whole).toHaveCount(0);
  await program.close();
});

test('a move draws again what changed and nothing else', async () => {
  const program = await openTour();
  const { page } = program;
  const moved = rung(page, '10 members enrolled');
  await moved.focus();
  await page.evaluate(() => {
    window.drawnRows = [];
  });
  await page.keyboard.press('Alt+ArrowUp');
  await expect(moved).toHaveAttribute('aria-label', /Rung 2 of 3/u);
  const drawn = await page.evaluate(() => window.drawnRows);
  const changed = await card(page, shorten).getAttribute('data-objective');
  expect(new Set(drawn)).toEqual(new Set([changed]));
  await program.close();
});

test('a chip of the tray is carried onto a card, small in the hand, its sentence beside the place', async () => {
  const program = await openTour();
  const { page } = program;
  const t = catalogues.en;
  const { objectives } = await planIn(program.path);
  const mouse = new Mouse(page);
  const onto = fill(t.drop.alignTo, { title: welcome });
  await page.setViewportSize({ width: 1280, height: 620 });
  await mouse.carry(card(page, shorten), { place: page.locator('[data-tray]') }, t.drop.detach);
  expect(await parentOf(program, shorten)).toBeNull();
  await page.locator('[data-board-scroller]').evaluate((view) => view.scrollTo(0, 0));
  const chip = page.locator('[data-chip]').filter({ hasText: shorten });
  const from = await boxOf(chip);
  const goal = await boxOf(card(page, welcome).getByRole('heading'));
  await page.mouse.move(from.x + 40, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, from.y - 60, { steps: 4 });
  await page.mouse.move(goal.x + 40, goal.y + 8, { steps: 8 });
  await expect(dropWords(page)).toHaveText(onto);
  const hand = await boxOf(page.locator('[data-in-hand]'));
  const words = await boxOf(dropWords(page));
  const place = await boxOf(page.locator('[data-drop-mark]'));
  expect(hand.width).toBeLessThanOrEqual(220);
  expect(hand.height).toBeLessThanOrEqual(40);
  expect([hand.x > goal.x + 40, hand.y > goal.y + 8]).toEqual([true, true]);
  const isOver = (a: typeof hand, b: typeof hand) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  expect([isOver(words, place), isOver(words, hand)]).toEqual([false, false]);
  await written(page, () => page.mouse.up());
  expect(await parentOf(program, shorten)).toBe(welcome);
  await written(page, () => page.keyboard.press('ControlOrMeta+Z'));
  expect(await parentOf(program, shorten)).toBeNull();
  await page.locator('[data-board-scroller]').evaluate((view) => view.scrollTo(0, 0));
  await chip.focus();
  await pressToPickUp(page);
  await page.keyboard.press('ArrowUp');
  await expect(dropWords(page)).toBeVisible();
  await written(page, () => page.keyboard.press('Space'));
  await expect(dropWords(page)).toHaveCount(0);
  expect(await parentOf(program, shorten)).not.toBeNull();
  expect((await planIn(program.path)).objectives).toHaveLength(objectives.length);
  await program.close();
});

test('only what is near the window is in the document, and dragging draws no card again', async () => {
  const program = await openSample('reference', { people: 200 });
  const { page } = program;
  await expect(page.getByText(/\d{3} objectives/u)).toBeVisible();
  // So many begin folded, and say how many are below; what is unfolded stays so.
  await expect(page.locator('[aria-expanded="false"]', { hasText: /^\+\d+$/u }).first()).toBeVisible();
  await nextFrames(page);
  const folded = await page.locator('[data-objective]').count();
  await doByPalette(page, en.action['fold-all']);
  await expect.poll(() => page.locator('[data-objective]').count()).toBeGreaterThan(folded);
  await page.reload();
  await expect.poll(() => page.locator('[data-objective]').count()).toBeGreaterThan(folded);
  expect(await page.locator('[data-objective]').count()).toBeLessThan(60);
  const from = await boxOf(page.locator('[data-rung]').first());
  await page.mouse.move(from.x + 60, from.y + 16);
  await page.mouse.down();
  await page.mouse.move(from.x + 70, from.y + 40, { steps: 4 });
  await expect(dropWords(page)).toHaveText(/\S/u);
  await nextFrames(page);
  await page.evaluate(() => {
    window.drawnRows = [];
  });
  for (let step = 0; step < 40; step++) await page.mouse.move(300 + step * 18, 300 + (step % 7) * 30);
  await expect(dropWords(page)).toHaveCount(1);
  expect(await page.evaluate(() => window.drawnRows)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  // The whole of its map would be a hair: it opens at its beginning, large enough to be read.
  await page.getByRole('link', { name: en.app.map }).click();
  const cards = page.locator('[data-map-node]');
  await expect(cards.first()).toBeInViewport();
  expect((await boxOf(cards.first())).width).toBeGreaterThan(200);
  await page.getByRole('button', { name: en.map.fit }).click();
  await expect(cards).toHaveCount(0);
  await program.close();
});

test('the first board of a window is measured on once it was seen, or as soon as somebody goes through it', async () => {
  const program = await openSample('reference', { people: 200 });
  const { page, context } = program;
  await expect(page.getByText(/\d{3} objectives/u)).toBeVisible();
  await doByPalette(page, en.action['fold-all']);
  const cards = page.locator('[data-objective]');
  const heightOfAll = () =>
    page.locator('[data-board-scroller]').evaluate(({ scrollHeight }) => scrollHeight);
  await cards.first().focus();
  await page.keyboard.press('Home');
  await nextFrames(page);
  const whole = await heightOfAll();
  // Its window counts as seen once it knows what can be undone.
  const letGo = await holdBack(context, /history\/next/u);
  await page.reload();
  await expect(cards.first()).toBeVisible();
  await nextFrames(page);
  const atFirst = await heightOfAll();
  expect(atFirst).not.toBe(whole);
  // A scroll bar that was seized stands where it did, within what nobody sees of it.
  expect(Math.abs(atFirst / whole - 1)).toBeLessThan(0.02);
  await cards.first().focus();
  await page.keyboard.press('End');
  await expect.poll(heightOfAll).toBe(whole);
  await expect(page.locator('[data-board-scroller] :focus')).toBeInViewport();
  await page.reload();
  await expect(cards.first()).toBeVisible();
  await nextFrames(page);
  expect(await heightOfAll()).toBe(atFirst);
  const half = await page.locator('[data-board-scroller]').evaluate((view) => {
    view.scrollTop = view.scrollHeight / 2;
    return view.scrollTop / view.scrollHeight;
  });
  await expect.poll(heightOfAll).toBe(whole);
  const stands = await page
    .locator('[data-board-scroller]')
    .evaluate((view) => view.scrollTop / view.scrollHeight);
  expect(Math.abs(stands - half)).toBeLessThan(0.01);
  await page.reload();
  await expect(cards.first()).toBeVisible();
  await nextFrames(page);
  const first = await boxOf(cards.first());
  letGo();
  await expect.poll(heightOfAll).toBe(whole);
  expect(await boxOf(cards.first())).toEqual(first);
  await program.close();
});

test('while something is in the hand, another window’s change arrives, and what it deleted is refused kindly', async () => {
  const program = await openTour();
  const { page, context } = program;
  const second = await context.newPage();
  await second.goto(new URL('/', page.url()).href);
  await expect(card(second, shorten)).toBeVisible();
  await page.bringToFront();
  const held = await boxOf(card(page, shorten));
  await page.mouse.move(held.x + 60, held.y + 16);
  await page.mouse.down();
  await page.mouse.move(held.x + 80, held.y + 60, { steps: 4 });
  await expect(page.locator('[data-in-hand]')).toBeVisible();
  await second.evaluate(() => document.querySelector<HTMLElement>('[data-objective]')?.focus());
  await card(second, welcome).focus();
  await second.keyboard.press('Delete');
  await expect(card(page, welcome)).toHaveCount(0);
  await card(second, shorten).focus();
  await second.keyboard.press('Delete');
  await expect(card(page, shorten)).toHaveCount(0);
  await page.mouse.move(held.x - 300, held.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(dropWords(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: en.app.planBook })).toBeEnabled();
  await program.close();
});

test('a branch is folded and unfolded, copied, duplicated and deleted with an undo at hand', async () => {
  const program = await openTour();
  const { page } = program;
  await card(page, shorten).focus();
  await page.keyboard.press('-');
  await expect(card(page, faster)).toHaveCount(0);
  await expect(card(page, shorten).getByRole('button', { name: 'Unfold 2 cards' })).toBeVisible();
  await page.keyboard.press('-');
  await expect(card(page, faster)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+D');
  await expect(card(page, shorten)).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(card(page, shorten)).toHaveCount(1);
  await card(page, faster).focus();
  await page.keyboard.press('Delete');
  await expect(card(page, faster)).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: en.app.undo }).click();
  await expect(card(page, faster)).toBeVisible();
  await program.close();
});

test('a frame drawn on the ground selects what it touches', async () => {
  const program = await openTour();
  const { page } = program;
  const a = await boxOf(card(page, shorten));
  const b = await boxOf(card(page, relations));
  await page.mouse.move(a.x - 14, b.y - 30);
  await page.mouse.down();
  await page.mouse.move(a.x + 40, a.y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 selected')).toHaveCount(0);
  await program.close();
});

test('very long, right-to-left and pictured titles stay in their cards', async () => {
  const program = await openTour();
  const { page } = program;
  for (const title of ['x'.repeat(10_000), 'زيادة المبيعات بنسبة ١٠٪ هذا الربع', '🚀🎯 Naik 10% 👩‍👩‍👧‍👦']) {
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: en.newObjective.sentence }).fill(title);
    await dialog.getByRole('combobox', { name: en.newObjective.owner }).click();
    await page.getByRole('option', { name: 'Niaga Utama', exact: true }).click();
    await dialog.getByRole('button', { name: en.newObjective.create }).click();
    await expect(dialog).toHaveCount(0);
    await page.locator('aside[data-panel]').getByRole('button', { name: en.app.close }).click();
    await expect(page.locator('aside[data-panel]')).toHaveCount(0);
    const made = page
      .locator('[data-objective]')
      .filter({ has: page.locator(`h3[title=${JSON.stringify(title)}]`) });
    await expect(made).toBeVisible();
    await expect
      .poll(() => made.evaluate((element) => element.scrollWidth <= element.clientWidth + 16))
      .toBe(true);
  }
  await program.close();
});

test('the map goes by keyboard from what serves to what is served, finds, folds and leads to the board', async () => {
  const program = await openTour();
  const { page } = program;
  await page.getByRole('link', { name: en.app.map }).click();
  const node = (title: string) => page.getByRole('button', { name: new RegExp(`^Objective ${title}`, 'u') });
  await page.getByRole('textbox', { name: en.map.search }).fill('discount');
  await expect(page.getByText('1 objective', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(node(faster)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(node(shorten)).toBeFocused();
  await page.keyboard.press('-');
  await expect(node(faster)).toHaveCount(0);
  await page.keyboard.press('-');
  await expect(node(faster)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(page, shorten)).toBeVisible();
  await expect(page.locator('aside[data-panel]')).toBeVisible();
  await program.close();
});

test('a gap becomes an objective, and a cell of the balance shows it on the board', async () => {
  const program = await openTour();
  const { page } = program;
  await page.getByRole('link', { name: en.app.gaps }).click();
  await page.getByRole('button', { name: en.gaps.add }).click();
  const row = page.getByRole('row').last();
  const measure = row.getByRole('textbox', { name: en.gaps.measure, exact: true });
  await expect(measure).toBeFocused();
  await measure.fill('Response time');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Now: Response time' }).fill('9');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Should be: Response time' }).fill('4');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('-5');
  const cause = page.getByRole('textbox', { name: 'Cause: Response time' });
  const place = await boxOf(cause);
  await cause.fill(
    'Nobody answers in the evening, and in the morning there are those of the night. '.repeat(3),
  );
  const filled = await boxOf(cause);
  expect({ x: filled.x, width: filled.width }).toEqual({ x: place.x, width: place.width });
  expect(filled.height).toBeGreaterThan(place.height);
  await cause.press('Escape');
  // Where its columns have no room, each figure stands under its name, whether it is filled or not.
  await page.setViewportSize({ width: 960, height: 600 });
  const named = await row
    .locator('td:has(input, textarea)')
    .evaluateAll((cells) => cells.slice(1).map((cell) => getComputedStyle(cell, '::before').content));
  const { lastPeriod, now, comparison, gap, cause: why, votes } = en.gaps;
  expect(named).toEqual([lastPeriod, now, comparison, gap, why, votes].map((name) => `"${name}"`));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('combobox', { name: 'Sales stage: Response time' }).click();
  await page.getByRole('option', { name: 'Qualification' }).click();
  await row.getByRole('button', { name: /Menu of/u }).click();
  await page.getByRole('menuitem', { name: en.gaps.makeObjective }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Answer while the question is warm');
  await dialog.getByRole('combobox', { name: en.newObjective.owner }).click();
  await page.getByRole('option', { name: 'Field sales', exact: true }).click();
  await dialog.getByRole('button', { name: en.newObjective.create }).click();
  await expect(page.locator('aside[data-panel]')).toContainText('9 → 4');
  await page.getByRole('link', { name: en.app.balance }).click();
  await page.getByRole('button', { name: 'Show 1 objective: Qualification, Teams' }).click();
  await expect(card(page, 'Answer while the question is warm')).toBeVisible();
  await expect(card(page, shorten)).toHaveCount(0);
  await program.close();
});
