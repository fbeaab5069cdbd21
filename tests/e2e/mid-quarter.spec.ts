import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { tangga } from '../support/command-line.ts';
import { openTour } from '../support/open-sample.ts';
import { doByPalette } from '../support/palette.ts';
import { planIn } from '../support/plan-in.ts';
import { readPdf, withoutSpaces } from '../support/read-pdf.ts';

const { midQuarter: words } = en;

test('in the middle of a quarter a room says why, sets a target anew, postpones, and has its minutes', async () => {
  const { page, path, folder, close } = await openTour();
  await doByPalette(page, en.action['start-mid-quarter']);
  const room = page.locator('[data-room]');
  const heading = room.locator('h1').first();
  const next = page.getByRole('button', { name: en.workshop.next, exact: true });
  const steps = en.method;
  await expect(heading).toHaveText(steps.attention.title);
  await next.click();

  await expect(heading).toHaveText(steps.why.title);
  const line = (index: number) => room.locator('[data-spoken]').nth(index);
  const titles = await Promise.all(
    [0, 1].map(async (index) => (await line(index).getAttribute('data-spoken')) as string),
  );
  const [kept, late] = titles as [string, string];
  await line(0).getByRole('radio', { name: en.agreement.causes.assumption }).click();
  await line(0).getByRole('textbox', { name: words.reason }).fill('Partners renew in January only.');
  await line(0).getByRole('textbox', { name: words.reason }).press('Tab');
  await line(1).getByRole('radio', { name: en.agreement.causes.priority }).click();
  await expect(line(1).getByRole('radio', { name: en.agreement.causes.priority })).toBeChecked();
  await next.click();

  await expect(heading).toHaveText(steps.course.title);
  await expect(line(0)).toContainText('Partners renew in January only.');
  await line(0).getByRole('radio', { name: words.courses.reset }).click();
  const target = line(0).getByRole('textbox', { name: en.keyResult.target, exact: true }).first();
  await target.fill('77');
  await target.press('Tab');
  await expect(line(0)).toContainText(/Target .* → .*77/u);
  await line(1).getByRole('radio', { name: words.courses.postpone }).click();
  await expect(line(1)).toContainText(en.state.postponed);
  await expect(line(1).getByRole('radio', { name: words.courses.postpone })).toBeChecked();

  // What the room said is there when the page is loaded again.
  await page.reload();
  await expect(heading).toHaveText(steps.course.title);
  await expect(line(0).getByRole('radio', { name: words.courses.reset })).toBeChecked();
  await expect(line(1).getByRole('radio', { name: words.courses.postpone })).toBeChecked();

  const shown = (await planIn(path)).objectives.find(({ title }) => title === late);
  expect(shown).toMatchObject({ state: 'postponed', progress: null, score: null });

  const out = join(folder, 'minutes.pdf');
  const printed = await tangga(['pdf', path, '--document', 'minutes', '--out', out], folder);
  expect([printed.error, printed.code]).toEqual(['', 0]);
  const minutes = (await readPdf(out)).pages.join('');
  for (const said of [
    kept,
    late,
    words.courses.reset,
    words.courses.postpone,
    en.agreement.causes.assumption,
    'Partners renew in January only.',
  ])
    expect(minutes).toContain(withoutSpaces(said));
  await close();
});

test('a card is postponed and taken up again by its key, and stays on the board', async () => {
  const { page, close } = await openTour();
  const card = page.locator('[data-objective]').first();
  await card.focus();
  await page.keyboard.press('w');
  await expect(card).toContainText(en.state.postponed);
  await page.keyboard.press('w');
  await expect(card).not.toContainText(en.state.postponed);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toContainText(en.state.postponed);
  await close();
});
