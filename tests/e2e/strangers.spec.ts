import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Sample } from '#contract/plan-file.ts';
import { pathTo, places } from '#contract/screens.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { askProcess } from '../../src/main/hosts/ask-process.ts';
import { forkedProcess } from '../../src/main/hosts/forked-process.ts';
import { type DoorOrder, doorAnswer } from '../../src/main/plan-file/door/protocol.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import { tangga } from '../support/command-line.ts';
import { boundlessFile, endlessFile } from '../support/costly-files.ts';
import { hangLongChains } from '../support/long-chains.ts';
import { openTour } from '../support/open-sample.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { goTo } from '../support/wordy-plan.ts';

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

test('a file that is read for ever, or takes all memory, is given up by whoever reads it', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--sample', 'tour'], folder);
  const built = fileURLToPath(new URL('../../out/main/door-process.js', import.meta.url));
  /** What the process that reads strangers' files answers within so many seconds of a processor's time. */
  const answer = (order: DoorOrder) =>
    askProcess(forkedProcess(built), {
      order,
      answer: doorAnswer,
      whenGone: () => new Error('It costs too much.'),
      ending: AbortSignal.timeout(60_000),
      whenEnded: () => new Error('It goes on.'),
    });
  const read = { folder, copy: null };
  const endless = endlessFile(plan);
  expect(statSync(endless).size).toBeLessThan(50_000);
  expect(await answer({ kind: 'look', path: plan, seconds: 60, ...read })).toEqual({ kind: 'well' });
  for (const kind of ['look', 'recover'] as const)
    await expect(answer({ kind, path: endless, seconds: 1, ...read }), kind).rejects.toThrow(
      'costs too much',
    );
  // Here it is not for want of time.
  const boundless = boundlessFile(plan, 520_000_000);
  await expect(answer({ kind: 'look', path: boundless, seconds: 600, ...read })).rejects.toThrow(
    'costs too much',
  );
  // Longer than any text can be.
  const longest = boundlessFile(plan, 900_000_000);
  expect(await answer({ kind: 'look', path: longest, seconds: 600, ...read })).toMatchObject({
    code: 'plan-file/damaged',
  });
});

test('a screen that cannot be drawn shows a page that helps, what to report, and the way to the board; what fails beyond it is told', async () => {
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
  // What the page has fetched of it by now is the whole one.
  await page.reload();
  await page.getByRole('navigation').getByRole('link', { name: en.app.insights }).click();
  const help = page.getByRole('region', { name: t.title });
  await expect(help.getByRole('alert')).toContainText(t.text);
  await help.getByText(en.diagnostics.failure.report).click();
  await expect(help.locator('pre')).toContainText('It broke.');
  await help.getByRole('button', { name: t.save }).click();
  await expect(page.getByText(t.saved.split('{{')[0] as string)).toBeVisible();
  // What it was stands in the log, and what it said does not; both are shown before anything is written.
  const log = () => readFileSync(join(program.folder, 'data', 'log', 'tangga.log'), 'utf8');
  await expect.poll(log).toContain('"where":"page"');
  expect(log()).not.toContain('It broke.');
  await help.getByRole('button', { name: en.action.diagnostics }).click();
  const dialog = page.getByRole('dialog', { name: en.action.diagnostics });
  const part = dialog.getByRole('region', { name: en.diagnostics.log });
  await part.getByText(fill(en.diagnostics.show, { part: en.diagnostics.log })).click();
  await expect(part.locator('pre')).toContainText('"where":"page"');
  await dialog.getByRole('checkbox', { name: en.diagnostics.settings }).uncheck();
  await dialog.getByRole('button', { name: en.diagnostics.save }).click();
  const saved = join(program.folder, 'plans', 'JSON', 'tangga-diagnostics.json');
  await expect.poll(() => existsSync(saved)).toBe(true);
  expect(Object.keys(JSON.parse(readFileSync(saved, 'utf8')))).toEqual(['program', 'plan', 'log']);
  await expect(dialog).toHaveCount(0);
  await page.bringToFront();
  await help.getByRole('button', { name: t.toPlan }).click();
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  // What fails where nobody waits for it is told as well.
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('Nobody waits.'))));
  const told = page.getByRole('alert').filter({ hasText: 'Nobody waits.' });
  await expect(told).toContainText(explainProblem('unexpected', { detail: 'Nobody waits.' }, 'en').advice);
  await program.close();
  // From its start to its end.
  expect(log().split('\n')[0]).toContain('"what":"started"');
  expect(log().trimEnd().split('\n').at(-1)).toContain('"what":"stopped"');
});

/** What somebody makes of a sample who knows nothing of plans, and that is let in. */
const odd = {
  'teams and objectives five hundred levels deep': ['empty', (path) => hangLongChains(path, 500)],
  'a cycle up to the last day there is, figures as far apart as they go, and no ties': [
    'tour',
    (path) =>
      writeInto(
        path,
        `UPDATE cycle SET ends_on = '9999-12-31' WHERE state <> 'closed';
        UPDATE objective SET ends_on = '9999-12-31';
        UPDATE check_in SET value = CASE rowid % 2 WHEN 0 THEN 1.7e308 ELSE -1.7e308 END;
        DELETE FROM alignment; DELETE FROM membership`,
      ),
  ],
} satisfies Readonly<Record<string, readonly [Sample, (path: string) => void]>>;

/** Writes into a plan, whose journal knows nothing of it. */
function writeInto(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(`${sql}; DELETE FROM change; DELETE FROM change_set`);
  db.close();
}

for (const [what, [sample, make]] of Object.entries(odd))
  test(`of a plan with ${what} every screen is drawn`, async () => {
    const folder = newFolder();
    const plan = join(folder, 'plan.tangga');
    await tangga(['new', plan, '--sample', sample], folder);
    make(plan);
    const program = await openInBrowserHost({ folder, plan });
    const { page } = program;
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    const log = () => readFileSync(join(folder, 'data', 'log', 'tangga.log'), 'utf8');
    const isShown = async (where: string) => {
      await expect.poll(() => page.locator('main *').count(), where).toBeGreaterThan(3);
      await expect(page.getByRole('region', { name: en.app.failed.title }), where).toHaveCount(0);
    };
    await isShown('opened');
    for (const name of places) {
      await goTo(page, pathTo(name));
      await isShown(name);
    }
    await page.keyboard.press('ControlOrMeta+p');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(wrong).toEqual([]);
    expect(log()).not.toContain('"what":"failed"');
    await program.close();
  });
