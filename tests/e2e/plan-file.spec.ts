import { readFileSync, renameSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CopiesOfPlan } from '#contract/backup.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { backupFolder } from '../../src/main/desk/store.ts';
import { KnownPlans } from '../../src/main/plan-file/door/known-plans.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { tangga } from '../support/command-line.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { doByPalette } from '../support/palette.ts';
import { spoil } from '../support/spoil.ts';

test('a plan that is renamed while it is open says so, keeps what is typed, and goes on when it is back', async () => {
  const folder = newFolder();
  const path = join(folder, 'boats.tangga');
  await tangga(['new', path, '--sample', 'empty', '--name', 'Boats'], folder);
  const program = await openInBrowserHost({ folder, plan: path });
  const { page } = program;
  await expect(page.getByRole('button', { name: en.board.emptyNew })).toBeVisible();
  const shown = JSON.parse((await tangga(['show', path, '--json'], folder)).out) as {
    cycles: { id: string }[];
  };
  const owner = { kind: 'company' };
  await ask(page, 'objective/create', {
    title: 'Every boat is dry',
    cycleId: shown.cycles[0]?.id ?? '',
    owner,
  });
  await page.getByRole('heading', { name: 'Every boat is dry' }).click();
  const title = page.locator('aside[data-panel]').getByRole('textbox').first();
  await expect(title).toHaveValue('Every boat is dry');

  renameSync(path, `${path}.elsewhere`);
  const { sentence, advice } = explainProblem('plan-file/moved', { path }, 'en');
  const banner = page.locator('main').getByRole('alert').filter({ hasText: sentence });
  await expect(banner).toContainText(advice);
  await title.fill('Every boat is dry by May');
  await title.blur();
  await expect(title).toHaveValue('Every boat is dry by May');

  renameSync(`${path}.elsewhere`, path);
  await expect(banner).toBeHidden();
  await title.focus();
  await title.press('End');
  await title.press('.');
  await title.blur();
  await expect(page.getByRole('heading', { name: 'Every boat is dry by May.' })).toBeVisible();
  await program.close();
  const { out } = await tangga(['show', path], folder);
  expect(out).toContain('Every boat is dry by May.');
});

test('a backup is restored on screen, and the restore is taken back, at once as well as after a restart', async () => {
  const folder = newFolder();
  const path = join(folder, 'boats.tangga');
  await tangga(['new', path, '--sample', 'sales', '--name', 'Boats'], folder);
  const program = await openInBrowserHost({ folder, plan: path });
  const { page } = program;
  const first = page.getByRole('heading', { name: 'Raise quarterly revenue by 10%' });
  const renamed = page.getByRole('heading', { name: 'Raise it by a quarter' });
  await expect(first).toBeVisible();
  // The copy is taken once the window has had time to show the plan.
  const copies = async () => (await ask<CopiesOfPlan>(page, 'backup/list', { path })).copies.length;
  await expect.poll(copies).toBe(1);
  await first.click();
  const title = page.locator('aside[data-panel]').getByRole('textbox').first();
  await title.fill('Raise it by a quarter');
  await title.blur();
  await expect(renamed).toBeVisible();

  const restore = async (window: Page, copy: RegExp) => {
    await doByPalette(window, en.action.backups);
    const dialog = window.getByRole('dialog', { name: en.backups.title });
    await dialog.getByRole('button', { name: copy }).first().click();
    await expect(dialog.getByText('“Raise it by a quarter”')).toBeVisible();
    await dialog.getByRole('button', { name: en.backups.over }).click();
    await expect(dialog).toBeHidden();
  };
  await restore(page, /One change since/u);
  await expect(first).toBeVisible();
  await page.locator('[data-toasts]').getByRole('button', { name: en.app.undo }).click();
  await expect(renamed).toBeVisible();
  await restore(page, /One change since/u);
  await expect(first).toBeVisible();
  await program.close();

  const again = await openInBrowserHost({ folder, plan: path });
  await expect(again.page.getByRole('heading', { name: 'Raise quarterly revenue by 10%' })).toBeVisible();
  await restore(again.page, new RegExp(en.backups.before.restore, 'u'));
  await expect(again.page.getByRole('heading', { name: 'Raise it by a quarter' })).toBeVisible();
  await again.close();
});

test('what can be read of a damaged plan is recovered on screen, beside it, and the damaged file stays', async () => {
  const folder = newFolder();
  const path = join(folder, 'boats.tangga');
  await tangga(['new', path, '--sample', 'sales', '--name', 'Boats'], folder);
  const before = await openInBrowserHost({ folder, plan: path });
  await before.close();
  truncateSync(path, Math.floor(statSync(path).size * 0.9));
  const bytes = readFileSync(path);

  const program = await openInBrowserHost({ folder });
  const { page } = program;
  await page.getByRole('button', { name: /Boats/u }).first().click();
  const { sentence } = explainProblem('plan-file/damaged', { path }, 'en');
  await expect(page.getByRole('alert').filter({ hasText: sentence }).first()).toBeVisible();
  await page.getByRole('button', { name: en.backups.help }).first().click();
  const dialog = page.getByRole('dialog', { name: en.backups.title });
  await dialog.getByRole('button', { name: en.backups.recover }).click();
  await expect(dialog.getByRole('status')).toContainText('The damaged file was left as it is.');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  expect(readFileSync(path).equals(bytes)).toBe(true);
  await program.close();
});

test('a plan that the disk spoiled since it was left is shown, and its window then tells it and helps', async () => {
  const folder = newFolder();
  const path = join(folder, 'boats.tangga');
  await tangga(['new', path, '--sample', 'sales', '--name', 'Boats'], folder);
  const before = await openInBrowserHost({ folder, plan: path });
  await before.close();
  const data = join(folder, 'data');
  const bytes = spoil(path, 'change_by_row', new KnownPlans(data, backupFolder(data)));

  const program = await openInBrowserHost({ folder });
  const { page } = program;
  await page.getByRole('button', { name: /Boats/u }).first().click();
  await page.getByRole('button', { name: en.backups.help }).first().click();
  await expect(page.getByRole('dialog', { name: en.backups.title })).toBeVisible();
  expect(readFileSync(path).equals(bytes)).toBe(true);
  await program.close();
});
