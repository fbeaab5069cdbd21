import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { document as en } from '../../src/texts/en/documents.ts';
import { ask } from '../support/calls.ts';
import { show, tangga } from '../support/command-line.ts';
import { openTour } from '../support/open-sample.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { planIn } from '../support/plan-in.ts';

test('a document is seen before it is printed: its pages turn by keys, and follow the options and the plan', async () => {
  const { page, path, close } = await openTour();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: en.title });
  const drawn = dialog.getByRole('img', { name: en.kinds['plan-book'] });
  const onPage = (number: number) =>
    expect(drawn).toHaveAccessibleName(new RegExp(`Page ${number} of \\d+$`, 'u'));
  await onPage(1);
  await page.keyboard.press('PageDown');
  await onPage(2);
  await dialog.getByRole('button', { name: en.nextPage }).click();
  await onPage(3);
  await page.keyboard.press('PageUp');
  await onPage(2);

  // The contents name the objective that another window, or anybody else, calls something else.
  const before = String(await drawn.getAttribute('src'));
  const { cycles, objectives } = await planIn(path);
  const open = cycles.find(({ state }) => state !== 'closed');
  const objective = objectives.find(({ level, cycleId }) => level === 'company' && cycleId === open?.id);
  await ask(page, 'objective/update', { id: objective?.id, title: 'Quite another title' });
  await expect(drawn).not.toHaveAttribute('src', before);
  await onPage(2);

  await dialog.getByRole('combobox', { name: en.which }).click();
  await page.getByRole('option', { name: en.kinds.insights }).click();
  await expect(dialog.getByRole('img', { name: en.kinds.insights })).toBeVisible();
  await close();
});

test('a plan goes along inside its book, and opens from there in another program', async () => {
  const { page, path, folder, close } = await openTour();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: en.title });
  await dialog.getByRole('combobox', { name: en.attached }).click();
  await page.getByRole('option', { name: en.attachments.plan }).click();
  await expect(dialog.getByText(en.attachedAbout.plan)).toBeVisible();
  await dialog.getByRole('button', { name: en.print }).click();
  const link = dialog.getByRole('link', { name: en.open });
  await expect(link).toBeVisible({ timeout: 60_000 });
  // It is chosen for this plan from now on.
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(dialog.getByRole('combobox', { name: en.attached })).toHaveValue(en.attachments.plan);
  await close();

  const book = join(newFolder(), 'book.pdf');
  const { code, error } = await tangga(
    ['pdf', path, '--document', 'plan-book', '--attach', 'book', '--out', book],
    folder,
  );
  expect([code, error]).toEqual([0, '']);
  const inside = await show(book, folder);
  const titles = (await planIn(path)).objectives.map(({ title }) => title);
  expect(inside.objectives.length).toBeGreaterThan(0);
  expect(titles).toEqual(expect.arrayContaining(inside.objectives.map(({ title }) => title)));
  const other = await openInBrowserHost({ plan: book });
  await expect(other.page.locator('[data-objective]').first()).toBeVisible();
  await other.close();
});
