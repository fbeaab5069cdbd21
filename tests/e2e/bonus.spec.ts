import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { catalogues } from '../../src/texts/texts.ts';
import { tangga } from '../support/command-line.ts';
import { openTour } from '../support/open-sample.ts';
import { openInBrowserHost } from '../support/open-tangga.ts';
import { doByPalette } from '../support/palette.ts';
import { written } from '../support/written.ts';

const t = catalogues.id;

/** The rule of the open plan, asked for by what payroll calls it. */
async function openRule(page: Page) {
  await doByPalette(page, 'insentif', t.action['bonus-rule']);
  const dialog = page.getByRole('dialog', { name: t.bonus.title });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a bonus rule is typed with its example beside it, undone and redone, there after a restart, and printed', async () => {
  const { page, path, folder, close } = await openTour({ language: 'id' });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const none = page.getByText(t.bonus.none);
  const dialog = await openRule(page);
  await expect(none).toBeVisible();
  const pays = dialog.locator('[aria-live]');

  await test.step('the example follows what is typed, and stays with the last rule where it is none', async () => {
    await field(t.bonus.floorScore).fill('1');
    await expect(pays).toContainText('dibayar 0%');
    await field(t.bonus.floorScore).fill('');
    await dialog.getByText(t.bonus.kind.bands).click();
    await field('Rentang 1: mulai skor').fill('0');
    await field('Rentang 1: dibayar, %').fill('82,5');
    await expect(pays).toContainText('dibayar 82,5%');
    await field('Rentang 2: dibayar, %').fill('80');
    await expect(dialog.getByRole('alert').filter({ hasText: 'ke-2' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: t.bonus.save })).toBeDisabled();
    await field('Rentang 2: dibayar, %').fill('100');
    await expect(pays).toContainText('dibayar 82,5%');
  });

  await written(page, () => page.keyboard.press('Enter'));
  await expect(dialog).toBeHidden();
  await written(page, () => page.keyboard.press('ControlOrMeta+Z'));
  await openRule(page);
  await expect(none).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await written(page, () => page.keyboard.press('ControlOrMeta+Shift+Z'));
  await close();

  const again = await openInBrowserHost({ folder, plan: path, language: 'id' });
  await openRule(again.page);
  await expect(again.page.getByRole('textbox', { name: 'Rentang 1: dibayar, %' })).toHaveValue('82,5');
  await expect(again.page.getByText(t.bonus.none)).toHaveCount(0);
  await again.close();

  const pages = join(folder, 'pages');
  const asked = ['--document', 'bonus', '--split', '--person', 'dewi lestari', '--out', pages];
  const { code } = await tangga(['pdf', path, ...asked], folder);
  expect(code).toBe(0);
  expect(readdirSync(pages)).toEqual(['Dewi Lestari.pdf']);
});
