import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { daySentence } from '#contract/sentences/day.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Texts } from '../../src/texts/shape.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { tangga } from '../support/command-line.ts';
import { newFolder, openInBrowserHost, type Tangga } from '../support/open-tangga.ts';
import { planIn } from '../support/plan-in.ts';
import { keepsFocus, takesFocus } from '../support/settled.ts';
import { aheadOf } from '../support/story-day.ts';
import { pollFile } from '../support/written.ts';

/** A morning in the middle of a quarter. */
const morning = '2026-08-10T10:00:00';

let program: Tangga;
test.afterEach(() => program.close());

/** A new plan, opened on a day of the third quarter. */
async function openOn(language: 'en' | 'id', at: string) {
  const offset = aheadOf(at);
  const clock = { TANGGA_TEST_OFFSET: String(offset) };
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  await tangga(['new', path, '--language', language, '--name', 'Plan'], folder, clock);
  program = await openInBrowserHost({ folder, language, plan: path, clockOffset: offset });
  await program.page.clock.setFixedTime(at);
  await program.page.reload();
  const cycles = async () => (await planIn(path, offset)).cycles;
  return { page: program.page, t: catalogues[language], cycles };
}

const openCycles = async (page: Page, t: Texts) => {
  await page.getByRole('button', { name: new RegExp(`^${t.app.cycle}: `, 'u') }).click();
  await page.getByRole('menuitem', { name: t.app.manageCycles }).click();
  await takesFocus(page.getByRole('dialog', { name: t.cycles.title }));
};

for (const language of ['en', 'id'] as const)
  test(`dates are typed as people write them, taken when they are finished, in ${language}`, async () => {
    const { page, t, cycles } = await openOn(language, morning);
    await openCycles(page, t);
    const dialog = page.getByRole('dialog', { name: t.cycles.title });
    const ends: Locator = dialog.getByRole('textbox', { name: t.day.endsOn });
    const endsOn = async () => (await cycles())[0]?.endsOn;

    await test.step('nothing is written while it is typed, all of it on Enter', async () => {
      await ends.fill('');
      await ends.pressSequentially('14 Des 2026');
      expect(await endsOn()).toBe('2026-09-30');
      await page.keyboard.press('Enter');
      await expect(ends).toHaveValue(formatDate('2026-12-14', language, 'short'));
      await pollFile(endsOn).toBe('2026-12-14');
    });

    await test.step('the day comes first, and leaving takes it as well', async () => {
      await ends.fill('5/12/2026');
      await page.keyboard.press('Tab');
      await pollFile(endsOn).toBe('2026-12-05');
    });

    await test.step('what is none stays with a sentence, and Escape takes it back', async () => {
      await ends.fill('31/2/2027');
      await page.keyboard.press('Tab');
      const sentence = daySentence({ kind: 'no-such-day', year: 2027, month: 2, last: 28 }, language);
      await expect(dialog.getByText(sentence)).toBeVisible();
      await expect(ends).toHaveValue('31/2/2027');
      await ends.press('Escape');
      await expect(ends).toHaveValue(formatDate('2026-12-05', language, 'short'));
      await expect(dialog).toBeVisible();
    });

    await test.step('an end before the start is refused beneath the field, not by a notice', async () => {
      await ends.fill('1/1/2026');
      await page.keyboard.press('Enter');
      const sentence = daySentence({ kind: 'too-early', first: '2026-07-01' }, language);
      await expect(dialog.getByText(sentence)).toBeVisible();
      await ends.press('Escape');
    });

    await test.step('the calendar opens by the arrow; Escape closes only it, Enter picks and closes it', async () => {
      await ends.press('ArrowDown');
      await keepsFocus(page.getByRole('button', { name: /^5 \w+ 2026$/u }));
      await page.keyboard.press('Escape');
      await expect(ends).toBeFocused();
      await expect(dialog).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await keepsFocus(page.getByRole('button', { name: /^5 \w+ 2026$/u }));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(ends).toBeFocused();
      await expect(ends).toHaveValue(formatDate('2026-12-06', language, 'short'));
    });
  });

test('cycles: the next one is proposed and named, its name waits to be typed, and a removal is taken back', async () => {
  const { page, t, cycles } = await openOn('en', morning);
  await openCycles(page, t);
  await page.getByRole('button', { name: `${t.cycles.next}: Q4 2026` }).click();
  const added = page.getByRole('region', { name: 'Q4 2026' });
  await expect(added.getByRole('textbox', { name: t.cycles.name })).toBeFocused();
  await added.getByRole('textbox', { name: t.day.startsOn }).fill('5 Oct');
  await page.keyboard.press('Enter');
  const moved = page.getByRole('region', { name: '5 Oct – 31 Dec 2026' });
  await expect(moved).toContainText('4 days lie between Q3 2026 and it');
  await moved.getByRole('button', { name: /^Remove/u }).click();
  await expect(moved).toBeHidden();
  await page.getByRole('alert').getByRole('button', { name: t.app.undo }).click();
  await expect(moved).toBeVisible();
  expect((await cycles()).map(({ name }) => name)).toEqual(['Q3 2026', '5 Oct – 31 Dec 2026']);
});

test('the day of check-ins follows the cycle that is chosen', async () => {
  const { page, t } = await openOn('en', '2026-11-10T10:00:00');
  await openCycles(page, t);
  const first = page.getByRole('region', { name: 'Q4 2026' });
  await page.getByRole('button', { name: `${t.cycles.next}: Q1 2027` }).click();
  const added = page.getByRole('region', { name: 'Q1 2027' });
  // The name of the new one takes the focus, and would take what is typed into another field meanwhile.
  await expect(added.getByRole('textbox', { name: t.cycles.name })).toBeFocused();
  await first.getByRole('textbox', { name: t.day.endsOn }).fill('31 Oct');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Oct 2026' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: t.app['check-ins'], exact: true }).click();
  const day = page.getByRole('textbox', { name: t.checkIns.day });
  await expect(day).toHaveValue('10 Nov 2026');
  const choose = async (from: string, to: string) => {
    await page.getByRole('button', { name: `${t.app.cycle}: ${from}` }).click();
    await page.getByRole('menuitem', { name: to }).click();
  };
  await choose('Q1 2027', 'Oct 2026');
  await expect(day).toHaveValue('31 Oct 2026');
  // What is later is a later cycle's: here it would be recorded, and not be seen.
  await day.fill('2 Nov 2026');
  await day.press('Enter');
  await expect(page.getByText(daySentence({ kind: 'too-late', last: '2026-10-31' }, 'en'))).toBeVisible();
  await day.press('Escape');
  await expect(day).toHaveValue('31 Oct 2026');
  await choose('Oct 2026', 'Q1 2027');
  await expect(day).toHaveValue('10 Nov 2026');
});
