import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { refusalWords } from '#contract/sentences/figures.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { openPlace } from '#domain/figure/figure.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { id } from '../../src/texts/id/catalogue.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { dropWords, Mouse, pressToPickUp } from '../support/hands.ts';
import { holdBack } from '../support/held-back.ts';
import { expectAccessible } from '../support/legible.ts';
import { panel } from '../support/on-the-board.ts';
import { openTour } from '../support/open-sample.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { doByPalette } from '../support/palette.ts';
import { planIn } from '../support/plan-in.ts';
import { readPdf, withoutSpaces } from '../support/read-pdf.ts';
import { whatIsTypedReplaces } from '../support/settled.ts';

const shorten = 'Shorten the sales cycle from 60 to 55 days';

const card = (page: Page) => page.locator('[data-objective]').getByRole('heading');
const toast = (page: Page) => page.getByRole('alert');

for (const language of ['en', 'id'] as const) {
  test(`a file that is no plan is refused on the screen in ${language}, and the way on stays open`, async () => {
    const t = catalogues[language];
    const folder = newFolder();
    const program = await openInBrowserHost({ folder, language });
    const { page } = program;
    const letter = join(folder, 'letter.tangga');
    writeFileSync(letter, 'Dear team, this is not a plan.');
    await page.getByRole('button', { name: t.first.openTitle }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t.first.bring }).click();
    await (await chooser).setFiles(letter);
    const { title } = explainProblem('plan-file/not-a-plan', {}, language);
    await expect(toast(page)).toContainText(title);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t.first.tourTitle }).click();
    await expect(page.locator('[data-objective]').first()).toBeVisible();
    await program.close();
  });

  test(`fields refuse what does not fit, in ${language}, and the file stays as it was`, async () => {
    const t = catalogues[language];
    const program = await openTour({ language });
    const { page } = program;
    const before = await planIn(program.path);
    await page.getByRole('heading', { name: shorten }).click();
    await panel(page).getByRole('textbox', { name: t.panel.title, exact: true }).fill(' ');
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText(explainProblem('objective/empty-title', {}, language).sentence);
    await panel(page)
      .getByRole('button', { name: /10 members enrolled/u })
      .first()
      .click();
    const target = panel(page).getByRole('textbox', { name: t.keyResult.target, exact: true });
    await target.fill('many');
    await page.keyboard.press('Tab');
    await expect(panel(page)).toContainText(refusalWords('not-a-figure', openPlace(language, 'USD')));
    await expect(target).toHaveValue('many');
    await target.press('Escape');
    expect(await planIn(program.path)).toEqual(before);
    await program.close();
  });
}

test('a loop is refused while the card is still in the hand, and nothing changes', async () => {
  const program = await openTour();
  const { page } = program;
  const before = await planIn(program.path);
  const { sentence } = explainProblem(
    'alignment/level',
    { child: 'Raise quarterly revenue by 10%', parent: shorten },
    'en',
  );
  await new Mouse(page).carry(
    page.locator('[data-objective]').filter({ hasText: 'Raise quarterly revenue' }),
    { place: page.getByRole('heading', { name: shorten }), isRefused: true },
    sentence,
  );
  expect(await planIn(program.path)).toEqual(before);
  await program.close();
});

test('Escape takes a drag back', async () => {
  const program = await openTour();
  const { page } = program;
  const rung = page.locator('[data-rung]').filter({ hasText: '10 members enrolled' });
  await rung.focus();
  await pressToPickUp(page);
  await page.keyboard.press('ArrowUp');
  await expect(dropWords(page)).toHaveText('Make this rung 2 of 3');
  await expect(page.locator('[id^=DndLiveRegion]')).toHaveText('Make this rung 2 of 3');
  await page.keyboard.press('Escape');
  await expect(dropWords(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await program.close();
});

test('what a drop would do is said as soon as that is here, to what was picked up before', async () => {
  const program = await openTour();
  const { page, context } = program;
  const letGo = await holdBack(context, /parts-/u);
  await page.reload();
  const rung = page.locator('[data-rung]').filter({ hasText: '10 members enrolled' });
  await rung.focus();
  await pressToPickUp(page);
  await page.keyboard.press('ArrowUp');
  await expect(dropWords(page)).toBeAttached();
  letGo();
  await expect(dropWords(page)).toHaveText('Make this rung 2 of 3');
  await expect(page.locator('[id^=DndLiveRegion]')).toHaveText('Make this rung 2 of 3');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await program.close();
});

test('the plan book of one team is printed from the window', async () => {
  const language = 'id';
  const t = catalogues[language];
  const program = await openTour({ language });
  const { page } = program;
  await page.keyboard.press('ControlOrMeta+P');
  const dialog = page.getByRole('dialog', { name: t.document.title });
  const scope = dialog.getByRole('combobox', { name: t.document.of });
  await scope.click();
  await whatIsTypedReplaces(scope);
  await page.keyboard.type('Customer');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(scope).toHaveValue('Customer success');
  await dialog.getByRole('button', { name: t.document.print }).focus();
  await page.keyboard.press('Enter');
  const start = t.document.savedAt.split('{{')[0] as string;
  const said = (await page.getByText(start).textContent()) as string;
  expect(said).toContain('Customer success.pdf');
  const { pages, outline } = await readPdf(said.replace(start, ''));
  const all = pages.join('');
  expect(all).toContain(withoutSpaces('Every new customer knows the next step'));
  expect(all).toContain(withoutSpaces('A better welcome for new customers'));
  expect(all).not.toContain(withoutSpaces(shorten));
  expect(outline.length).toBeGreaterThan(5);
  await program.close();
});

test('a search that is passed within a frame does not take the focus back', async () => {
  const program = await openTour();
  const { page } = program;
  const team = page.getByRole('combobox', { name: en.board.filterTeam });
  const text = page.getByRole('textbox', { name: en.board.filterText, exact: true });
  await team.evaluate(
    async (field: HTMLElement, next) => {
      field.focus();
      (next as HTMLElement).focus();
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    },
    await text.elementHandle(),
  );
  await expect(text).toBeFocused();
  await program.close();
});

test('two windows and the command line follow each other', async () => {
  const program = await openTour();
  const { page, context } = program;
  const second = await context.newPage();
  await second.goto(new URL('/', page.url()).href);
  await second
    .getByRole('button', { name: en.first.openTitle })
    .or(second.getByText(shorten))
    .first()
    .waitFor();
  await expect(second.getByRole('heading', { name: shorten })).toBeVisible();
  await page.getByRole('heading', { name: shorten }).click();
  await panel(page).getByRole('textbox', { name: en.panel.title, exact: true }).fill('Sell faster by far');
  await page.keyboard.press('Enter');
  await expect(second.getByRole('heading', { name: 'Sell faster by far' })).toBeVisible();
  await second.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('heading', { name: shorten })).toBeVisible();
  await program.close();
});

test('the language changes without a restart, and stays after one', async () => {
  const program = await openTour();
  const { page } = program;
  await page.getByRole('button', { name: en.app.settings }).click();
  await page.getByText('Bahasa Indonesia', { exact: true }).click();
  await expect(page.getByRole('button', { name: id.app.settings })).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await page.keyboard.press('Escape');
  await program.close();
  const again = await openInBrowserHost({ folder: program.folder, plan: program.path });
  await expect(again.page.getByRole('button', { name: id.app.planBook })).toBeVisible();
  await again.close();
});

test('nothing on the board or over it keeps assistive technology out, in light or dark', async () => {
  const program = await openTour();
  const { page } = program;
  const check = async (where: string) => {
    // The palette's list scrolls by the arrow keys of its search field, which axe cannot know.
    const unknowable = where === 'palette' ? ['scrollable-region-focusable'] : [];
    await expectAccessible(page, where, unknowable);
  };
  await check('board');
  await page.getByText(en.board.byOwner, { exact: true }).click();
  await expect(page.locator('[data-owner]').first()).toBeAttached();
  await check('board by owner');
  await page.getByText(en.board.byBand, { exact: true }).click();
  await page.getByRole('heading', { name: shorten }).click();
  await panel(page)
    .getByRole('button', { name: /10 members enrolled/u })
    .first()
    .click();
  await expect(panel(page).getByRole('textbox', { name: en.keyResult.title, exact: true })).toBeVisible();
  await check('panel');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.board.library }).last().click();
  await expect(page.getByRole('complementary', { name: en.library.title })).toBeVisible();
  await check('library');
  await page.keyboard.press('Escape');
  for (const [button, name] of [
    [en.app.new, 'new objective'],
    [en.app.planBook, 'plan book'],
    [en.app.settings, 'settings'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await card(page)
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('1 selected')).toBeVisible();
  await check('board with a selection');
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/density=compact/u);
  await check('compact board');
  await page.keyboard.press('d');
  for (const shelf of [en.library.metrics, en.library.leftovers]) {
    await page.getByRole('button', { name: en.board.library }).last().click();
    await page.getByRole('complementary').getByText(shelf, { exact: true }).click();
    await check(`library, ${shelf}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
  }
  for (const [keys, name] of [
    ['ControlOrMeta+K', 'palette'],
    ['?', 'keys'],
    ['h', 'hints'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await doByPalette(page, en.action['paste-rows']);
  await page.getByRole('textbox', { name: en.pastedRows.text }).fill('Grow\tNobody\tDeals\tx\t2');
  await check('rows to paste');
  await page.getByRole('button', { name: en.pastedRows.read }).click();
  await expect(page.getByRole('dialog').getByRole('row').first()).toBeVisible();
  await check('rows that need a look');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await program.close();
});

test('nothing on the other screens keeps assistive technology out, in light or dark', async () => {
  const program = await openTour();
  const { page } = program;
  for (const screen of [en.app.map, en.app.gaps, en.app.balance, en.app.glossary, en.app.organisation]) {
    await page.getByRole('link', { name: screen, exact: true }).click();
    await expect(page.getByRole('link', { name: screen, exact: true })).toHaveAttribute('aria-current');
    if (screen === en.app.gaps) {
      await page.getByRole('button', { name: en.gaps.add }).click();
      await expect(page.getByRole('textbox', { name: en.gaps.measure, exact: true })).toBeVisible();
    }
    await expectAccessible(page, screen);
  }
  await page.getByRole('button', { name: /Plan menu/u }).click();
  await page.getByRole('menuitem', { name: en.app.closePlan }).click();
  await expect(page.getByRole('heading', { name: en.first.welcome })).toBeVisible();
  await expectAccessible(page, 'first start');
  await program.close();
});
