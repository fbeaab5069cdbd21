import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import { ask } from '../support/calls.ts';
import { tangga } from '../support/command-line.ts';
import { expectAccessible, expectLegible } from '../support/legible.ts';
import { askAs, browserOfPhones, scan, sitAs, typeCode, vote, write } from '../support/on-phones.ts';
import { newFolder, openInBrowserHost, type Tangga } from '../support/open-tangga.ts';
import { doByPalette } from '../support/palette.ts';
import { button, openPhone } from '../support/phones.ts';
import { planIn } from '../support/plan-in.ts';
import { readPdf, withoutSpaces } from '../support/read-pdf.ts';
import { rowsInFile } from '../support/rows-in-file.ts';
import { nextFrames } from '../support/settled.ts';
import { goTo } from '../support/wordy-plan.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: en.room.title });
const counted = (page: Page) => page.locator('[data-taken-part]').getByRole('status');
const next = (page: Page) => page.getByRole('button', { name: en.workshop.next, exact: true });

/** Who takes part: two with a phone and one without; a fourth comes by a name that is not on the list. */
const names = {
  ayu: 'Ayu Lestari',
  budi: 'Budi Hartono',
  citra: 'Citra Dewi',
  tono: 'Tono Sugiharto',
} as const;

/** The ladder that is voted on, the easiest rung first. */
const rungs = ['Visit twenty partners', 'Close deals with eight partners'] as const;

const said = en.phone;

/** The steps that a story takes. */
type Steps = readonly ('ideas' | 'clusters' | 'difficulty' | 'owners' | 'read-out')[];

/** An empty plan with some people and a ladder of two rungs, and a workshop of them that goes on. */
async function openWithWorkshop(folder: string, path: string, people: readonly string[], steps: Steps) {
  await tangga(['new', path, '--sample', 'empty', '--name', 'Plan'], folder);
  const program = await openInBrowserHost({ folder, plan: path });
  const { page } = program;
  const [cycle] = (await planIn(path)).cycles;
  const participantIds: string[] = [];
  for (const name of people) {
    const about = { name, jobTitle: '', email: '', unitIds: [] };
    participantIds.push((await ask(page, 'organisation/addPerson', about)).id);
  }
  const { id: objectiveId } = await ask(page, 'objective/create', {
    title: 'Build relations that raise referral sales',
    cycleId: cycle?.id,
    owner: { kind: 'company' },
  });
  for (const title of rungs)
    await ask(page, 'keyResult/create', {
      objectiveId,
      title,
      kind: 'number',
      baseline: 0,
      target: 8,
      unit: '',
      ownerId: null,
    });
  const { id } = await ask(page, 'workshop/create', {
    name: 'Plan the quarter',
    purpose: '',
    place: '',
    heldOn: null,
    facilitatorId: null,
    cycleId: cycle?.id,
    kind: 'planning',
    participantIds,
    agenda: steps.map((kind) => ({ kind, title: '', minutes: 20 })),
  });
  await ask(page, 'workshop/start', { id });
  await goTo(page, `/workshop/${id}/run`);
  await expect(page.locator('[data-room]')).toBeVisible();
  return { program, workshopId: id };
}

/** A phone that has opened an address. */
async function phoneAt(browser: Browser, address: string): Promise<Page> {
  const phone = await openPhone(browser, { language: 'en' });
  await phone.goto(address);
  return phone;
}

test('a room is opened for phones, which write, vote and come back, through a lost network and a killed program', async () => {
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  const opened = await openWithWorkshop(
    folder,
    path,
    [names.ayu, names.budi, names.citra],
    ['ideas', 'difficulty'],
  );
  let program: Tangga = opened.program;
  const page = () => program.page;
  const phones = await browserOfPhones();

  // One key: the room sees how to join, and everybody that this computer serves it.
  await page().keyboard.press('r');
  await expect(page().getByRole('heading', { name: en.room.join })).toBeVisible();
  await expect(page().locator('[data-room-open]')).toBeVisible();
  const projector = await program.context.newPage();
  await projector.setViewportSize({ width: 1920, height: 1080 });
  await projector.goto(
    page()
      .url()
      .replace(/\/run.*$/u, '/projector'),
  );
  await expect(projector.getByRole('heading', { name: en.room.join })).toBeVisible();
  const link = await scan(projector.locator('[data-join] svg').first());
  const digits =
    (
      await page()
        .getByRole('img', { name: /^Code of the room/u })
        .first()
        .textContent()
    )?.replace(/\D/gu, '') ?? '';
  await nextFrames(projector);
  await expectLegible(projector, 'how to join');
  await page().bringToFront();
  await expectAccessible(page(), 'the room, open');

  // One scans, one types the digits, one is not on the list.
  const ayu = await phoneAt(phones, link);
  await sitAs(ayu, names.ayu);
  const budi = await phoneAt(phones, link.replace(/#.*$/u, ''));
  await typeCode(budi, digits);
  await sitAs(budi, names.budi);
  const tono = await phoneAt(phones, link);
  await askAs(tono, names.tono);
  await panel(page())
    .getByRole('button', { name: en.room.admitOne.replace('{{person}}', names.tono) })
    .click();
  await expect(tono.locator('main.room')).toBeVisible();
  await expect(panel(page()).locator('[data-seat=here]')).toHaveCount(3);
  await expect(panel(page()).locator('[data-seat=none]')).toHaveText(new RegExp(names.citra, 'u'));
  await expect(projector.getByText('3 of 4 here')).toBeVisible();
  await page().keyboard.press('j');
  await expect(projector.locator('[data-join]')).toHaveCount(0);
  await expect(projector.locator('[data-join-strip]')).toContainText(digits.slice(0, 3));

  // Silent ideas: one of them is written without a network, and delivered once by either window of the page once it is back.
  await write(ayu, 'Visit the ten largest customers');
  const secondOfTono = await tono.context().newPage();
  await secondOfTono.goto(link);
  await expect(secondOfTono.locator('main.room')).toBeVisible();
  await tono.context().setOffline(true);
  await write(tono, 'One price list for all regions');
  for (const ofTono of [tono, secondOfTono]) await expect(ofTono.getByText(en.phone.kept)).toBeVisible();
  await expect(projector.getByText('1 note is hidden until it is revealed.')).toBeVisible();
  await tono.context().setOffline(false);
  for (const ofTono of [tono, secondOfTono]) await expect(ofTono.getByText(en.phone.kept)).toHaveCount(0);
  await secondOfTono.close();
  await page().getByRole('button', { name: 'Reveal 2 notes' }).click();
  await expect(projector.locator('[data-idea]')).toHaveCount(2);
  await expect(ayu.getByText('One price list for all regions')).toBeVisible();

  // Difficulty: hidden until all are in, also across the end of the program.
  await next(page()).click();
  await page().getByRole('button', { name: en.workshop.vote.start }).click();
  await expect(counted(page())).toHaveText('0 of 4 have voted');
  await vote(ayu, [1, 2]);
  await expect(counted(projector)).toHaveText('1 of 4 has voted');
  await program.kill();
  await expect(ayu.getByText(en.phone.away)).toBeVisible();
  // What is done meanwhile waits on the phone, and comes once the room is back.
  await expect(budi.getByText(en.phone.away)).toBeVisible();
  await vote(budi, [1, 3]);
  await expect(budi.getByText(en.phone.kept).first()).toBeVisible();
  program = await openInBrowserHost({ folder, plan: path });
  await expect(page().locator('[data-room-open]')).toBeVisible();
  await page()
    .getByRole('link', { name: /^Workshop: / })
    .click();
  await expect(counted(page())).toHaveText('2 of 4 have voted');
  await vote(tono, [5, 3]);
  await expect(counted(page())).toHaveText('3 of 4 have voted');
  await page().getByRole('button', { name: en.room.revealWhenIn }).click();
  // Who has no phone is entered here, and with the last vote everything is shown.
  await page().getByRole('button', { name: en.room.enterForSomeone }).click();
  await expect(page().getByRole('heading', { name: `${names.citra}: how hard is it?` })).toBeVisible();
  await page().locator('[data-ballot]').press('1');
  await expect(page().locator('[data-ballot]')).toContainText('Close deals');
  await page().locator('[data-ballot]').press('3');
  await expect(page().getByText(`voted harder: ${names.tono.split(' ')[0]}. Ask why`)).toBeVisible();
  await expect(tono.getByText(en.phone.difficulty.far)).toBeVisible();

  // The second round agrees.
  await page().getByRole('button', { name: en.workshop.vote.again }).click();
  await Promise.all([ayu, budi, tono].map((phone) => vote(phone, [2, 3])));
  await page().getByRole('button', { name: en.room.enterForSomeone }).click();
  await page().locator('[data-ballot]').press('2');
  await expect(page().locator('[data-ballot]')).toContainText('Close deals');
  await page().locator('[data-ballot]').press('3');
  await expect(page().getByText(en.workshop.vote.allIn)).toBeVisible();
  await page().getByRole('button', { name: en.workshop.vote.reveal }).click();
  await expect(page().getByText(en.workshop.vote.agreed)).toHaveCount(2);

  // A seat goes to another device; then the room is closed, and nothing is answered.
  await page().keyboard.press('w');
  await panel(page())
    .getByRole('button', { name: en.room.handOver.replace('{{person}}', names.budi) })
    .click();
  const ticket = await scan(page().getByRole('dialog').locator('svg[role=img]'));
  await page().keyboard.press('Escape');
  const other = await phoneAt(phones, ticket);
  await expect(other.locator('main.room')).toBeVisible();
  await expect(budi.locator('main.room')).toHaveCount(0);
  await doByPalette(page(), en.action['room-close']);
  await page().getByRole('dialog').getByRole('button', { name: en.room.close }).click();
  await expect(page().locator('[data-room-open]')).toHaveCount(0);
  await expect(other.getByRole('heading', { name: en.phone.closed.title })).toBeVisible();
  await expect
    .poll(() =>
      fetch(link.replace(/#.*$/u, ''), { signal: AbortSignal.timeout(5_000) }).then(
        () => 'answered',
        () => 'silent',
      ),
    )
    .toBe('silent');
  await phones.close();
  await program.close();
});

/** Twelve people at one table. */
const twelve = [
  'Ayu',
  'Budi',
  'Citra',
  'Dewi',
  'Eko',
  'Fitri',
  'Gita',
  'Hadi',
  'Indah',
  'Joko',
  'Kartika',
  'Lukman',
];

test('twelve phones write, put dots, vote in two rounds, take rungs and sign, and the minutes tell of it', async () => {
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  const steps: Steps = ['ideas', 'clusters', 'difficulty', 'owners', 'read-out'];
  const { program, workshopId } = await openWithWorkshop(folder, path, twelve, steps);
  const { page } = program;
  const browser = await browserOfPhones();
  // Not where rooms are usually served: that is for the story beside this one that opens its room again there.
  await ask(page, 'room/open', { workshopId, port: 0 });
  await expect(page.locator('[data-room-open]')).toBeVisible();
  await page.keyboard.press('w');
  await page.keyboard.press('j');
  const link = await scan(page.locator('[data-join] svg').first());
  const phones = await Promise.all(twelve.map(() => phoneAt(browser, link)));
  const all = (act: (phone: Page, at: number) => Promise<unknown>) => Promise.all(phones.map(act));
  await all((phone, at) => sitAs(phone, twelve[at] ?? ''));
  await expect(panel(page).locator('[data-seat=here]')).toHaveCount(12);
  await page.keyboard.press('j');

  // Three of them lose the network while they write.
  const lost = phones.slice(9);
  await Promise.all(lost.map((phone) => phone.context().setOffline(true)));
  await all((phone, at) => write(phone, `What ${twelve[at]} would do first`));
  await expect(page.getByRole('button', { name: 'Reveal 9 notes' })).toBeVisible();
  await Promise.all(lost.map((phone) => phone.context().setOffline(false)));
  await page.getByRole('button', { name: 'Reveal 12 notes' }).click();
  await expect(page.locator('[data-idea]')).toHaveCount(12);

  await next(page).click();
  const liked = 'What Citra would do first';
  // Each has three.
  await all(async (phone) => {
    for (let dots = 0; dots < 3; dots++) {
      await expect(phone.getByText(fill(said.clusters.left, { count: 3 - dots, each: 3 }))).toBeVisible();
      await button(phone, fill(said.clusters.more, { text: liked })).tap();
    }
  });
  await expect(counted(page)).toHaveText('12 of 12 have put their dots');
  await page.getByRole('button', { name: en.workshop.ideas.showVotes }).click();
  await expect(page.locator('[data-idea]').first()).toContainText(liked);

  await next(page).click();
  await page.getByRole('button', { name: en.workshop.vote.start }).click();
  await page.getByRole('button', { name: en.room.revealWhenIn }).click();
  await all((phone, at) => vote(phone, at === 11 ? [5, 3] : [1, 3]));
  await expect(page.getByText('voted harder: Lukman. Ask why')).toBeVisible();
  await page.getByRole('button', { name: en.workshop.vote.again }).click();
  await page.getByRole('button', { name: en.room.revealWhenIn }).click();
  await all((phone) => vote(phone, [2, 4]));
  await expect(page.getByText(en.workshop.vote.agreed)).toHaveCount(2);

  await next(page).click();
  const [ayu, budi] = phones as [Page, Page];
  await button(ayu, fill(said.owners.takeOne, { title: rungs[0] })).tap();
  await ayu.getByRole('slider', { name: fill(said.owners.confidenceOf, { title: rungs[0] }) }).fill('60');
  // What one takes changes the page of the others, under the finger of whoever taps in that moment.
  await expect(button(budi, fill(said.owners.takeOne, { title: rungs[0] }))).toHaveCount(0);
  await button(budi, fill(said.owners.takeOne, { title: rungs[1] })).tap();
  await expect(page.getByLabel(fill(en.workshop.owners.rungOwner, { title: rungs[1] })).first()).toHaveValue(
    'Budi',
  );

  await next(page).click();
  await all(async (phone, at) => {
    await button(phone, said.readOut.type).tap();
    await phone.getByLabel(said.readOut.name).fill(twelve[at] ?? '');
    await button(phone, said.readOut.sign).tap();
  });
  await expect(counted(page)).toHaveText('12 of 12 have signed');

  const [objective] = (await planIn(path)).objectives;
  expect(objective?.keyResults.map(({ title, confidence }) => [title, confidence])).toEqual([
    [rungs[0], 60],
    [rungs[1], null],
  ]);
  const votes = rowsInFile(path).difficulty_vote as { readonly round: number; readonly estimate: number }[];
  expect([1, 2].map((round) => votes.filter((one) => one.round === round).length)).toEqual([24, 24]);
  const minutes = join(folder, 'minutes.pdf');
  expect((await tangga(['pdf', path, '--document', 'minutes', '--out', minutes], folder)).code).toBe(0);
  const text = (await readPdf(minutes)).pages.join('');
  for (const words of [...twelve.map((name) => `What ${name} would do first`), '36 dots', ...rungs])
    expect(text).toContain(withoutSpaces(words));
  await browser.close();
  await program.close();
});
