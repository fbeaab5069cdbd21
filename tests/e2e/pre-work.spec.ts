import { expect, test } from '@playwright/test';
import { fill } from '../../src/texts/fill.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { ask } from '../support/calls.ts';
import { expectAccessible } from '../support/legible.ts';
import { write } from '../support/on-phones.ts';
import { openTour } from '../support/open-sample.ts';
import { openPhone, openRoom } from '../support/phones.ts';
import { rowsInFile } from '../support/rows-in-file.ts';
import { goTo } from '../support/wordy-plan.ts';

const { phone: said, room: t } = catalogues.en;

interface Brought {
  readonly text: string;
  readonly workshop_id: string;
}

/** What was brought along to a workshop, as the file of the plan has it: ideas, drafts of objectives, and what falls short. */
function brought(path: string, workshopId: string): string[] {
  const { idea, proposal, gap } = rowsInFile(path) as {
    idea: Brought[];
    proposal: Brought[];
    gap: { measure_name: string; workshop_id: string }[];
  };
  const own = <Row extends { readonly workshop_id: string }>(rows: Row[]) =>
    rows.filter((row) => row.workshop_id === workshopId);
  return [...own([...idea, ...proposal]).map(({ text }) => text), ...own(gap).map((row) => row.measure_name)];
}

test('a form is made in the window, filled in from the disk, and comes back as one action', async () => {
  const tour = await openTour();
  const { page, path } = tour;
  const { workshopId, people } = await openRoom(tour, ['ideas', 'objectives']);
  await ask(page, 'room/close');
  await ask(page, 'workshop/update', { id: workshopId, areIdeasNamed: true });
  await goTo(page, `/workshop/${workshopId}`);
  await page.getByRole('button', { name: t.makeForm }).click();
  const [before = '', after = ''] = t.formMade.split('{{path}}');
  const made = page.getByText(before);
  await expect(made).toBeVisible();
  const place = ((await made.textContent()) ?? '').replace(before, '').replace(after, '');

  const form = await openPhone(page.context().browser(), { language: 'en' });
  await form.goto(`file://${place}`);
  await form.getByLabel(said.form.choose, { exact: true }).selectOption(people[1]?.name ?? '');
  await write(form, 'Answer </script> within four hours', said.preparation.idea.add);
  const gap = form.getByLabel(said.preparation.gap.field, { exact: true });
  await gap.fill('Repeat orders');
  await form.reload();
  await expect(gap).toHaveValue('Repeat orders');
  // The same form in another window is the same: what one of them keeps the other shows.
  const beside = await form.context().newPage();
  await beside.goto(form.url());
  await expect(beside.getByLabel(said.preparation.gap.field, { exact: true })).toHaveValue('Repeat orders');
  await beside.getByLabel(said.form.choose, { exact: true }).selectOption({ label: said.form.other });
  await beside.getByLabel(said.form.name).fill('Somebody else');
  await write(beside, 'One price list', said.preparation.idea.add);
  await beside.getByLabel(said.preparation.gap.field, { exact: true }).fill('Repeat orders of partners');
  await expect(gap).toHaveValue('Repeat orders of partners');
  await expect(form.getByLabel(said.form.name)).toHaveValue('Somebody else');
  await expect(form.getByText('One price list')).toBeVisible();
  await beside.getByRole('button', { name: fill(said.ideas.edit, { text: 'One price list' }) }).tap();
  await beside.getByRole('button', { name: said.ideas.remove }).tap();
  await expect(form.getByText('One price list')).toHaveCount(0);
  await form.getByLabel(said.form.choose, { exact: true }).selectOption(people[1]?.name ?? '');
  await gap.fill('Repeat orders');
  await beside.close();
  await form.getByLabel(said.preparation.draft.field, { exact: true }).fill('Win them back');
  await form.getByLabel(said.preparation.draft.keyResults).fill('20 calls a week\nChurn from 10 to 5 %');
  await expectAccessible(form, 'the form');
  // What was typed and not added yet is saved as well.
  const saving = form.waitForEvent('download');
  await form.getByRole('button', { name: said.form.save }).tap();
  const saved = await saving;
  await expect(form.getByText(fill(said.form.saved, { file: saved.suggestedFilename() }))).toBeVisible();
  const answers = await (await saved.createReadStream()).toArray();

  const dropped = await page.evaluateHandle(
    ([name = '', text = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: 'application/json' }));
      return transfer;
    },
    [saved.suggestedFilename(), Buffer.concat(answers).toString('utf8')],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  const dialog = page.getByRole('dialog', { name: t.answers.title });
  await expect(dialog.getByText(people[1]?.name ?? '').first()).toBeVisible();
  const all = ['Answer </script> within four hours', 'Win them back', 'Repeat orders'];
  await expect.poll(() => brought(path, workshopId)).toEqual(all);
  await expectAccessible(page, 'answers that were read');
  await dialog.getByRole('button', { name: catalogues.en.app.close }).last().click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => brought(path, workshopId)).toEqual([]);
  await form.context().close();
  await tour.close();
});

test('a phone brings something along before the workshop, also through a lost network', async () => {
  const tour = await openTour();
  const { page, path } = tour;
  const { workshopId, people, joinUrl } = await openRoom(tour, ['ideas']);
  const phone = await openPhone(page.context().browser(), { language: 'en' });
  await phone.goto(joinUrl);
  await phone.getByRole('button', { name: people[0]?.name ?? '', exact: true }).tap();
  await write(phone, 'Call them first', said.preparation.idea.add);
  await expect(phone.getByText(fill(said.preparation.sent, { count: 1 }))).toBeVisible();
  await phone.context().setOffline(true);
  await expect(phone.getByText(said.away)).toBeVisible();
  await phone.getByLabel(said.preparation.draft.field, { exact: true }).fill('Win them back');
  await phone.getByRole('button', { name: said.preparation.draft.add }).tap();
  await expect(phone.getByText(fill(said.preparation.waiting, { count: 1 }))).toBeVisible();
  await expectAccessible(phone, 'before the workshop, without the room');
  await phone.context().setOffline(false);
  await expect(phone.getByText(fill(said.preparation.sent, { count: 2 }))).toBeVisible();
  await expect.poll(() => brought(path, workshopId)).toEqual(['Call them first', 'Win them back']);
  await phone.context().close();
  await tour.close();
});
