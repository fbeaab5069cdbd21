import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { tangga } from '../support/command-line.ts';
import { card, panel } from '../support/on-the-board.ts';
import { openSample } from '../support/open-sample.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { type Between, proxyTo } from '../support/proxy.ts';

let server: Postgres;
let proxy: Between;

test.beforeAll(async () => {
  server = await startPostgres();
  proxy = await proxyTo(server.port);
});

test.afterAll(async () => {
  await proxy.close();
  await server.stop();
});

const words = en.sharedPlan;
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const bar = (page: Page) => page.locator('[data-space-standing]');
const why = (page: Page) => panel(page).getByRole('textbox', { name: en.panel.description, exact: true });
const title = (page: Page) => panel(page).getByRole('textbox', { name: en.panel.title, exact: true });

async function testConnection(page: Page, address: string): Promise<void> {
  await dialog(page).getByRole('textbox', { name: words.address }).fill(address);
  await button(page, words.test).click();
}

test('two share a plan, one is away for a while, and what both changed is settled in a window', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const passwords = join(folder, 'passwords');
  const [maker, ana, budi] = [
    await server.role('maker'),
    await server.role('ana'),
    await server.role('budi'),
  ];
  const lines = [
    ['maker', maker],
    ['budi', budi],
  ].map(([role, word]) => `127.0.0.1:*:*:${role}:${word}`);
  writeFileSync(passwords, lines.join('\n'), { mode: 0o600 });
  const address = await server.database('plans', 'maker');
  await tangga(['space', 'init', address('maker')], folder, { PGPASSFILE: passwords });

  // Ana shares: her password is asked for, as nothing on her computer knows it.
  const first = await openSample('tour');
  const one = first.page;
  await one.getByRole('button', { name: /^Plan menu/u }).click();
  await one.getByRole('menuitem', { name: en.action['shared-plan'] }).click();
  await testConnection(one, `postgresql://ana:${ana}@127.0.0.1:${server.port}/plans`);
  await expect(dialog(one).getByRole('alert')).toContainText('PGPASSFILE');
  await testConnection(one, address('ana'));
  await dialog(one).getByLabel(words.passwordField, { exact: true }).fill(ana);
  await button(one, words.test).click();
  await expect(dialog(one)).toContainText('You come in as ana');
  await dialog(one).getByRole('textbox', { name: words.name }).fill('Ana');
  await button(one, words.share).click();
  await button(one, words.addMember).click();
  await dialog(one).getByRole('textbox', { name: words.role }).fill('budi');
  await dialog(one).getByRole('textbox', { name: words.memberName, exact: true }).fill('Budi');
  await button(one, words.add).click();
  await expect(dialog(one).getByRole('listitem').filter({ hasText: 'Budi' })).toBeVisible();
  await one.keyboard.press('Escape');

  // Budi joins from the first start, by what stands in his own file of passwords.
  const second = await openInBrowserHost({ folder, extra: { PGPASSFILE: passwords } });
  const two = second.page;
  await two.getByRole('button', { name: en.first.joinTitle }).click();
  await testConnection(two, `postgresql://budi@127.0.0.1:${proxy.port}/plans`);
  await button(two, words.join).click();
  const name = (await two.locator('[data-objective] [data-title]').first().textContent()) ?? '';
  await expect(bar(two)).toHaveAttribute('data-space-standing', 'up-to-date');

  // Each sees what the other does.
  await card(one, name).getByRole('heading').click();
  await title(one).fill('Ana was first');
  await title(one).press('Enter');
  await expect(card(two, 'Ana was first')).toBeVisible();
  await card(two, 'Ana was first').getByRole('heading').click();

  // Where one is and writes is marked with the other; what comes in moves nothing under the hands of who writes.
  await why(two).scrollIntoViewIfNeeded();
  await why(two).press('ControlOrMeta+End');
  await why(two).pressSequentially(' Half a sentence. ');
  await expect(
    card(one, 'Ana was first').getByRole('img', { name: words.isHere.replace('{{name}}', 'Budi') }),
  ).toBeVisible();
  await expect(panel(one)).toContainText(words.writing.replace('{{name}}', 'Budi'));
  const placeOfWriting = await why(two).boundingBox();
  const written = await why(two).inputValue();
  await title(one).fill('Ana goes on');
  await title(one).press('Enter');
  await expect(card(two, 'Ana goes on')).toBeVisible();
  await expect(why(two)).toBeFocused();
  await expect(why(two)).toHaveValue(written);
  expect(await why(two).boundingBox()).toEqual(placeOfWriting);
  await two.keyboard.type('And the rest.');
  await expect(why(two)).toHaveValue(`${written}And the rest.`);
  await title(two).focus();
  await expect(why(one)).toHaveValue(`${written}And the rest.`);

  // One is away, and both go on with the same.
  proxy.mode = 'away';
  proxy.cut();
  await expect(bar(two)).toHaveAttribute('data-space-standing', 'offline');
  await title(two).fill('Budi on a train');
  await title(two).press('Enter');
  await expect(bar(two)).toHaveAccessibleName(/1 change to send/u);
  await title(one).fill('Ana at the office');
  await title(one).press('Enter');
  await expect(card(one, 'Ana at the office')).toBeVisible();
  await expect(bar(one)).toHaveAttribute('data-space-standing', 'up-to-date');
  // Once the way is free the bar may lead to what waits: the dialog is open before.
  await bar(two).click();
  await expect(button(two, en.action.synchronise)).toBeVisible();
  proxy.mode = 'open';
  await button(two, en.action.synchronise).click();
  await expect(bar(two)).toHaveAccessibleName(/1 needs a decision/u);
  await expect(two.locator('[data-objective]').filter({ hasText: 'Ana at the office' })).toBeVisible();

  // Settled by the keyboard; the others get it.
  await button(two, words.inbox.look).click();
  const inbox = two.getByRole('dialog', { name: words.inbox.title });
  const waiting = inbox.getByRole('article');
  await expect(waiting).toContainText('Ana at the office');
  await waiting.getByRole('radio').first().focus();
  await two.keyboard.press('Space');
  await waiting.getByRole('button', { name: words.inbox.settle }).press('Enter');
  await expect(inbox).toContainText(words.inbox.nothing);
  await expect(card(one, 'Budi on a train')).toBeVisible();
  await expect(bar(two)).toHaveAttribute('data-space-standing', 'up-to-date');
  await second.close();
  await first.close();
});
