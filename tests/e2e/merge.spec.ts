import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { tangga } from '../support/command-line.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { doByPalette } from '../support/palette.ts';
import { planIn } from '../support/plan-in.ts';

/** Does something to a plan in a window of its own, and closes that. */
async function within(folder: string, plan: string, work: (page: Page) => Promise<unknown>): Promise<void> {
  const program = await openInBrowserHost({ folder, plan });
  await work(program.page);
  await program.close();
}

test('a conflicted copy is merged on screen with two decisions, and one undo takes the merge back', async () => {
  const folder = newFolder();
  const path = join(folder, 'sales.tangga');
  const copy = join(folder, 'sales (conflicted copy).tangga');
  await tangga(['new', path, '--sample', 'sales', '--name', 'Sales'], folder);
  copyFileSync(path, copy);
  const { objectives } = await planIn(path);
  const [first, second, third] = objectives.flatMap(({ keyResults }) => keyResults);
  if (!first || !second || !third) throw new Error('The sample has key results.');
  await within(folder, copy, async (page) => {
    await ask(page, 'keyResult/update', { id: first.id, title: 'Written there' });
    await ask(page, 'keyResult/remove', { ids: [second.id] });
    await ask(page, 'keyResult/update', { id: third.id, title: 'Comes by itself' });
  });

  const program = await openInBrowserHost({ folder, plan: path });
  const { page } = program;
  await ask(page, 'keyResult/update', { id: first.id, title: 'Written here' });
  await ask(page, 'keyResult/update', { id: second.id, title: 'Kept here' });

  await doByPalette(page, en.action.merge);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'sales (conflicted copy).tangga' }).click();
  const merge = dialog.getByRole('button', { name: en.merge.take });
  await expect(dialog.getByText('2 need a decision')).toBeVisible();
  await expect(merge).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Written there' }).check();
  await expect(dialog.getByText('1 needs a decision')).toBeVisible();
  const kept = dialog.getByRole('radio', { name: en.merge.keep });
  await kept.focus();
  await kept.press('Space');
  await expect(dialog.getByText(en.merge.allDecided)).toBeVisible();
  await merge.click();

  await expect(dialog).toBeHidden();
  const board = page.locator('main');
  await expect(board.getByText('Written there')).toBeVisible();
  await expect(board.getByText('Kept here')).toBeVisible();
  await expect(board.getByText('Comes by itself')).toBeVisible();

  await page.getByRole('button', { name: en.app.undo, exact: true }).first().click();
  await expect(board.getByText('Written here')).toBeVisible();
  await expect(board.getByText('Comes by itself')).toBeHidden();
  await program.close();
});

test('a room settles what two copies do not agree on, on the projector, and goes on after a restart', async () => {
  const folder = newFolder();
  const path = join(folder, 'sales.tangga');
  const copy = join(folder, 'sales (conflicted copy).tangga');
  await tangga(['new', path, '--sample', 'sales', '--name', 'Sales'], folder);
  copyFileSync(path, copy);
  const { objectives } = await planIn(path);
  const [first, second] = objectives.flatMap(({ keyResults }) => keyResults);
  if (!first || !second) throw new Error('The sample has key results.');
  await within(folder, copy, async (page) => {
    await ask(page, 'keyResult/update', { id: first.id, title: 'Written there' });
    await ask(page, 'keyResult/remove', { ids: [second.id] });
  });

  const before = await openInBrowserHost({ folder, plan: path });
  await expect(before.page.getByRole('button', { name: en.merge.look })).toBeVisible();
  await ask(before.page, 'keyResult/update', { id: first.id, title: 'Written here' });
  await ask(before.page, 'keyResult/update', { id: second.id, title: 'Kept here' });
  await before.page.getByRole('link', { name: en.app.workshop, exact: true }).click();
  await before.page.getByRole('button', { name: en.workshop.new }).click();
  await before.page.getByRole('button', { name: en.workshop.create }).click();
  await before.page.getByRole('button', { name: en.workshop.start }).click();
  await expect(before.page.locator('[data-room]')).toBeVisible();
  await doByPalette(before.page, en.action.merge);
  const dialog = before.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'sales (conflicted copy).tangga' }).click();
  await dialog.getByRole('region', { name: en.merge.room }).getByRole('button').click();
  await expect(dialog).toBeHidden();
  await before.page.getByRole('button', { name: en.workshop.next, exact: true }).click();
  const step = before.page.getByRole('region', { name: en.method.conflicts.title });
  const there = step.getByRole('radio', { name: 'Written there' });
  await there.click();
  await expect(there).toBeChecked();
  await expect(step.getByText('1 needs a decision')).toBeVisible();
  await before.close();

  const after = await openInBrowserHost({ folder, plan: path });
  const { page } = after;
  await page.getByRole('link', { name: 'Workshop: ' }).click();
  await expect(page.locator('[data-room]')).toBeVisible();
  // It goes on with what is not decided yet, and is heard by the arrow that points at a side.
  const keep = page.getByRole('radio', { name: en.merge.keep });
  await expect(keep).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(keep).toBeChecked();
  await page.getByRole('button', { name: en.merge.take }).click();
  await expect(page.getByRole('heading', { name: en.merge.nothingWaits })).toBeVisible();
  await expect(page.getByText('“sales (conflicted copy).tangga” was merged')).toBeVisible();
  await after.close();
  const titles = (await planIn(path)).objectives.flatMap(({ keyResults }) =>
    keyResults.map(({ title }) => title),
  );
  expect(titles).toEqual(expect.arrayContaining(['Written there', 'Kept here']));
});
