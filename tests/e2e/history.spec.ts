import { expect, type Locator, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { openTour } from '../support/open-sample.ts';

test('the history is walked back by keys, looked at, compared, and a single change of it undone', async () => {
  const program = await openTour();
  const { page } = program;
  const cardOf = page.locator('#content [data-objective]');
  await expect(cardOf.first()).toBeVisible();
  const id = String(await cardOf.first().getAttribute('data-objective'));
  const card = (title: string): Locator => page.locator(`[data-objective="${id}"] h3`, { hasText: title });
  await ask(page, 'objective/update', { id, title: 'First title' });
  const { sequence } = await ask(page, 'objective/update', { id, ambition: 'committed' });
  await ask(page, 'organisation/addPerson', { name: 'Wira', jobTitle: '', email: '', unitIds: [] });
  const moment = page.locator('[data-moment]');

  await test.step('by the arrows, with the board as it was', async () => {
    await page.keyboard.press('Control+Shift+H');
    await expect(page.getByRole('heading', { name: en.timeline.title, level: 1 })).toBeVisible();
    await expect(page.locator('li[data-sequence]').first()).toContainText('Wira');
    await page.keyboard.press('ArrowDown');
    await expect(moment).toHaveAttribute('data-moment', String(sequence));
    await page.keyboard.press('Home');
    await expect(moment).not.toHaveAttribute('data-moment', String(sequence));
    await expect(card('First title')).toHaveCount(0);
    await page.keyboard.press('ArrowUp');
    await expect(card('First title')).toBeVisible();
  });

  const dialog = page.getByRole('dialog', { name: en.document.title });
  await test.step('a document is looked at as it would be printed of then', async () => {
    await page.getByRole('button', { name: en.timeline.print, exact: true }).click();
    await expect(dialog.getByRole('status').filter({ hasText: 'The plan as it was on' })).toBeVisible();
    await expect(dialog.getByAltText(/Page 1 of/)).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('what is different now is told in words, and printed', async () => {
    await page.getByRole('button', { name: en.timeline.compare }).click();
    await expect(page.getByRole('region', { name: en.timeline.differences })).toContainText('“Wira”: added');
    await page.getByRole('button', { name: en.timeline.print, exact: true }).click();
    await expect(dialog.getByRole('combobox', { name: en.document.which })).toHaveValue(
      en.document.kinds.changes,
    );
    await dialog.getByRole('button', { name: en.document.print }).click();
    await expect(dialog.getByRole('link', { name: en.document.open })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('so is what differs between two moments that were chosen', async () => {
    const between = page.getByRole('region', { name: en.timeline.between });
    await page.getByRole('button', { name: en.timeline.keep }).click();
    await expect(between).toContainText(en.timeline.keepHint);
    await page.keyboard.press('ArrowDown');
    await expect(between).toContainText('First title');
    await expect(between).not.toContainText('Wira');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: en.timeline.compare }).click();
    await page.getByRole('button', { name: en.timeline.showBoard }).click();
  });

  await test.step('one change is undone whatever came later, and that is undone', async () => {
    await page.getByRole('button', { name: en.timeline.undoOne }).click();
    await page.keyboard.press('Escape');
    await expect(moment).toHaveAttribute('data-moment', 'now');
    await expect(card('First title')).toHaveCount(0);
    await page.keyboard.press('Control+Z');
    await expect(card('First title')).toBeVisible();
  });
  await program.close();
});
