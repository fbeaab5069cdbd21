import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { explainProblem } from '#contract/sentences/problems.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { tangga } from '../support/command-line.ts';
import { openTour } from '../support/open-sample.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';

test('a plan that somebody wrote into is refused, on the command line as well, and a mended copy opens beside it', async () => {
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  await tangga(['new', path, '--sample', 'tour'], folder);
  const db = new Database(path);
  db.exec("UPDATE step SET id = '<b>' WHERE rowid = (SELECT min(rowid) FROM step)");
  db.close();
  const bytes = readFileSync(path);
  const { code, error } = await tangga(['show', path], folder);
  const { sentence, title } = explainProblem('plan-file/unsound', { path, count: 1, what: 'step id' }, 'en');
  expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining(sentence) });

  const program = await openInBrowserHost({ folder });
  const { page } = program;
  await page.getByRole('button', { name: en.first.openTitle }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: en.first.bring }).click();
  await (await chooser).setFiles(path);
  const refused = page.getByRole('alert').filter({ hasText: title });
  await refused.getByRole('button', { name: en.backups.help }).click();
  const dialog = page.getByRole('dialog', { name: en.backups.title });
  const brought = sentence.replace(path, join(folder, 'plans', 'plan.tangga'));
  await expect(dialog.getByRole('alert')).toHaveText(brought);
  await dialog.getByRole('button', { name: en.backups.recover }).click();
  await expect(dialog.getByRole('status')).toContainText('1 ');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  expect(readFileSync(join(folder, 'plans', 'plan.tangga')).equals(bytes)).toBe(true);
  await program.close();
});

test('a screen that cannot be drawn shows a page that helps, and the way to the board', async () => {
  const program = await openTour();
  const { page } = program;
  const t = en.app.failed;
  // As a fault in it would: its code is there, and fails when it is drawn.
  await page.route('**/*insights-screen*.js', async (route) => {
    const response = await route.fetch();
    const names = [...(await response.text()).matchAll(/(\w+) as (\w+)(?=[,}][^;]*;?\s*$)/gu)].map(
      ([, , name]) => name,
    );
    const broken = names.map((name) => `fail as ${name}`).join(', ');
    await route.fulfill({
      response,
      body: `function fail() { throw new Error('It broke.'); }\nexport { ${broken} };`,
    });
  });
  await page.getByRole('navigation').getByRole('link', { name: en.app.insights }).click();
  const help = page.getByRole('region', { name: t.title });
  await expect(help.getByRole('alert')).toContainText(t.text);
  await help.getByText(t.report).click();
  await expect(help.locator('pre')).toContainText('It broke.');
  await help.getByRole('button', { name: t.save }).click();
  await expect(page.getByText(t.saved.split('{{')[0] as string)).toBeVisible();
  await help.getByRole('button', { name: t.toPlan }).click();
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  await program.close();
});
