import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { explainProblem } from '#contract/sentences/problems.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { tangga } from '../support/command-line.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';

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
