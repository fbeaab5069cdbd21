import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { tangga } from '../support/command-line.ts';
import { madeUp, textsOfJson, unbracketed, withMadeUp } from '../support/made-up-language.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { askPalette } from '../support/palette.ts';
import { eachStep } from '../support/room.ts';

/** Everything that the page says now, to who sees it and to who hears it. */
const saidOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Text && !node.parentElement?.closest('style, script')) said.push(node.data);
      if (!(node instanceof Element) || node.ariaHidden === 'true') continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        said.push(node.getAttribute(name) ?? '');
    }
    return said.join('\n');
  });

/** Actions that open a dialog on the board. */
const opening = [
  'settings',
  'cycles',
  'help',
  'keys',
  'hints',
  'new-objective',
  'new-key-result',
  'paste-rows',
  'plan-book',
  'print-one-pager',
  'print-poster',
  'print-worksheets',
  'review-close',
  'new',
  'open',
] as const;

test('all screens and dialogs speak the language that they are told to, and no other', async () => {
  const folder = newFolder();
  const path = join(folder, 'tour.tangga');
  await tangga(['new', path, '--sample', 'tour', '--name', 'Tour'], folder);
  const { out } = await tangga(['show', path, '--json'], folder);
  const told = JSON.parse(out) as { people: { name: string }[] };
  const givenNames = told.people.map(({ name }) => name.split(' ')[0] as string);
  const written = [...textsOfJson(told), ...givenNames, path, folder];
  const script = `globalThis.tanggaLanguages = ${JSON.stringify(withMadeUp.tanggaLanguages)};`;
  const loaded = join(folder, 'made-up.mjs');
  writeFileSync(loaded, script);
  const program = await openInBrowserHost({
    folder,
    plan: path,
    script,
    extra: { LC_ALL: `${madeUp}_XX.UTF-8`, NODE_OPTIONS: `--import ${loaded}` },
  });
  const { page } = program;
  const heard = (text: string) => ({ name: `⟦${text}⟧`, exact: true });
  const foreign: Record<string, string[]> = {};
  const look = async (where: string) => {
    const words = unbracketed(await saidOn(page), written);
    if (words.length > 0) foreign[where] = [...new Set(words)];
  };
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  await look('board');
  const rail = page.getByRole('navigation', heard(en.app.navigation));
  const addresses = await rail
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) {
    await rail.locator(`a[href="${address}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${address}$`, 'u'));
    await expect(page.getByRole('main')).toContainText('⟦');
    await look(address);
  }
  await rail.locator('a[href="/"]').click();
  await page.locator('[data-objective]').first().getByRole('heading').click();
  await look('panel');
  const dialogs = page.getByRole('dialog');
  const palette = page.getByRole('dialog', heard(en.app.searchOrDo));
  /** Opens what an action of the palette opens, looks at it and puts it away. */
  const open = async (name: keyof typeof en.action) => {
    await askPalette(page, en.action[name]);
    await palette.getByText(`⟦${en.action[name]}⟧`, { exact: true }).first().click();
    await expect(palette).toHaveCount(0);
    await expect(dialogs).toBeVisible();
    await look(name);
    await page.keyboard.press('Escape');
    await expect(dialogs).toHaveCount(0);
  };
  for (const name of opening) await open(name);
  await rail.getByRole('button', heard(en.app.library)).click();
  await expect(page.getByRole('complementary', heard(en.library.title))).toBeVisible();
  await look('library');
  /** Through a room that has been entered, to its end and out of it. */
  const walk = async (room: string) => {
    await expect(page.locator('[data-room]')).toBeVisible();
    let steps = 0;
    const words = { next: `⟦${en.workshop.next}⟧`, finish: `⟦${en.workshop.finish}⟧` };
    await eachStep(page, 'en', (title) => look(`${room} ${++steps}: ${title}`), words);
    expect(steps).toBeGreaterThan(3);
    await open('workshop-capture');
    await page.getByRole('button', heard(en.workshop.finish)).click();
    await look(`${room}, finished`);
    await page.getByRole('button', heard(en.workshop.leave)).click();
    await expect(page.locator('[data-room]')).toHaveCount(0);
  };
  await rail.locator('a[href="/workshop"]').click();
  await page.getByRole('button', heard(en.workshop.new)).click();
  await page.getByRole('button', heard(en.workshop.create)).click();
  await expect(page.getByRole('button', heard(en.workshop.start))).toBeVisible();
  await look('a prepared workshop');
  await page.getByRole('button', heard(en.workshop.start)).click();
  await walk('workshop');
  await rail.locator('a[href="/check-ins"]').click();
  await page.getByRole('button', heard(en.checkIns.meet)).click();
  await walk('meeting');
  await rail.locator('a[href="/review"]').click();
  await page.getByRole('button', heard(en.review.guided)).click();
  await walk('review');
  expect(foreign).toEqual({});
  await program.close();
});
