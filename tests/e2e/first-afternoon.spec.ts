import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import dayjs from 'dayjs';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { CountingHand, type Effort, together } from '../support/counting-hand.ts';
import { openEmptyPlan, startBareWorkshop } from '../support/empty-plan.ts';
import { expectAccessible } from '../support/legible.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { planIn } from '../support/plan-in.ts';
import { typeInField } from '../support/settled.ts';
import { goTo } from '../support/wordy-plan.ts';

const company = 'Kopi Nusantara';
const teams = {
  Lapangan: ['Dewi Lestari', 'Andi Pratama', 'Yoga Saputra'],
  Mitra: ['Bagus Santoso', 'Rizky Akbar', 'Hendra Gunawan'],
  Toko: ['Sari Wulandari', 'Nadia Kusuma', 'Maya Putri'],
};
const list = Object.entries(teams)
  .map(([team, people]) => `${team}: ${people.join(', ')}`)
  .join('\n');
const names = [...Object.keys(teams), ...Object.values(teams).flat()];

/** Prints what something took, and holds it against what it may take. */
function expectEffort(what: string, effort: Effort, most: { seconds: number; clicks?: number }): void {
  const { clicks, keystrokes, decisions, seconds } = effort;
  console.log(`${what}: ${seconds} s, ${clicks} clicks, ${keystrokes} keystrokes, ${decisions} decisions`);
  expect(seconds, what).toBeLessThanOrEqual(most.seconds);
  if (most.clicks !== undefined) expect(clicks, what).toBeLessThanOrEqual(most.clicks);
}

/** Presses Tab until a control of this name has the focus. */
async function tabTo(page: Page, hand: CountingHand, name: string): Promise<void> {
  const control = page.getByRole('textbox', { name, exact: true });
  for (let step = 0; step < 12; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await hand.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

test('from the first start to a room of one’s own within two minutes', async () => {
  const language = 'id';
  const t = catalogues[language];
  const folder = newFolder();
  const program = await openInBrowserHost({ folder, language, viewport: { width: 1280, height: 800 } });
  const { page } = program;
  const hand = new CountingHand(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await hand.click(page.getByRole('button', { name: t.first.workshopTitle }));
  await expect(page.getByLabel(t.start.company)).toBeFocused();
  await hand.typeNames(company, [company]);
  await tabTo(page, hand, t.start.people);
  await hand.typeNames(list, names);
  await expect(page.getByText(fill(t.start.teams, { count: '3' }), { exact: true })).toBeVisible();
  await expect(page.getByText(fill(t.start.persons, { count: '9' }), { exact: true })).toBeVisible();
  await expectAccessible(page, 'four answers');
  await hand.click(button(t.start.open));
  await expect(button(t.workshop.start)).toBeFocused();
  const beginning = hand.count();
  expectEffort('a company, three teams and nine people', beginning, { seconds: 60, clicks: 8 });

  await hand.press('Enter');
  await expect(page.locator('[data-room]')).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 1, name: catalogues[language].method.gaps.title }),
  ).toBeAttached();
  const entering = hand.count();
  expectEffort('from the first start to a running workshop', together(beginning, entering), {
    seconds: 120,
  });

  const path = join(folder, 'plans', `${fill(t.start.planName, { company })}.tangga`);
  expect((await planIn(path)).cycles).toHaveLength(1);
  await program.close();
});

test('an objective with three measured key results, owners and dates within 45 seconds', async () => {
  const folder = newFolder();
  const program = await openInBrowserHost({ folder, viewport: { width: 1280, height: 800 } });
  const { page } = program;
  const hand = new CountingHand(page);
  await page.getByRole('button', { name: en.first.workshopTitle }).click();
  await page.getByLabel(en.start.company).fill(company);
  await page.getByRole('textbox', { name: en.start.people, exact: true }).fill(list);
  await page.getByRole('button', { name: en.start.onlyPlan }).click();
  await page.getByRole('button', { name: en.board.emptyNew }).click();
  await typeInField(page, 'Grow with partners');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Grow with partners' })).toBeVisible();
  await page.keyboard.press('Escape');

  const path = join(folder, 'plans', `${fill(en.start.planName, { company })}.tangga`);
  const [cycle] = (await planIn(path)).cycles;
  const due = dayjs(cycle?.endsOn).subtract(3, 'day');

  await hand.click(page.getByRole('button', { name: en.making.inColumn.team }));
  await expect(page.getByRole('textbox', { name: en.making.title, exact: true })).toBeFocused();
  await hand.type('Win partners');
  await hand.press('Control+Enter');
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await expect(field(en.panel.newKeyResult)).toBeFocused();
  const rungs = [
    ['Partners met', '4', '15'],
    ['Offers made', '2', '10'],
    ['Deals signed', '0', '8'],
  ] as const;
  for (const [index, [title, from, to]] of rungs.entries()) {
    await hand.type(title);
    await hand.press('Tab');
    await hand.type(from);
    await hand.press('Tab');
    await hand.type(to);
    if (index === 0) {
      // Who and by when: said once, and kept for the next lines.
      await hand.press('Tab');
      await hand.type('De');
      await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected');
      await hand.press('Enter', 'Tab');
      await hand.type(due.format('D MMM'));
    }
    await hand.press('Enter');
    await expect(page.locator('[data-rung]').filter({ hasText: title })).toBeVisible();
    await expect(field(en.panel.newKeyResult)).toBeFocused();
    await expect(field(en.panel.newKeyResult)).toHaveValue('');
  }
  expectEffort('an objective with three key results', hand.count(), { seconds: 45, clicks: 4 });

  const made = (await planIn(path)).objectives.find(({ title }) => title === 'Win partners');
  expect(made?.keyResults.map(({ title, baseline, target }) => [title, baseline, target])).toEqual(
    rungs.map(([title, from, to]) => [title, Number(from), Number(to)]),
  );
  const owners = new Set(made?.keyResults.map(({ ownerId }) => ownerId));
  expect(owners.size).toBe(1);
  expect(owners.has(null)).toBe(false);
  expect(new Set(made?.keyResults.map(({ dueOn }) => dueOn))).toEqual(new Set([due.format('YYYY-MM-DD')]));
  await program.close();
});

test('teams and people are typed one Enter each, and a pasted list is people, never objectives', async () => {
  const folder = newFolder();
  const program = await openInBrowserHost({ folder });
  const { page } = program;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: en.first.workshopTitle }).click();
  await expect(page.getByLabel(en.start.company)).toBeFocused();
  await page.keyboard.type(company);
  await page.getByRole('button', { name: en.start.onlyPlan }).click();
  await page.getByRole('link', { name: en.next.addPeople }).click();
  const person = (name: string) => page.locator(`[data-person="${name}"]`);

  await page.getByRole('button', { name: en.organisation.addTeam }).click();
  await typeInField(page, 'Lapangan');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mitra');
  await page.keyboard.press('Enter');
  const team = page.getByRole('region', { name: 'Lapangan' });
  await expect(page.getByRole('region', { name: 'Mitra' })).toBeVisible();
  await team.getByRole('textbox', { name: fill(en.people.addTo, { name: 'Lapangan' }) }).click();
  for (const name of teams.Lapangan) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  for (const name of teams.Lapangan) await expect(team.locator(`[data-person="${name}"]`)).toBeVisible();
  await expect(team.getByRole('combobox')).toHaveValue('Dewi Lestari');

  // Away from any field: the team that was filled last takes who is in none.
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() =>
    navigator.clipboard.writeText('Toko\tSari Wulandari\tNadia Kusuma\nMitra\tBagus Santoso\tRizky Akbar'),
  );
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('region', { name: 'Toko' }).locator('[data-person]')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Mitra' }).locator('[data-person]')).toHaveCount(2);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('region', { name: 'Toko' })).toHaveCount(0);
  await expect(person('Bagus Santoso')).toHaveCount(0);
  await expect(person('Yoga Saputra')).toBeVisible();
  await program.close();
});

for (const [language, title, chips] of [
  ['en', 'Qualified leads from 120 to 180 by 31 March', { from: '120', to: '180', other: 'to 180' }],
  ['id', 'Prospek dari 120 menjadi 180 sebelum 31 Maret', { from: '120', to: '180', other: 'menjadi 180' }],
] as const) {
  test(`a title fills its key result, and what it says can be left out, in ${language}`, async () => {
    const t = catalogues[language];
    const folder = newFolder();
    const program = await openInBrowserHost({ folder, language, viewport: { width: 1280, height: 800 } });
    const { page } = program;
    await page.getByRole('button', { name: t.first.workshopTitle }).click();
    await page.getByLabel(t.start.company).fill(company);
    await page.getByRole('button', { name: t.start.onlyPlan }).click();
    await page.getByRole('button', { name: t.board.emptyNew }).click();
    await typeInField(page, 'Grow');
    await page.keyboard.press('Control+Enter');
    const field = page.getByRole('textbox', { name: t.panel.newKeyResult, exact: true });
    await expect(field).toBeFocused();
    await page.keyboard.type(title);
    const said = page.getByRole('list', { name: t.rung.said.title });
    await expect(said.getByRole('listitem')).toHaveCount(3);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-rung]').filter({ hasText: title })).toBeVisible();

    // Once more, without the end.
    await expect(field).toHaveValue('');
    await page.keyboard.type(title);
    await said.getByRole('button', { name: chips.other, exact: true }).focus();
    await page.keyboard.press('Backspace');
    await expect(said.getByRole('listitem')).toHaveCount(2);
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-rung]').filter({ hasText: title })).toHaveCount(2);
    const path = join(folder, 'plans', `${fill(t.start.planName, { company })}.tangga`);
    const rungs = (await planIn(path)).objectives.find(({ title }) => title === 'Grow')?.keyResults;
    expect(rungs).toMatchObject([
      { title, baseline: 120, target: 180, dueOn: expect.stringMatching(/-03-31$/u) },
      { title, baseline: 120, target: null, dueOn: expect.stringMatching(/-03-31$/u) },
    ]);
    await program.close();
  });
}

test('the empty board names the next steps, the rail has the help, and a step is explained the first time', async () => {
  const { program, cycleId } = await openEmptyPlan();
  const { page } = program;
  for (const step of [en.next.people, en.next.objective, en.next.workshop])
    await expect(page.getByText(step, { exact: true })).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: en.app.help, exact: true }).click();
  await expect(page.getByRole('dialog', { name: en.help.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const workshopId = await startBareWorkshop(page, cycleId, ['gaps', 'ideas']);
  await goTo(page, `/workshop/${workshopId}/run`);
  const { why } = en.method.gaps;
  await expect(page.getByText(why, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: en.workshop.next, exact: true }).click();
  await expect(page.getByText(en.method.ideas.why, { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText(en.workshop.why)).toBeVisible();
  await expect(page.getByText(why, { exact: true })).toBeHidden();
  await program.close();
});
