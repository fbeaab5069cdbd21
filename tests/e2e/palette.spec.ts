import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { tangga } from '../support/command-line.ts';
import { holdBack } from '../support/held-back.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { askPalette, doByPalette, paletteLines } from '../support/palette.ts';
import { takesFocus } from '../support/settled.ts';

/** What people type for the same thing, in words of their own that are not its title. */
const typed = { person: 'karyawan', poster: 'pajang', help: 'panduan belajar', sign: 'tanda tangan' };

test('the palette makes, finds and prints, and remembers it, by keys alone', async () => {
  const language = 'id';
  const t = catalogues[language];
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  await tangga(['new', path, '--sample', 'empty', '--name', 'Plan'], folder);
  const program = await openInBrowserHost({ folder, language, plan: path });
  const { page } = program;

  await test.step('somebody is added from the board, by another word than its title', async () => {
    await expect(page.getByRole('heading', { name: t.board.emptyTitle })).toBeVisible();
    await doByPalette(page, typed.person, t.action['new-person']);
    await expect(page.getByRole('heading', { name: t.organisation.title })).toBeVisible();
    await expect(page.locator('input:focus')).toBeVisible();
    await page.keyboard.type('Wayan Sudirta');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-person="Wayan Sudirta"]')).toBeVisible();
  });

  await test.step('the person is found, and the board shows what they have a part in', async () => {
    await doByPalette(page, 'sudir', 'Wayan Sudirta');
    await expect(page).toHaveURL(/[?&]person=/u);
    await expect(page.getByRole('heading', { name: t.board.nothingFound })).toBeVisible();
  });

  await test.step('a document opens by what it is for', async () => {
    await doByPalette(page, typed.poster, t.action['print-poster']);
    const which = page.getByRole('dialog').getByRole('combobox', { name: t.document.which, exact: true });
    await expect(which).toHaveValue(t.document.kinds.poster);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await doByPalette(page, typed.sign, t.action['plan-book']);
    await expect(which).toHaveValue(t.document.kinds['plan-book']);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('what was done stands first, the latest at the top', async () => {
    await page.keyboard.press('ControlOrMeta+K');
    for (const [at, title] of [
      t.action['plan-book'],
      t.action['print-poster'],
      'Wayan Sudirta',
      t.action['new-person'],
    ].entries()) {
      await expect(paletteLines(page).nth(at)).toContainText(title);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('help tells the method, the story and the keys, and Escape closes it', async () => {
    await doByPalette(page, typed.help, t.action.help);
    const help = page.getByRole('dialog', { name: t.help.title });
    await expect(help.getByRole('tab', { name: t.help.method })).toBeFocused();
    await expect(help.getByRole('listitem').first()).toContainText(
      catalogues[language].help.steps[0]?.title ?? '',
    );
    await expect(help.getByRole('listitem')).toHaveCount(11);
    await page.keyboard.press('ArrowRight');
    await expect(help).toContainText(catalogues[language].method['read-out'].why);
    await page.keyboard.press('ArrowRight');
    await expect(help).toContainText(t.action['new-objective']);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(help.getByRole('tab', { name: t.help.keys })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await program.close();
});

test('what stands in a menu is done from the palette too, to what has the focus', async () => {
  const folder = newFolder();
  const path = join(folder, 'tour.tangga');
  await tangga(['new', path, '--sample', 'tour', '--language', 'en', '--name', 'Tour'], folder);
  const program = await openInBrowserHost({ folder, plan: path });
  const { page } = program;
  await expect(page.locator('[data-objective]').first()).toBeVisible();

  await test.step('a gap is deleted, and comes back', async () => {
    await doByPalette(page, en.action['go-gaps']);
    await page.getByRole('button', { name: en.gaps.add }).click();
    await expect(page.getByRole('textbox', { name: en.gaps.measure, exact: true })).toBeFocused();
    const menu = page.getByRole('button', { name: fill(en.board.menuOf, { title: en.gaps.newMeasure }) });
    await menu.focus();
    await doByPalette(page, en.action['gap-delete']);
    await expect(menu).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(menu).toBeVisible();
  });

  await test.step('a person is moved to a team that a dialog asks for', async () => {
    await doByPalette(page, en.action['go-organisation']);
    const name = 'Nadia Kusuma';
    await page.locator(`[data-person="${name}"]`).focus();
    await doByPalette(page, en.action['person-move']);
    const dialog = page.getByRole('dialog', { name: en.action['person-move'] });
    const place = ((await dialog.getByRole('option').first().textContent()) ?? '').replace('Move to ', '');
    await takesFocus(dialog);
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('region', { name: place, exact: true }).locator(`[data-person="${name}"]`),
    ).toBeVisible();
  });

  await test.step('nothing of a gap or a person is offered where neither has the focus', async () => {
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.locator('main').focus();
    await askPalette(page, en.action['gap-delete']);
    await expect(paletteLines(page).filter({ hasText: en.action['gap-delete'] })).toHaveCount(0);
  });
  await program.close();
});

test('the palette answers before all its words are here, and by those too once they are', async () => {
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  await tangga(['new', path, '--sample', 'sales'], folder);
  const program = await openInBrowserHost({ folder, plan: path });
  const { page, context } = program;
  const letFirstGo = await holdBack(context, /id-first/u);
  const letLaterGo = await holdBack(context, /later-subjects/u);
  await page.reload();
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  const own = en.action['print-poster'];
  await askPalette(page, own);
  await expect(paletteLines(page).first()).toContainText(own);
  await page.getByRole('dialog').getByRole('textbox').fill('hang up');
  await expect(paletteLines(page).filter({ hasText: own })).toHaveCount(0);
  letLaterGo();
  await expect(paletteLines(page).first()).toContainText(own);
  await expect(paletteLines(page).first()).toHaveAttribute('data-selected');
  // What the other language says first comes last, and by its words things are found then.
  await page.getByRole('dialog').getByRole('textbox').fill(typed.poster);
  await expect(paletteLines(page).filter({ hasText: own })).toHaveCount(0);
  letFirstGo();
  await expect(paletteLines(page).first()).toContainText(own);
  await program.close();
});
