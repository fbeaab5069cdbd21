import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { tangga } from '../support/command-line.ts';
import { openEmptyPlan } from '../support/empty-plan.ts';
import { doByPalette } from '../support/palette.ts';

test('a plan is signed, changed with a cause, and verified by its printed book', async () => {
  const { program, folder, path, cycleId } = await openEmptyPlan();
  const { page } = program;
  const owner = { kind: 'company' };
  const { id: objectiveId } = await ask(page, 'objective/create', { title: 'Dry rice', cycleId, owner });
  await ask(page, 'keyResult/create', { objectiveId, title: 'Sacks sold', baseline: 0, target: 10 });

  await doByPalette(page, 'Sign the plan');
  const dialog = page.getByRole('dialog', { name: en.action['sign-plan'] });
  await dialog.getByRole('textbox', { name: en.agreement.name }).fill('Kick-off');
  await dialog.getByRole('textbox', { name: en.agreement.others }).fill('Ibu Ratna, Pak Joko');
  await dialog.getByRole('button', { name: en.agreement.sign, exact: true }).click();
  await expect(dialog).toHaveCount(0);

  await page.locator('[data-rung]').first().click();
  const target = page.getByRole('textbox', { name: en.keyResult.target, exact: true });
  await target.fill('12');
  await target.press('Tab');
  const toast = page.locator('[data-toasts]');
  await expect(toast).toContainText('Target 10 → 12');
  await toast.getByRole('button', { name: en.agreement.causes.assumption }).click();
  await expect(toast).not.toContainText('Target 10 → 12');

  await doByPalette(page, 'Changes since signing');
  const list = page.getByRole('dialog', { name: en.action['changes-since'] });
  await expect(list).toContainText('Target 10 → 12');
  await expect(list.getByRole('combobox')).toHaveValue('assumption');

  const book = join(folder, 'book.pdf');
  await tangga(['pdf', path, '--document', 'plan-book', '--out', book], folder);
  const verified = await tangga(['verify', book, path, '--json'], folder);
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({
    isSigned: true,
    agreement: { name: 'Kick-off', signatories: ['Ibu Ratna', 'Pak Joko'] },
    changes: [{ change: 'Key result “Sacks sold”: Target 10 → 12', causes: ['assumption'] }],
  });
  await program.close();
});
