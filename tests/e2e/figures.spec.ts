import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { choiceWords, refusalWords } from '#contract/sentences/figures.ts';
import { openPlace } from '#domain/figure/figure.ts';
import { textsOf } from '#texts/texts.ts';
import type { Language } from '../../src/texts/languages.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { tangga } from '../support/command-line.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { planIn } from '../support/plan-in.ts';
import { takesFocus } from '../support/settled.ts';
import { pollFile } from '../support/written.ts';

/** A figure as a language writes it. */
const written = (figure: string, language: Language) =>
  language === 'en' ? figure : figure.replace('.', ',');

for (const language of ['en', 'id'] as const) {
  test(`figures mean what they say, are asked about or refused, in ${language}`, async () => {
    const t = catalogues[language];
    const folder = newFolder();
    const path = join(folder, 'figures.tangga');
    await tangga(['new', path, '--sample', 'sales', '--language', language, '--name', 'Figures'], folder);
    const program = await openInBrowserHost({ folder, plan: path, language });
    const { page } = program;
    const panel = page.locator('aside[data-panel]');
    const field = (name: string) => panel.getByRole('textbox', { name, exact: true });
    const rung = async () => (await planIn(path)).objectives[0]?.keyResults[0];
    const type = async (name: string, figure: string) => {
      await field(name).fill(figure);
      await field(name).press('Enter');
    };
    const [objective] = (await planIn(path)).objectives;
    await page
      .getByRole('heading', { name: objective?.title as string })
      .first()
      .click();
    await panel
      .getByRole('button', { name: objective?.keyResults[0]?.title as string })
      .first()
      .click();

    await test.step('a currency that was typed is asked about, and undo takes it back', async () => {
      await type(t.keyResult.target, '€10,000');
      await takesFocus(panel.getByRole('group', { name: /\?/u }));
      await page.keyboard.press('Enter');
      await expect(field(t.keyResult.target)).toHaveValue(language === 'en' ? '€10,000' : '€10.000');
      await pollFile(rung).toMatchObject({ currency: 'EUR', target: 10_000 });
      await page.getByRole('button', { name: t.app.undo }).first().click();
      await expect(field(t.keyResult.target)).toHaveValue(language === 'en' ? '$10,000' : '$10.000');
      await pollFile(rung).toMatchObject({ currency: 'USD', target: 10_000 });
    });

    await test.step('points, relative and value are told apart for a percentage', async () => {
      await chooseKind(page, t.keyResult.kind, textsOf(language)('vocabulary.kind').percent);
      await expect(field(t.keyResult.baseline)).toHaveValue('0%');
      await type(t.keyResult.baseline, '38%');
      await type(t.keyResult.target, '+17');
      await expect(field(t.keyResult.target)).toHaveValue('55%');
      await type(t.keyResult.target, '+10%');
      const place = { ...openPlace(language, 'USD', 'target'), measure: 'percent', baseline: 38 } as const;
      const relative = choiceWords({ kind: 'relative', percent: 10 }, place);
      const points = choiceWords({ kind: 'difference', by: 10 }, place);
      await expect(panel.getByRole('button', { name: points })).toBeVisible();
      await takesFocus(panel.getByRole('group', { name: /\?/u }));
      // The keyboard stands on the first choice; Escape gives the field back as it was.
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Escape');
      await expect(field(t.keyResult.target)).toHaveValue('55%');
      await expect(field(t.keyResult.target)).toBeFocused();
      await type(t.keyResult.target, '+10%');
      await panel.getByRole('button', { name: relative }).click();
      await expect(field(t.keyResult.target)).toHaveValue(`${written('41.8', language)}%`);
      await expect(panel.getByText(t.keyResult.relative.replace('{{percent}}', '+10%'))).toBeVisible();
    });

    await test.step('what is no figure stays with a sentence, and nothing is saved', async () => {
      const before = await rung();
      for (const [figure, reason] of [
        ['Q4', 'a-name'],
        ['10 20', 'marks'],
        ['1-2', 'several-figures'],
      ] as const) {
        await type(t.keyResult.baseline, figure);
        await expect(panel).toContainText(refusalWords(reason, openPlace(language, 'USD')));
        await expect(field(t.keyResult.baseline)).toHaveValue(figure);
        await field(t.keyResult.baseline).press('Escape');
        await expect(field(t.keyResult.baseline)).toHaveValue('38%');
      }
      expect(await rung()).toEqual(before);
    });

    await test.step('a margin below zero is shown and taken back as it is', async () => {
      await type(t.keyResult.baseline, '−5 %');
      await expect(field(t.keyResult.baseline)).toHaveValue('-5%');
      await field(t.keyResult.baseline).press('Enter');
      await type(t.keyResult.target, '-3%');
      await expect(field(t.keyResult.target)).toHaveValue('-3%');
      await pollFile(rung).toMatchObject({ baseline: -5, target: -3 });
    });

    await test.step('a gap of its own keeps rupiah beside dollars, and its figure is not cut', async () => {
      await page.getByRole('link', { name: t.app.gaps }).click();
      await page.getByRole('button', { name: t.gaps.add }).click();
      const named = (name: string) => page.getByRole('textbox', { name, exact: true });
      const measure = named(t.gaps.measure).last();
      await expect(measure).toBeFocused();
      await measure.fill('Omzet');
      await measure.press('Enter');
      const now = named(`${t.gaps.now}: Omzet`);
      await now.fill('Rp 1.250.000.000');
      await page.keyboard.press('Enter');
      const rupiah = language === 'en' ? 'IDR 1,250,000,000' : 'Rp 1.250.000.000';
      await expect(now).toHaveValue(rupiah);
      await expect
        .poll(() => now.evaluate((input) => input.scrollWidth - input.clientWidth))
        .toBeLessThanOrEqual(0);
      await named(`${t.gaps.comparison}: Omzet`).fill(language === 'en' ? '2bn' : '2 miliar');
      await page.keyboard.press('Enter');
      const row = page.getByRole('row').last();
      await expect(row).toContainText(language === 'en' ? '+IDR 750m' : '+Rp 750 jt');
      await page.getByRole('combobox', { name: `${t.gaps.direction}: Omzet` }).click();
      await page.getByRole('option').last().click();
      await expect(row).toContainText(language === 'en' ? 'no gap' : 'tidak ada');
    });

    await test.step('a check-in in another currency or measure is refused', async () => {
      await page.getByRole('link', { name: t.app['check-ins'] }).click();
      const line = page.locator('[data-check-in]').first();
      const value = line.locator('[data-first-field]');
      await value.fill('€5');
      await expect(line).toContainText(refusalWords('money-here', openPlace(language, 'USD')));
      await value.fill('−4 %');
      await value.press('Enter');
      await pollFile(async () => (await rung())?.checkIns.map(({ value: reached }) => reached)).toEqual([-4]);
    });
    await program.close();
  });
}

async function chooseKind(page: Page, label: string, kind: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).first().click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}
