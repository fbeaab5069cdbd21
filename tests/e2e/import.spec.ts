import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { openEmptyPlan } from '../support/empty-plan.ts';
import { expectAccessible } from '../support/legible.ts';
import { doByPalette } from '../support/palette.ts';

const fixture = (path: string): string =>
  fileURLToPath(new URL(`../fixtures/import/${path}`, import.meta.url));

/** A spreadsheet of somebody's own, in which one figure is none. */
const ownSheet = `Objective;Key result;Owner;Baseline;Target
Win new customers;Trial sign-ups a week;Ayu Lestari;10;40
;Customers who stay for a year;Ayu Lestari;ten or so;40
;Price page rewritten;Rizky Akbar;;
Total;;;;80
`;

interface Dropped {
  readonly name: string;
  readonly text: string;
}

const ofFixture = (path: string): Dropped => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  text: readFileSync(fixture(path), 'utf8'),
});

/** Holds files over the window, and lets them go. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((some) => {
    const transfer = new DataTransfer();
    for (const { name, text } of some) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.getByText(en.importing.dropAnywhere)).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

const bringButton = (page: Page) => page.getByRole('button', { name: /^Bring in \d/u });
const understood = (page: Page) => page.getByRole('heading', { name: en.importing.lookNone });
const cards = (page: Page) => page.locator('[data-objective]');

test('files of three sorts are dropped, a row is corrected by mouse, and all is one step back and forth', async () => {
  const { program } = await openEmptyPlan();
  const { page } = program;
  const files = [
    ofFixture('layouts/viva-goals.csv'),
    ofFixture('outlines/english-headings.md'),
    { name: 'own.csv', text: ownSheet },
  ];
  await drop(page, files);
  // Three processes read, one after the other.
  await expect(page.getByText('Viva Goals export, recognised')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'own.csv' }).click();
  const wrong = page.getByRole('gridcell', { name: `ten or so ${en.importing.wrongCell}` });
  await expect(wrong).toBeVisible();
  await wrong.click();
  await page.getByRole('textbox', { name: 'Correct Baseline, row 3' }).fill('10');
  await page.keyboard.press('Enter');
  await expect(understood(page)).toBeVisible();
  await bringButton(page).click();
  await expect(page.getByText(/^Brought in: /u)).toBeVisible();
  await expect(cards(page).first()).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(cards(page).first()).toBeVisible();
  await drop(page, [
    files[0],
    files[1],
    { name: 'own.csv', text: ownSheet.replace('ten or so', '10') },
  ] as Dropped[]);
  await expect(page.getByRole('button', { name: en.importing.nothingNew })).toBeDisabled();
  await program.close();
});

test('a file is chosen, corrected, kept from being given up and brought in by keyboard alone', async () => {
  const { program } = await openEmptyPlan();
  const { page } = program;
  // Awaited from the beginning: a page that is told so late opens the dialog of the system.
  const chooser = page.waitForEvent('filechooser', { timeout: 60_000 });
  await doByPalette(page, 'import', en.action['go-import']);
  const choose = page.getByRole('button', { name: en.importing.choose });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(choose).toBeFocused();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(ownSheet) });
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'import');
  await grid.focus();
  // What is to be looked at is where the arrows begin.
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Correct Baseline, row 3' });
  await expect(field).toBeFocused();
  await field.fill('10');
  await page.keyboard.press('Enter');
  await expect(understood(page)).toBeVisible();
  await expect(grid).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText(en.importing.leftOut.chosen)).toBeVisible();
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: en.importing.endTitle });
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await bringButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText('Win new customers');
  await program.close();
});
