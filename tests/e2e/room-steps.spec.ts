import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import { ask } from '../support/calls.ts';
import { tangga } from '../support/command-line.ts';
import { expectAccessible } from '../support/legible.ts';
import { type OnPlan, openTour } from '../support/open-sample.ts';
import { newFolder } from '../support/open-tangga.ts';
import { button, type OpenedRoom, openRoom, seatedPhone } from '../support/phones.ts';
import { type ReadPdf, readPdf, withoutSpaces } from '../support/read-pdf.ts';
import { rowsInFile } from '../support/rows-in-file.ts';
import { goTo } from '../support/wordy-plan.ts';

const said = en.phone;

/** The step that a phone shows. */
const isAt = (phone: Page, kind: keyof typeof en.method) =>
  expect(phone.getByRole('heading', { level: 1, name: en.method[kind].title, exact: true })).toBeVisible();

/** The card of something on a phone. */
const card = (phone: Page, title: string) =>
  phone.locator('.card', { has: phone.getByRole('heading', { name: title, exact: true }) });

/** Lets the room go on to its next step, and waits until its window and a phone are there. */
async function goOn(page: Page, phone: Page, kind: keyof typeof en.method): Promise<void> {
  await page.getByRole('button', { name: en.workshop.next, exact: true }).click();
  const { title } = en.method[kind];
  await expect(page.locator('[data-room] h1').first()).toHaveText(title);
  await isAt(phone, kind);
}

/** A further objective of the company in the cycle that runs. */
async function addObjective({ page, path }: OnPlan, title: string): Promise<string> {
  const cycles = rowsInFile(path).cycle as { id: string }[];
  const owner = { kind: 'company' };
  return (await ask(page, 'objective/create', { title, cycleId: cycles.at(-1)?.id, owner })).id;
}

/** Prints a document and reads it back. */
async function printed({ path }: OnPlan, document: string): Promise<ReadPdf> {
  const out = join(newFolder(), 'out.pdf');
  expect((await tangga(['pdf', path, '--document', document, '--out', out], newFolder())).code).toBe(0);
  return readPdf(out);
}

const textOf = ({ pages }: ReadPdf): string => pages.join('');

async function phonesOf({ page }: OnPlan, room: OpenedRoom): Promise<[Page, Page]> {
  const browser = page.context().browser();
  const [one, other] = room.people;
  return [await seatedPhone(browser, room, one), await seatedPhone(browser, room, other)];
}

test('notes are sorted and weighed, a wording is taken, a need said, the plan read and signed by drawing, as the papers say', async () => {
  const tour = await openTour();
  const { page, path } = tour;
  const room = await openRoom(tour, ['clusters', 'objectives', 'owners', 'read-out'], { participants: 2 });
  const [ayu, budi] = room.people.map(({ name }) => name) as [string, string];
  const objectiveId = await addObjective(tour, 'Win partners');
  const rung = { kind: 'number', baseline: 0, target: 20, unit: 'visits', ownerId: null };
  await ask(page, 'keyResult/create', { objectiveId, title: 'Visit twenty partners', ...rung });
  const notes = { workshopId: room.workshopId, authorId: null, clusterId: null, isHidden: false };
  await ask(page, 'workshop/addIdeas', { ...notes, texts: ['Call the ten largest', 'One price list'] });

  // How many dots everybody has is said while it is prepared.
  await goTo(page, `/workshop/${room.workshopId}`);
  const dots = page.getByLabel(en.workshop.dotsEach);
  await dots.fill('2');
  await dots.press('Enter');
  const dotsEach = () =>
    (rowsInFile(path).workshop as { id: string; dots_each: number }[]).find(
      ({ id }) => id === room.workshopId,
    );
  await expect.poll(dotsEach).toMatchObject({ dots_each: 2 });
  await ask(page, 'workshop/start', { id: room.workshopId });
  await goTo(page, `/workshop/${room.workshopId}/run`);
  const [one, other] = await phonesOf(tour, room);
  const panel = page.getByRole('complementary', { name: en.room.title });
  await page.locator('[data-room-open]').click();
  await expect(panel).toBeVisible();

  // Clusters and dots.
  await isAt(one, 'clusters');
  await one.getByLabel(fill(said.clusters.cluster, { text: 'Call the ten largest' })).selectOption({
    label: said.clusters.another,
  });
  await one.getByLabel(said.clusters.name).fill('Customers');
  await button(one, said.clusters.make).tap();
  await expect(other.getByRole('heading', { name: 'Customers' })).toBeVisible();
  for (const left of [2, 1]) {
    await expect(one.getByText(fill(said.clusters.left, { count: left, each: 2 }))).toBeVisible();
    await button(one, fill(said.clusters.more, { text: 'Call the ten largest' })).tap();
  }
  await expect(one.getByText(fill(said.clusters.noneLeft, { each: 2 }))).toBeVisible();
  await expectAccessible(one, 'clusters and dots');
  await page.getByRole('button', { name: en.workshop.ideas.showVotes }).click();

  // A wording, with what another says to it, and what is new beside the room.
  await goOn(page, one, 'objectives');
  await one
    .locator('section', { has: one.getByRole('heading', { name: 'Win partners', exact: true }) })
    .getByRole('button', { name: said.wording.propose })
    .tap();
  const wording = 'Win eight partners who bring customers';
  await one.getByLabel(said.wording.field).fill(wording);
  await button(one, said.wording.send).tap();
  await button(other, fill(said.wording.agree, { text: wording })).tap();
  await expect(panel.getByText(fill(en.room.reactions, { for: 1, against: 0 }))).toBeVisible();
  await panel.getByRole('button', { name: fill(en.room.landedNew, { count: 1 }) }).click();
  await expect(panel.locator('[data-landed]')).toBeFocused();
  await panel.getByRole('button', { name: fill(en.room.takeProposalOne, { text: wording }) }).click();
  await expect(other.getByRole('heading', { name: wording, exact: true })).toBeVisible();
  await expectAccessible(other, 'wording');

  // Owners: one takes the rung and says what it needs from whom; the other is told whose it is, and asks.
  await goOn(page, one, 'owners');
  const title = 'Visit twenty partners';
  await button(one, fill(said.owners.takeOne, { title })).tap();
  await one.getByLabel(fill(said.needs.fieldOf, { title })).fill('A list of partners');
  await one.getByLabel(said.needs.from).selectOption({ label: budi });
  await button(one, said.needs.say).tap();
  await expect(card(other, said.needs.asked)).toContainText('A list of partners');
  await expect(card(one, title).getByText('A list of partners')).toHaveCount(1);
  await expect(card(other, title)).toContainText(fill(said.owners.held, { name: ayu }));
  await button(other, fill(said.owners.askOne, { title })).tap();
  await expect(card(one, said.needs.asked)).toContainText(said.owners.wanted);
  await expectAccessible(one, 'owners and needs');
  await button(other, fill(said.needs.withdrawOne, { text: said.owners.wanted })).tap();
  await expect(card(one, said.needs.asked)).toHaveCount(0);
  await expect(panel.locator('[data-landed]')).toContainText('A list of partners');
  await panel.getByRole('button', { name: en.room.markSeen }).click();
  await expect(panel.locator('[data-landed-count]')).toHaveCount(0);

  // The page that the room reads, on every phone; then a drawn signature.
  await goOn(page, one, 'read-out');
  const read = page.locator('[data-room] article h2');
  const position = page.locator('[data-controls]').getByRole('status');
  await page.getByRole('button', { name: en.workshop.readOut.next }).click();
  await expect(position).toHaveText(/^2 of/u);
  const second = (await read.textContent()) ?? '';
  await expect(one.locator('h2.large')).toHaveText(second);
  await expect(other.locator('h2.large')).toHaveText(second);
  const pad = await one.getByRole('img', { name: said.readOut.pad }).boundingBox();
  if (!pad) throw new Error('There is no field to draw in.');
  await one.mouse.move(pad.x + 30, pad.y + 60);
  await one.mouse.down();
  for (const [x, y] of [
    [90, 20],
    [150, 80],
    [220, 30],
  ] as const)
    await one.mouse.move(pad.x + x, pad.y + y);
  await one.mouse.up();
  await expectAccessible(one, 'signing');
  await button(one, said.readOut.sign).tap();
  await expect(one.getByText(said.readOut.signed)).toBeVisible();
  await expect(other.getByText(fill(said.readOut.count, { count: 1, of: 2 }))).toBeVisible();

  const minutes = textOf(await printed(tour, 'minutes'));
  for (const words of ['Customers (2 dots)', wording, 'A list of partners', `for ${ayu}`, en.minutes.signed])
    expect(minutes).toContain(withoutSpaces(words));
  expect(minutes).toContain(
    withoutSpaces(fill(en.minutes.signedText, { count: 1, of: 2 }).split(';')[0] ?? ''),
  );
  const book = await printed(tour, 'plan-book');
  const signatures = book.elements.flatMap(({ alt }) => alt ?? []);
  expect(signatures).toContain(fill(en.planBook.signatureOf, { name: ayu }));
  expect(signatures).not.toContain(fill(en.planBook.signatureOf, { name: budi }));
  await tour.close();
});

test('key results are checked in by thumb, milestones as well; what made it hard and votes on causes are given, as the minutes say', async () => {
  const tour = await openTour();
  const { page, path } = tour;
  const kinds = ['check-ins', 'scores', 'causes'];
  const room = await openRoom(tour, kinds, { participants: 2, kind: 'meeting' });
  const [ayu] = room.people;
  const objectiveId = await addObjective(tour, 'Win partners');
  const own = { objectiveId, ownerId: ayu?.id, unit: '', baseline: null, target: null };
  const figure = { ...own, kind: 'number', baseline: 0, target: 20, unit: 'visits' };
  await ask(page, 'keyResult/create', { ...figure, title: 'Visit twenty partners' });
  await ask(page, 'keyResult/create', { ...own, kind: 'milestone', title: 'Agreement drafted' });
  const portal = await ask(page, 'keyResult/create', { ...own, kind: 'steps', title: 'Portal live' });
  for (const title of ['Design', 'Launch'])
    await ask(page, 'keyResult/addStep', { keyResultId: portal.id, title });
  const { cycle_id: cycleId } = (rowsInFile(path).workshop as { id: string; cycle_id: string }[]).find(
    ({ id }) => id === room.workshopId,
  ) ?? { cycle_id: '' };
  await ask(page, 'review/addCause', { cycleId, name: 'Too few visits', reviewIds: [] });
  await ask(page, 'workshop/start', { id: room.workshopId });
  await goTo(page, `/workshop/${room.workshopId}/run`);
  const phone = await seatedPhone(page.context().browser(), room, ayu);

  await isAt(phone, 'check-ins');
  const visits = card(phone, 'Visit twenty partners');
  await visits.getByLabel(fill(said.checkIns.valueOf, { title: 'Visit twenty partners' })).fill('eleven');
  await button(phone, fill(said.checkIns.recordOne, { title: 'Visit twenty partners' })).tap();
  await expect(visits.getByRole('alert')).toBeVisible();
  await visits.getByLabel(fill(said.checkIns.valueOf, { title: 'Visit twenty partners' })).fill('11');
  await visits
    .getByLabel(fill(said.checkIns.noteOf, { title: 'Visit twenty partners' }))
    .fill('Half of them');
  await button(phone, fill(said.checkIns.recordOne, { title: 'Visit twenty partners' })).tap();
  await expect(visits).toContainText('11 visits');
  const drafted = fill(said.checkIns.doneOf, { title: 'Agreement drafted' });
  await phone.getByLabel(drafted).check();
  await phone.getByLabel(fill(said.checkIns.confidenceOf, { title: 'Agreement drafted' })).fill('90');
  await button(phone, fill(said.checkIns.recordOne, { title: 'Agreement drafted' })).tap();
  await phone.getByLabel(fill(said.checkIns.stepOf, { step: 'Design', title: 'Portal live' })).check();
  await button(phone, fill(said.checkIns.recordOne, { title: 'Portal live' })).tap();
  await expectAccessible(phone, 'check-ins');
  const recorded = () =>
    (rowsInFile(path).check_in as { key_result_id: string; value: number; confidence: number | null }[])
      .filter(({ key_result_id: id }) => titles().get(id) !== undefined)
      .map(({ key_result_id: id, value, confidence }) => [titles().get(id), value, confidence])
      .sort();
  const titles = () =>
    new Map(
      (rowsInFile(path).key_result as { id: string; objective_id: string; title: string }[])
        .filter((row) => row.objective_id === objectiveId)
        .map(({ id, title }) => [id, title]),
    );
  await expect.poll(recorded).toEqual([
    ['Agreement drafted', 1, 90],
    ['Portal live', 1, null],
    ['Visit twenty partners', 11, null],
  ]);

  await goOn(page, phone, 'scores');
  await phone.getByLabel(fill(said.scores.hardOf, { title: 'Win partners' })).fill('Two of us were ill');
  await button(phone, fill(said.scores.saveOne, { title: 'Win partners' })).tap();
  await expect.poll(() => JSON.stringify(rowsInFile(path).review_reason)).toContain('Two of us were ill');
  await expectAccessible(phone, 'what made it hard');
  await goOn(page, phone, 'causes');
  await page.getByRole('checkbox', { name: en.review.ours }).click();
  await expect(page.getByRole('checkbox', { name: en.review.ours })).toBeChecked();
  await phone.getByLabel('Too few visits').check();
  await expect.poll(() => rowsInFile(path).cause_vote).toHaveLength(1);
  await expectAccessible(phone, 'votes on causes');

  const minutes = textOf(await printed(tour, 'minutes'));
  for (const words of ['Visit twenty partners', '11 visits', 'Half of them', 'Agreement drafted', '90%'])
    expect(minutes).toContain(withoutSpaces(words));
  await tour.close();
});
