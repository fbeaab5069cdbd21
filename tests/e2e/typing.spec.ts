import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import type { ShownPlan } from '../support/command-line.ts';
import { openEmptyPlan } from '../support/empty-plan.ts';
import { holdBack } from '../support/held-back.ts';
import { panel } from '../support/on-the-board.ts';
import type { Tangga } from '../support/open-tangga.ts';
import { planIn } from '../support/plan-in.ts';
import { nextFrames, takesFocus, typeInField, whatIsTypedReplaces } from '../support/settled.ts';
import { pollFile } from '../support/written.ts';

const title = 'Half of the villages buy their rice here';
const rungTitle = 'Villages that ordered twice';

interface Opened extends Tangga {
  readonly plan: () => Promise<ShownPlan>;
  readonly objectiveId: string;
  readonly companyId: string;
}

/** A plan of one objective with one key result, typed for these stories. */
async function openPlan(): Promise<Opened> {
  const { program, path, cycleId, companyId } = await openEmptyPlan();
  const { page } = program;
  const made = await ask(page, 'objective/create', { title, cycleId, owner: { kind: 'company' } });
  await ask(page, 'keyResult/create', { objectiveId: made.id, title: rungTitle, baseline: 1, target: 9 });
  await expect(page.locator('[data-objective]')).toHaveCount(1);
  return {
    ...program,
    objectiveId: made.id,
    companyId,
    plan: () => planIn(path),
  };
}

const why = (page: Page): Locator => panel(page).getByRole('textbox', { name: en.panel.description });

async function openPanel(page: Page): Promise<void> {
  await page.locator('[data-objective]').getByRole('heading').click();
  await expect(why(page)).toBeVisible();
}

/** Waits until the plan holds some words. */
const expectSaved = (page: Page, words: string) =>
  expect.poll(async () => JSON.stringify(await ask(page, 'plan/snapshot'))).toContain(words);

const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** What an input method sends when Enter chooses one of its words. */
const composingEnter = (field: Locator) =>
  field.evaluate((element) => {
    for (const said of [{ isComposing: true }, { keyCode: 229 }]) {
      element.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          code: 'Enter',
          bubbles: true,
          cancelable: true,
          ...said,
        }),
      );
    }
  });

test('what was typed is kept however its field is left', async () => {
  const program = await openPlan();
  const { page } = program;
  await openPanel(page);
  await why(page).fill('Left by a key');
  await page.keyboard.press('Control+4');
  await expectSaved(page, 'Left by a key');
  await go(page, '/');
  await openPanel(page);
  await why(page).fill('Left by a click');
  await page.locator('[data-board-scroller]').click({ position: { x: 5, y: 300 } });
  await expectSaved(page, 'Left by a click');
  await why(page).fill('Left by Back');
  await page.goBack();
  await expectSaved(page, 'Left by Back');
  await go(page, '/');
  await openPanel(page);
  await why(page).fill('Left by a reload');
  await page.reload();
  await expectSaved(page, 'Left by a reload');
  await openPanel(page);
  await expect(why(page)).toHaveValue('Left by a reload');

  await program.close();
});

test('a field that is typed in keeps its words while another window saves it, and says so', async () => {
  const program = await openPlan();
  const { page, context, objectiveId } = program;
  const second = await context.newPage();
  await second.goto(page.url());
  await openPanel(page);
  await why(page).fill('Mine');
  await expect(second.locator('[data-objective]')).toHaveCount(1);
  await ask(second, 'objective/update', { id: objectiveId, description: 'Theirs' });
  await expect(panel(page).getByText('Changed meanwhile to “Theirs”.')).toBeVisible();
  await expect(why(page)).toHaveValue('Mine');
  await panel(page).getByRole('button', { name: en.typing.take }).click();
  await expect(why(page)).toHaveValue('Theirs');
  await why(page).fill('Mine after all');
  await page.keyboard.press('Enter');
  await expectSaved(page, 'Mine after all');
  await program.close();
});

test('a figure that is typed stays while another window saves its value, and is saved by a key that leaves', async () => {
  const program = await openPlan();
  const { page, context } = program;
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator('[data-objective]')).toHaveCount(1);
  const rung = (await program.plan()).objectives[0]?.keyResults.find((row) => row.title === rungTitle);
  await page.locator(`[data-rung="${rung?.id}"]`).click();
  const target = panel(page).getByRole('textbox', { name: en.keyResult.target, exact: true }).first();
  await target.fill('77');
  await ask(second, 'keyResult/update', { id: rung?.id, target: 66 });
  await expect(panel(page).getByText(/^Changed meanwhile to “66/u)).toBeVisible();
  await expect(target).toHaveValue('77');
  await page.keyboard.press('Control+4');
  await pollFile(
    async () => (await program.plan()).objectives[0]?.keyResults.find(({ id }) => id === rung?.id)?.target,
  ).toBe(77);
  await program.close();
});

test('an input method chooses its words with Enter, and nothing is saved by it', async () => {
  const program = await openPlan();
  const { page } = program;
  await openPanel(page);
  const heading = panel(page).getByRole('textbox', { name: en.panel.title });
  await heading.fill('村の半分');
  await composingEnter(heading);
  await expect(heading).toBeFocused();
  expect((await program.plan()).objectives[0]?.title).toBe(title);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press('n');
  await takesFocus(page.getByRole('dialog'));
  const sentence = page.getByRole('dialog').getByRole('textbox').first();
  await sentence.fill('乾いた袋');
  await composingEnter(sentence);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await go(page, '/check-ins');
  const value = page.locator(`[data-check-in="${rungTitle}"] [data-first-field]`);
  await value.fill('4');
  await composingEnter(value);
  await expect(value).toHaveValue('4');
  const after = await program.plan();
  expect(after.objectives).toHaveLength(1);
  expect(after.objectives[0]?.keyResults[0]?.checkIns).toEqual([]);
  await program.close();
});

test('undo takes back what a key has just saved, in a field that it emptied too', async () => {
  const program = await openPlan();
  const { page } = program;
  await go(page, '/check-ins');
  const value = page.getByRole('textbox', { name: new RegExp(`^${en.checkIns.value}`, 'u') });
  const values = async () =>
    (await program.plan()).objectives[0]?.keyResults[0]?.checkIns.map((checkIn) => checkIn.value);
  await value.click();
  // Somebody who types still takes back what was typed.
  await page.keyboard.type('6');
  await page.keyboard.press('Control+z');
  await expect(value).toHaveValue('');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await pollFile(values).toEqual([5]);
  await expect(value).toHaveValue('');
  await page.keyboard.press('Control+z');
  await pollFile(values).toEqual([]);
  await page.keyboard.press('Control+y');
  await pollFile(values).toEqual([5]);
  await expect(value).toHaveValue('');
  await program.close();
});

test('a new row is named at once; Enter takes the first match of a choice, and Escape closes one thing', async () => {
  const program = await openPlan();
  const { page } = program;
  await ask(page, 'organisation/addTeam', {
    name: 'Lumbung peel',
    leadId: null,
    parentId: program.companyId,
  });
  await go(page, '/gaps');
  await page.getByRole('button', { name: en.gaps.add }).click();
  await expect(page.getByRole('textbox', { name: en.gaps.measure, exact: true })).toBeFocused();
  await page.keyboard.type('Late sacks, help');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await go(page, '/');
  await openPanel(page);
  const owner = panel(page).getByRole('combobox', { name: en.panel.belongsTo });
  await owner.click();
  await whatIsTypedReplaces(owner);
  await page.keyboard.type('lumb');
  await expect(page.getByRole('option', { name: 'Lumbung peel' })).toHaveAttribute('data-combobox-selected');
  await page.keyboard.press('Enter');
  await expect(owner).toHaveValue('Lumbung peel');
  await pollFile(async () => (await program.plan()).objectives[0]?.level).toBe('team');
  await owner.click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(owner).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(page.getByText(`Deleted: ${title}, with 1 key result`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-objective]')).toHaveCount(1);
  await program.close();
});

test('arrows go on from what is chosen, and a list says when it is open, each time', async () => {
  const program = await openPlan();
  const { page, companyId } = program;
  for (const name of ['First barn', 'Second barn', 'Third barn'])
    await ask(page, 'organisation/addTeam', { name, leadId: null, parentId: companyId });
  await openPanel(page);
  const owner = panel(page).getByRole('combobox', { name: en.panel.belongsTo });
  await owner.click();
  await page.getByRole('option', { name: 'Second barn' }).click();
  await expect(owner).toHaveValue('Second barn');
  for (const way of ['Escape', 'Tab', 'Enter']) {
    await why(page).focus();
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await owner.focus();
    await page.keyboard.press('ArrowDown');
    await expect(owner).toHaveAttribute('aria-expanded', 'true');
    const list = page.locator(`[id="${await owner.getAttribute('aria-controls')}"]`);
    await expect(list.getByRole('option', { name: 'Third barn' })).toBeVisible();
    await expect
      .poll(() =>
        owner.evaluate(
          (field) =>
            document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
        ),
      )
      .toBe('Second barn');
    if (way === 'Enter') await page.keyboard.press('ArrowDown');
    await page.keyboard.press(way);
    await expect(owner).toHaveValue(way === 'Enter' ? 'Third barn' : 'Second barn');
  }
  await program.close();
});

test('a field is as high as its words, from its first line on', async () => {
  const program = await openPlan();
  const { page } = program;
  await openPanel(page);
  const lines = (field: Locator) =>
    field.evaluate((element) => {
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(element);
      const { clientHeight, scrollHeight } = element;
      if (scrollHeight > clientHeight + 1) return 'not all is seen';
      return Math.round(
        (clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)) / parseFloat(lineHeight),
      );
    });
  expect(await lines(why(page))).toBe(2);
  await why(page).fill('one\ntwo\nthree\nfour\nfive');
  await expect.poll(() => lines(why(page))).toBe(5);
  const name = panel(page).getByRole('textbox', { name: en.panel.title });
  expect(await lines(name)).toBe(1);
  await name.fill(`${title}, and that from each of the barns in the hills. `.repeat(3));
  await expect.poll(() => lines(name)).toBeGreaterThan(2);
  await name.press('Escape');
  await expect.poll(() => lines(name)).toBe(1);
  await program.close();
});

test('who goes on while something is still being written keeps the focus, and what is typed', async () => {
  const { page, context, objectiveId, close } = await openPlan();
  const filter = page.getByRole('textbox', { name: en.board.filterText });
  const press = (target: string, key: string) => page.locator(target).first().press(key);
  const slow = [
    { call: /objective\/duplicate/u, begin: () => press('[data-objective]', 'ControlOrMeta+d') },
    { call: /keyResult\/remove/u, begin: () => press('[data-rung]', 'Delete') },
    { call: /objective\/remove/u, begin: () => press(`[data-objective="${objectiveId}"]`, 'Delete') },
    {
      call: /objective\/create/u,
      begin: async () => {
        await page.getByRole('button', { name: 'Company objective' }).click();
        await typeInField(page, 'Win back');
        await page.keyboard.press('Enter');
      },
    },
  ];
  for (const { call, begin } of slow) {
    const sequence = await page.locator('main').getAttribute('data-sequence');
    const letGo = await holdBack(context, call);
    const isAsked = page.waitForRequest(call);
    await begin();
    await isAsked;
    await filter.click();
    await page.keyboard.type('vil');
    letGo();
    await expect(page.locator('main')).not.toHaveAttribute('data-sequence', sequence ?? '');
    await nextFrames(page);
    await page.keyboard.type('lages');
    await expect(filter).toBeFocused();
    await expect(filter).toHaveValue('villages');
    await filter.fill('');
  }
  await close();
});

test('what is typed before the field of a new objective is here is for it, and Escape gives it up', async () => {
  const { program, path } = await openEmptyPlan();
  const { page, close } = program;
  const letGo = await holdBack(page.context(), /\/assets\/parts-/u);
  await page.reload();
  const begin = page.getByRole('button', { name: en.board.emptyNew });
  const field = page.locator('[data-composer] input').first();
  await begin.click();
  await page.keyboard.type('no');
  await page.keyboard.press('Escape');
  await begin.click();
  // Letters that are commands elsewhere among them.
  await page.keyboard.type('Ladderss?');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(field).toHaveCount(0);
  letGo();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Ladders');
  await page.keyboard.type(' and rungs');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await planIn(path)).objectives.map(({ title: made }) => made))
    .toEqual(['Ladders and rungs']);
  // From a card, which a space would take up.
  const letGoAgain = await holdBack(page.context(), /\/assets\/parts-/u);
  await page.reload();
  await page.locator('[data-objective]').focus();
  await page.keyboard.press('Shift+N');
  await page.keyboard.type('One step up');
  letGoAgain();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('One step up');
  await close();
});
