import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { expect, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import { id } from '../../src/texts/id/catalogue.ts';
import { tangga } from '../support/command-line.ts';
import { askAs, browserOfPhones, scan, sitAs } from '../support/on-phones.ts';
import { newFolder, openInElectronDouble } from '../support/open-tangga.ts';
import { doByPalette } from '../support/palette.ts';
import { openPhone } from '../support/phones.ts';
import { openToOthers } from '../support/rights.ts';
import { aheadOf } from '../support/story-day.ts';

/** The backups that a run left in its data folder. */
const copiesIn = (folder: string): string[] =>
  readdirSync(join(folder, 'data', 'backups'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tangga'),
  );

async function openTour() {
  const folder = newFolder();
  const path = join(folder, 'tour.tangga');
  await tangga(['new', path, '--sample', 'tour', '--name', 'Tour'], folder);
  return openInElectronDouble({ folder, plan: path });
}

test('the window is sandboxed, and its page gets nothing of Node or Electron', async () => {
  const program = await openTour();
  await expect(program.page.locator('[data-objective]').first()).toBeVisible();
  expect(await program.ask('window')).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    disableBlinkFeatures: 'Auxclick',
  });
  const found = await program.page.evaluate(() =>
    ['require', 'process', 'module', 'electron', 'ipcRenderer'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
  for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid'])
    expect(await program.ask('permission', name), name).toBe(false);
  expect(await program.ask('openWindow', 'https://example.org/')).toEqual({ action: 'deny' });
  await program.close();
});

test('what is copied arrives on the clipboard, and nothing reads it', async () => {
  const program = await openTour();
  const { page } = program;
  const card = page.locator('[data-objective]').first();
  await card.focus();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('\t');
  // A spreadsheet takes a table, a chat the list.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
    .toEqual(expect.arrayContaining(['text/plain', 'text/html']));
  await page.getByRole('link', { name: en.app.insights, exact: true }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${en.figure.copyCsv}`, 'u') })
    .first()
    .click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(',');
  await program.close();
});

test('the whole plan is exported from its menu, and shown where it lies', async () => {
  const program = await openTour();
  const { page, folder } = program;
  const path = join(folder, 'Everything.xlsx');
  await program.answerDialog(path);
  await page.getByRole('button', { name: en.app.planMenu }).click();
  await page.getByRole('menuitem', { name: en.app.exportTo.xlsx }).click();
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
  await page.getByRole('button', { name: en.document.showInFolder }).click();
  await expect.poll(() => program.ask('shown')).toEqual([path]);
  expect(readFileSync(path).toString('latin1', 0, 2)).toBe('PK');
  await program.close();
});

test('a plan whose name ends in capitals opens by double click', async () => {
  const program = await openTour();
  const other = join(program.folder, 'OTHER.TANGGA');
  await tangga(['new', other, '--sample', 'sales', '--name', 'Other plan'], program.folder);
  await expect(program.page.locator('[data-objective]').first()).toBeVisible();
  await program.ask('second-instance', other);
  await expect(program.page.getByRole('button', { name: /Other plan/u })).toBeVisible();
  await program.close();
});

test('the menu follows the language, and its commands reach the page', async () => {
  const program = await openTour();
  const { page } = program;
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  await expect.poll(() => program.ask('menu')).toContain('Print plan book…');
  await program.ask('click', 'plan-book');
  await expect(page.getByRole('dialog', { name: en.document.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => program.ask('menu')).toContain(en.action['go-map']);
  await program.ask('click', 'go-map');
  await expect(page.locator('[data-map]')).toBeVisible();
  await program.ask('click', 'settings');
  await page.getByText('Bahasa Indonesia', { exact: true }).click();
  await expect(page.getByRole('button', { name: id.app.planBook })).toBeAttached();
  await expect.poll(() => program.ask('menu')).toContain('Cetak buku rencana…');
  await program.close();
});

for (const way of ['closed', 'quit'] as const) {
  test(`what is typed when the ${way === 'closed' ? 'window is closed' : 'program quits'} is saved`, async () => {
    const program = await openTour();
    const { page, folder } = program;
    await page.locator('[data-objective]').first().getByRole('heading').click();
    const why = page.locator('aside[data-panel]').getByRole('textbox', { name: en.panel.description });
    await why.fill('Typed as the window closed');
    if (way === 'closed') await program.ask('close');
    await program.close();
    const { out } = await tangga(['show', join(folder, 'tour.tangga'), '--json'], folder);
    expect(out).toContain('Typed as the window closed');
    // And the copy that is kept of each opening is there whole.
    expect(copiesIn(folder)).toHaveLength(1);
    expect(openToOthers(join(folder, 'data'))).toEqual([]);
  });
}

test('a page that crashes comes back where it was, again and again, and goes on', async () => {
  const program = await openTour();
  const { folder, context } = program;
  await program.ask('click', 'go-map');
  await expect(program.page.locator('[data-map]')).toBeVisible();
  let { page } = program;
  for (let crash = 1; crash <= 4; crash++) {
    const next = context.waitForEvent('page');
    await program.ask('crash');
    page = await next;
    await page.waitForURL('**/map');
  }
  await expect(page.locator('[data-map]')).toBeVisible();
  const log = readFileSync(join(folder, 'data', 'log', 'tangga.log'), 'utf8');
  expect(log).toContain('"what":"page gone","reason":"crashed"');
  // What crashes as often is asked about.
  expect(await program.ask('messages')).toEqual([en.dialogs.pageCrashed]);
  await program.ask('click', 'go-plan');
  await page.locator('[data-objective]').first().getByRole('heading').click();
  const why = page.locator('aside[data-panel]').getByRole('textbox', { name: en.panel.description });
  await why.fill('Typed after the crash');
  await program.close();
  const { out } = await tangga(['show', join(folder, 'tour.tangga'), '--json'], folder);
  expect(out).toContain('Typed after the crash');
});

test('a dialog that is dismissed changes nothing', async () => {
  const program = await openTour();
  const { page } = program;
  await page.getByRole('button', { name: en.app.planBook }).click();
  await page.getByRole('button', { name: en.document.print }).click();
  await expect(page.getByRole('button', { name: en.document.print })).toBeVisible();
  await program.close();
});

test('a plan that is double-clicked while the program runs opens in its window', async () => {
  const program = await openTour();
  const other = join(program.folder, 'other.tangga');
  await tangga(['new', other, '--sample', 'sales', '--name', 'Other plan'], program.folder);
  const { page } = program;
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  await page.getByRole('textbox', { name: en.board.filterText, exact: true }).fill('zzz');
  await expect(page.locator('[data-objective]')).toHaveCount(0);
  await program.ask('second-instance', other);
  await expect(page.getByRole('button', { name: /Other plan/u })).toBeVisible();
  // What was asked of one plan says nothing of the next.
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: en.board.filterText, exact: true })).toHaveValue('');
  await program.close();
});

for (const [day, language] of [
  ['the day of the check-in', 'id'],
  ['another day', 'en'],
] as const) {
  test(`on ${day} the system ${language === 'id' ? 'is told once' : 'is told nothing'}, after a yes`, async () => {
    const t = { en, id }[language];
    const folder = newFolder();
    const path = join(folder, 'tour.tangga');
    await tangga(['new', path, '--sample', 'tour', '--name', 'Tour', '--language', language], folder, {
      TANGGA_TEST_OFFSET: String(aheadOf('2026-11-26T10:00:00')),
    });
    const moment = language === 'id' ? '2026-11-30T10:00:00' : '2026-12-01T10:00:00';
    const program = await openInElectronDouble({
      folder,
      plan: path,
      language,
      clockOffset: aheadOf(moment),
    });
    const { page } = program;
    await page.getByRole('link', { name: t.app['check-ins'], exact: true }).click();
    const question = page.getByRole('region', { name: t.reminder.title });
    await expect(question).toBeVisible();
    expect(await program.ask('notifications')).toEqual([]);
    await page.getByRole('button', { name: t.reminder.yes }).click();
    await expect(question).toHaveCount(0);
    const told = {
      title: 'Check-in: Tour',
      body: expect.stringMatching(/^\d+ hasil kunci menunggu nilainya minggu ini\.$/u),
    };
    await expect.poll(() => program.ask('notifications')).toEqual(language === 'id' ? [told] : []);
    // Asked a second time, it has nothing new to say.
    await page.getByRole('button', { name: t.app.settings }).click();
    const isOn = page.getByRole('switch', { name: t.reminder.setting });
    await isOn.click();
    await expect(isOn).not.toBeChecked();
    await isOn.click();
    await expect(isOn).toBeChecked();
    expect(await program.ask('notifications')).toEqual(language === 'id' ? [told] : []);
    await program.close();
  });
}

test('the presenter’s window is one of the program’s own, on the same workshop', async () => {
  const program = await openTour();
  const { page, context } = program;
  await page.getByRole('link', { name: en.app.workshop, exact: true }).click();
  await page.getByRole('button', { name: en.workshop.new }).click();
  await page.getByRole('button', { name: en.workshop.create }).click();
  await page.getByRole('button', { name: en.workshop.start }).click();
  await expect(page.locator('[data-room]')).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: en.app.more, exact: true }).click();
  await page.getByRole('menuitem', { name: en.workshop.presenter }).click();
  const presenter = await opened;
  await expect(presenter.getByRole('heading', { name: en.method.gaps.title })).toBeVisible();
  await presenter.getByRole('button', { name: en.workshop.next, exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: en.method['company-goals'].title }),
  ).toBeAttached();
  await program.close();
});

/** The fingerprint of the certificate that an address is served by, as a phone shows it. */
const fingerprintAt = (address: string) =>
  new Promise<string>((resolve, reject) => {
    const { hostname: host, port } = new URL(address);
    const socket = connect({ host, port: Number(port), rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.end();
    });
    socket.once('error', reject);
  });

test('a room opens for phones by HTTPS; a second facilitator runs it, and it is locked, freed of one, and closed', async () => {
  const program = await openTour();
  const { page } = program;
  const said = en.phone;
  await page.getByRole('link', { name: en.app.workshop, exact: true }).click();
  await page.getByRole('button', { name: en.workshop.new }).click();
  await page.getByRole('button', { name: en.workshop.create }).click();
  await page.getByRole('button', { name: en.workshop.start }).click();
  await expect(page.locator('[data-room]')).toBeVisible();
  await doByPalette(page, en.action['room-open-secure']);
  await expect(page.getByRole('heading', { name: en.room.join })).toBeVisible();
  const link = await scan(page.locator('[data-join] svg').first());
  expect(link).toMatch(/^https:/u);
  await expect(page.locator('[data-join] code')).toHaveText(await fingerprintAt(link));

  const browser = await browserOfPhones();
  const openLink = async () => {
    const phone = await openPhone(browser, { language: 'en', isTrusting: true });
    await phone.goto(link);
    return phone;
  };
  const second = await openLink();
  const chosen = second.getByRole('list', { name: said.choose.people }).getByRole('button').first();
  const name = (await chosen.textContent()) ?? '';
  await sitAs(second, name);
  const panel = page.getByRole('complementary', { name: en.room.title });
  await panel.getByRole('button', { name: fill(en.room.promote, { person: name }) }).click();
  const late = await openLink();
  await askAs(late, 'Tono Sugiharto');

  // From the second one's phone: who comes in, the clock, the steps.
  await second.getByText(said.second.title).tap();
  const press = (words: string) => second.getByRole('button', { name: words, exact: true }).tap();
  await press(fill(said.second.admit, { name: 'Tono Sugiharto' }));
  await expect(late.locator('main.room')).toBeVisible();
  await press(said.second.pause);
  await expect(page.getByRole('button', { name: en.workshop.goOn, exact: true })).toBeVisible();
  await press(said.second.start);
  await press(fill(said.second.next, { title: en.method['company-goals'].title }));
  await expect(
    page.getByRole('heading', { level: 1, name: en.method['company-goals'].title }),
  ).toBeAttached();
  await panel.getByRole('button', { name: fill(en.room.demote, { person: name }) }).click();
  await expect(second.getByText(said.second.title)).toHaveCount(0);

  await panel.getByRole('switch', { name: en.room.lock }).click();
  await expect(panel.getByRole('switch', { name: en.room.lock })).toBeChecked();
  const shutOut = await openLink();
  await expect(shutOut.getByText(en.problem['room/locked'].sentence)).toBeVisible();
  await panel.getByRole('button', { name: fill(en.room.remove, { person: 'Tono Sugiharto' }) }).click();
  await expect(late.getByRole('heading', { name: said.removed.title })).toBeVisible();
  await doByPalette(page, en.action['room-close']);
  await page.getByRole('dialog').getByRole('button', { name: en.room.close }).click();
  await expect(second.getByRole('heading', { name: said.closed.title })).toBeVisible();
  await expect(page.locator('[data-room-open]')).toHaveCount(0);
  await browser.close();
  await program.close();
});
