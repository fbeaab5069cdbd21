import { type Browser, chromium, expect, type Locator, type Page } from '@playwright/test';
import decodeQr from 'qr/decode.js';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import { browserOfStories } from './open-tangga.ts';

const { phone: said } = en;

/** A browser for phones, which go on when the program ends. */
export const browserOfPhones = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserOfStories, args: ['--no-sandbox', '--disable-gpu'] });

/** What a QR code on the screen says, read from its picture as a phone reads it. */
export async function scan(code: Locator): Promise<string> {
  const { across, dark } = await code.evaluate((element) => ({
    across: (element as SVGSVGElement).viewBox.baseVal.width,
    dark: element.querySelector('path')?.getAttribute('d') ?? '',
  }));
  const scale = 8;
  const side = across * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)h1v1h-1z/gu))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + 1) * scale; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return decodeQr({ width: side, height: side, data });
}

/** Joins by the six digits that stand beside the code. */
export async function typeCode(page: Page, digits: string): Promise<void> {
  await page.getByLabel(said.join.code).fill(digits);
  await page.getByRole('button', { name: said.join.go }).tap();
}

/** Sits down as somebody of the list. */
export async function sitAs(page: Page, name: string): Promise<void> {
  await page.getByRole('list', { name: said.choose.people }).getByRole('button', { name }).tap();
  await expect(page.locator('main.room')).toBeVisible();
}

/** Asks for a seat by a name that is not on the list. */
export async function askAs(page: Page, name: string): Promise<void> {
  await page.getByText(said.choose.other).tap();
  await page.getByLabel(said.choose.name).fill(name);
  await page.getByRole('button', { name: said.choose.ask }).tap();
  await expect(page.getByRole('heading', { name: fill(said.waiting.title, { name }) })).toBeVisible();
}

/** Writes a note in silence, and gives it by the button of these words. */
export async function write(page: Page, text: string, put: string = said.ideas.put): Promise<void> {
  const field = page.getByRole('textbox', { name: said.ideas.field });
  await field.fill(text);
  await page.getByRole('button', { name: put }).tap();
  await expect(field).toHaveValue('');
}

/** Votes on each rung of the ladder that is on; with the last vote of all the room may be shown them at once. */
export async function vote(page: Page, estimates: readonly number[]): Promise<void> {
  for (const [index, estimate] of estimates.entries()) {
    const place = fill(said.difficulty.place, { number: index + 1, of: estimates.length, objective: '' });
    await expect(page.getByText(place)).toBeVisible();
    if (index > 0) await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await page.locator('.estimate', { hasText: `${estimate}` }).tap();
    if (index < estimates.length - 1) await page.getByRole('button', { name: said.difficulty.next }).tap();
  }
}
