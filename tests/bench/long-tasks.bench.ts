import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator } from '@playwright/test';
import { type PlaceName, places, screens } from '#contract/screens.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { everyStep, follow } from '../support/every-step.ts';
import { planOnDisk } from '../support/plans.ts';
import { longestTask, untilQuiet } from './longest-task.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { report } from './timing.ts';

/*
 * What keeps a window of a thousand people from drawing, screen by screen and action by action: its longest task, in time
 * that its thread worked.
 */
const most = 50;

const path = planOnDisk('reference');
const browser = await launchBrowser();
const { page, end } = await openPage(browser, path, '[data-objective]');
const { keyboard } = page;

const measured = async (what: string, act: () => Promise<unknown>) =>
  report(`${what}: longest task`, await longestTask(browser, page, act), 'ms', most);

const isThere = (locator: Locator) => locator.first().waitFor();
const card = page.locator('[data-objective]');
const palette = page.getByRole('textbox', { name: en.app.searchOrDo });

/** Does an action of the palette, and measures what it does from there. */
async function doAction(what: string, name: keyof typeof en.action, until?: Locator): Promise<void> {
  await keyboard.press('ControlOrMeta+K');
  await palette.fill(en.action[name]);
  await untilQuiet(page);
  await measured(what, async () => {
    await keyboard.press('Enter');
    if (until) await isThere(until);
  });
}

await page.bringToFront();
await measured('palette opened', async () => {
  await keyboard.press('ControlOrMeta+K');
  await palette.waitFor();
});
await measured('palette: typing', () => palette.pressSequentially('close revenue', { delay: 30 }));
await keyboard.press('Escape');

for (const place of places.filter((name: PlaceName) => name !== 'plan')) {
  await measured(`screen ${place}`, () => follow(page, screens[place].path));
  await measured(`board again from ${place}`, async () => {
    await keyboard.press('ControlOrMeta+1');
    await isThere(card);
  });
}

await follow(page, screens['check-ins'].path);
const value = page.locator('[data-check-in] input').first();
await value.waitFor();
await measured('check-ins: typing', () => value.pressSequentially('12', { delay: 30 }));
await keyboard.press('Escape');
await keyboard.press('ControlOrMeta+1');
await isThere(card);

const filter = page.getByRole('textbox', { name: en.board.filterText });
await measured('board: filter typed', () => filter.pressSequentially('revenue', { delay: 30 }));
await measured('board: filter cleared', () => filter.fill(''));
await measured('a card opened', async () => {
  await card.first().focus();
  await keyboard.press('Enter');
});
await measured('a card closed', () => keyboard.press('Escape'));
await doAction('everything unfolded', 'fold-all');
await measured('a rung moved', async () => {
  await page.locator('[data-rung]').first().focus();
  await keyboard.press('Alt+ArrowDown');
});
await measured('undone', () => keyboard.press('ControlOrMeta+Z'));
for (const name of ['group-by', 'density', 'library'] as const) {
  await doAction(`action ${name}`, name);
  await doAction(`action ${name} again`, name);
}
for (const name of ['hints', 'cycles', 'settings', 'backups', 'help', 'plan-book'] as const) {
  await doAction(`dialog ${name}`, name, page.getByRole('dialog'));
  await measured(`dialog ${name} closed`, () => keyboard.press('Escape'));
}

await everyStep(page, measured);

await end();
await browser.close();
rmSync(dirname(path), { recursive: true, force: true });
