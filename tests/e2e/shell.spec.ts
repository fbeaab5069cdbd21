import { renameSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { pathTo, places } from '#contract/screens.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { expectFits, misfits } from '../support/misfits.ts';
import { doByPalette } from '../support/palette.ts';
import { eachStep } from '../support/room.ts';
import { boxOf, keepsFocus } from '../support/settled.ts';
import { goTo, openWordy } from '../support/wordy-plan.ts';

/** A projector laptop with a workshop and that at 150 %, 1366×768 at 125 %, the smallest whole window, and that at 200 %. */
const largest = [1280, 800] as const;
const smallest = [450, 300] as const;
const allSizes = [largest, [1093, 558], [900, 600], [853, 533], smallest] as const;

const large = { width: 1440, height: 900 };
const dock = (page: Page) => page.locator('[data-dock]');
const card = (page: Page, number: number) => page.locator('[data-objective]').nth(number);

/** Dialogs that open from a menu, a card or a person. */
async function expectRareDialogsFit(page: Page, t: (typeof catalogues)['en'], keyResult: string) {
  const fits = async (name: string, open: () => Promise<unknown>) => {
    await page.setViewportSize(large);
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectFits(page, name, allSizes);
    await page.setViewportSize(large);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await fits('cycles', () => doByPalette(page, t.action.cycles));
  await fits('pasted rows', async () => {
    await doByPalette(page, t.action['paste-rows']);
    await page.getByLabel(t.pastedRows.text).fill(`${keyResult}\tNobody\t${keyResult}\tmany\tmore`);
    await page.getByRole('button', { name: t.pastedRows.read }).click();
  });
  await fits('the choice of an owner', async () => {
    await card(page, 0).focus();
    await page.keyboard.press('o');
  });
  await goTo(page, '/check-ins');
  await fits('history', () =>
    page
      .getByRole('button', { name: new RegExp(`^${t.checkIns.curveOf.split('{{')[0]}`, 'u') })
      .first()
      .click(),
  );
  await goTo(page, '/organisation');
  await fits('person', async () => {
    const menu = t.organisation.menuOf.replace('{{name}}', '');
    await page
      .locator('li')
      .getByRole('button', { name: new RegExp(`^${menu}Raden`, 'u') })
      .first()
      .click();
    await page.getByRole('menuitem', { name: t.organisation.editPerson }).click();
  });
}

for (const language of ['en', 'id'] as const) {
  const t = catalogues[language];
  // The words of Indonesian are the longer ones: what holds them at each size holds those of English between the ends.
  const sizes = language === 'id' ? allSizes : [largest, smallest];

  test(`nothing is outside the window on any screen, drawer or dialog, in ${language}`, async () => {
    const { program, page, path: file, workshopId, plan } = await openWordy(language);
    for (const path of [
      '/?group=owner',
      '/?density=compact',
      '/?density=titles',
      ...places.filter((name) => name !== 'plan').map((name) => pathTo(name)),
      pathTo('workshop-prepare', { id: workshopId }),
      pathTo('workshop-presenter', { id: workshopId }),
      pathTo('plan'),
    ]) {
      await page.setViewportSize(large);
      await goTo(page, path);
      await expect(page.locator('#content h1').first()).toBeAttached();
      await expectFits(page, path, sizes);
    }
    await page.setViewportSize(large);
    await card(page, 0).locator('[data-rung]').first().click();
    await expect(dock(page)).toBeVisible();
    await expectFits(page, 'panel', sizes);
    await page.setViewportSize(large);
    await page.keyboard.press('Escape');
    await expect(dock(page)).toHaveCount(0);
    await page.keyboard.press('l');
    await expect(dock(page)).toBeVisible();
    await expectFits(page, 'library', sizes);
    await page.setViewportSize(large);
    await page.keyboard.press('Escape');
    await expect(dock(page)).toHaveCount(0);
    for (const keys of [
      'ControlOrMeta+K',
      '?',
      'h',
      'n',
      'ControlOrMeta+P',
      'ControlOrMeta+,',
      'ControlOrMeta+O',
    ]) {
      await page.setViewportSize(large);
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectFits(page, `dialog of ${keys}`, sizes);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    // Its words are the longer ones.
    if (language === 'id') await expectRareDialogsFit(page, t, plan.said.keyResult);
    await page.setViewportSize(large);
    await goTo(page, pathTo('plan'));
    renameSync(file, `${file}.elsewhere`);
    await expect(page.locator('main').getByRole('alert')).toBeVisible();
    await expectFits(page, 'a plan that was moved', sizes);
    await page.setViewportSize(large);
    renameSync(`${file}.elsewhere`, file);
    await expect(page.locator('main').getByRole('alert')).toHaveCount(0);
    await page.getByRole('button', { name: new RegExp(t.app.planMenu, 'u') }).click();
    await page.getByRole('menuitem', { name: t.app.closePlan }).click();
    await expect(page.getByRole('heading', { name: t.first.welcome })).toBeVisible();
    await expectFits(page, 'first start', sizes);
    await program.close();
  });

  test(`nothing of a workshop is outside the window in any step, in ${language}`, async () => {
    const { program, page, workshopId } = await openWordy(language);
    await goTo(page, `/workshop/${workshopId}/run`);
    await expect(page.locator('[data-room]')).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectFits(page, 'note', sizes);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.setViewportSize(large);
    await eachStep(page, language, async (title) => {
      await expectFits(page, title, sizes);
      await page.setViewportSize(large);
      if (title !== t.method.difficulty.title) return;
      await page.getByRole('button', { name: t.workshop.vote.start }).click();
      await expect(page.locator('[data-ballot]')).toBeVisible();
      await expectFits(page, 'ballot', sizes);
      await page.setViewportSize(large);
      await page.getByText(t.workshop.vote.modes.table, { exact: true }).click();
      await expectFits(page, 'ballot for all', sizes);
      await page.setViewportSize(large);
      await page.getByRole('button', { name: t.workshop.vote.revealNow }).click();
      await expect(page.locator('[data-ballot]')).toHaveCount(0);
      await expectFits(page, 'votes shown', sizes);
      await page.setViewportSize(large);
    });
    await program.close();
  });
}

test('what is said in passing covers nothing, and its undo is whole, at every size', async () => {
  const { program, page } = await openWordy('en');
  const toasts = page.locator('[data-toasts]');
  const first = page.locator(`[data-objective="${await card(page, 0).getAttribute('data-objective')}"]`);
  for (const [width, height] of allSizes) {
    await page.setViewportSize({ width, height });
    await first.focus();
    await keepsFocus(first);
    await page.keyboard.press('Delete');
    const undo = toasts.getByRole('button', { name: en.app.undo });
    // Under the hand it stays as long as it is looked at.
    await undo.hover();
    await expect.poll(() => misfits(page)).toEqual([]);
    const strip = await boxOf(toasts);
    const screen = await boxOf(page.locator('#root'));
    expect(screen.y + screen.height).toBeLessThanOrEqual(strip.y + 1);
    const label = await undo.evaluate((button) => {
      const words = button.querySelector('.mantine-Button-label');
      return words && words.scrollWidth <= words.clientWidth;
    });
    expect(label).toBe(true);
    // A dialog ends above it as well.
    await page.keyboard.press('?');
    const dialog = await boxOf(page.getByRole('dialog'));
    expect(dialog.y + dialog.height).toBeLessThanOrEqual(strip.y + 1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await undo.click();
    await expect(undo).toHaveCount(0);
    await expect(first).toBeAttached();
  }
  await program.close();
});

test('a running workshop is a small thing in the bar: its time, and its name for who asks', async () => {
  const { program, page, plan } = await openWordy('en');
  await page.setViewportSize({ width: 900, height: 600 });
  const chip = page.getByRole('link', { name: plan.said.workshop });
  await expect(chip).toHaveText(/^\d+:\d\d$/u);
  expect((await boxOf(chip)).width).toBeLessThan(110);
  await chip.click();
  await expect(page.locator('[data-room]')).toBeVisible();
  await program.close();
});

test('drawers stand beside the board, keep their width, and come back as they were', async () => {
  const { program, page, workshopId } = await openWordy('en');
  const board = page.locator('[data-board-scroller]');
  await card(page, 2).getByRole('heading').click();
  const panel = await boxOf(dock(page));
  const seen = await boxOf(board);
  expect(seen.x + seen.width).toBeLessThanOrEqual(panel.x + 1);
  await page.getByRole('separator', { name: en.board.dockWidth }).press('ArrowLeft');
  await expect.poll(async () => (await boxOf(dock(page))).width).toBeGreaterThan(panel.width);
  const wide = (await boxOf(dock(page))).width;
  await goTo(page, '/map');
  await expect(page.locator('[data-map]')).toBeVisible();
  await goTo(page, '/');
  await expect(dock(page)).toBeVisible();
  // A step of a workshop has drawers of its own.
  await goTo(page, `/workshop/${workshopId}/run`);
  await page.getByRole('button', { name: en.workshop.next, exact: true }).click();
  await expect(board).toBeVisible();
  await expect(dock(page)).toHaveCount(0);
  await goTo(page, '/');
  await expect(dock(page).getByRole('complementary')).toBeVisible();
  await page.reload();
  await card(page, 2).getByRole('heading').click();
  await expect.poll(async () => (await dock(page).boundingBox())?.width).toBe(wide);
  // In a small window the drawer takes the board's place, and leads back to it.
  await page.setViewportSize({ width: 600, height: 500 });
  await page.getByRole('button', { name: en.board.back }).click();
  await expect(dock(page)).toHaveCount(0);
  await expect(card(page, 2)).toBeVisible();
  await program.close();
});

test('heads and the parent of a long branch stay in sight, and are linked and dropped on where they are seen', async () => {
  const { program, page, plan } = await openWordy('en');
  await page.setViewportSize({ width: 1440, height: 700 });
  const board = page.locator('[data-board-scroller]');
  const [parentId = ''] = plan.objectiveIds;
  const parent = page.locator(`[data-objective="${parentId}"]`);
  const head = page.getByRole('heading', { name: en.board.teams, exact: false }).first();
  const start = await boxOf(parent);
  await board.evaluate((element) => element.scrollBy(0, 330));
  const [seen, heads, frame] = [await boxOf(parent), await boxOf(head), await boxOf(board)];
  expect(heads.y).toBeGreaterThanOrEqual(frame.y);
  expect(seen.y).toBeGreaterThan(heads.y + heads.height);
  expect(seen.y).toBeGreaterThan(start.y - 330);
  // The lines to what serves it begin at its edge.
  const served = [2, 6, 9].map((number) => `path[data-line="${plan.objectiveIds[number]}"]`);
  const lines = () =>
    page.locator(served.join()).evaluateAll((paths) =>
      paths.map((path) => {
        const { x, y } = (path as SVGPathElement).getPointAtLength(0);
        const at = new DOMPoint(x, y).matrixTransform((path as SVGPathElement).getScreenCTM() ?? undefined);
        return { x: Math.round(at.x), y: Math.round(at.y) };
      }),
    );
  await expect.poll(async () => (await lines()).length).toBeGreaterThan(0);
  const isAtEdge = ({ x, y }: { x: number; y: number }) =>
    Math.abs(x - seen.x - seen.width) <= 2 && y > seen.y && y < seen.y + seen.height;
  await expect.poll(async () => (await lines()).filter((line) => !isAtEdge(line))).toEqual([]);
  // A card carried onto it finds it where it is.
  const child = page.locator(`[data-objective="${plan.objectiveIds[6]}"]`);
  const from = await boxOf(child.getByRole('heading'));
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x - 20, from.y - 20, { steps: 4 });
  await page.mouse.move(seen.x + 120, seen.y + 40, { steps: 6 });
  const mark = page.locator('[data-drop-mark]');
  await expect.poll(async () => Math.abs((await boxOf(mark)).y - seen.y)).toBeLessThan(3);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await program.close();
});
