import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { openEmptyPlan } from '../support/empty-plan.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { doByPalette } from '../support/palette.ts';
import { goTo } from '../support/wordy-plan.ts';

/** A form of the program: where it is, how it is opened, and one of its fields. */
interface Form {
  readonly name: string;
  readonly path: string;
  readonly open?: (page: Page) => Promise<unknown>;
  readonly field: (page: Page) => Locator;
}

const words = 'Not saved yet';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();
const field = (name: string) => (page: Page) => page.getByRole('textbox', { name, exact: true }).first();
const inDialog = (page: Page) => page.getByRole('dialog').getByRole('textbox').first();
const press = (name: string) => (page: Page) => button(page, name).click();
const fromMenu = async (page: Page, menu: string, item: string) => {
  await button(page, menu).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

/** A plan with one of everything that a form is opened from. */
async function openPlan() {
  const { program, cycleId } = await openEmptyPlan();
  const { page } = program;
  const owner = { kind: 'company' };
  const { id: objectiveId } = await ask(page, 'objective/create', { title: 'Dry rice', cycleId, owner });
  await ask(page, 'keyResult/create', { objectiveId, title: 'Wet sacks', baseline: 9, target: 1 });
  await ask(page, 'keyResult/create', { objectiveId, title: 'Silo built', kind: 'steps' });
  const { id: personId } = await ask(page, 'organisation/addPerson', {
    name: 'Tari',
    jobTitle: '',
    email: '',
    unitIds: [],
  });
  await ask(page, 'gap/add', { cycleId, measureName: 'Losses', unit: '' });
  await ask(page, 'metric/add', {
    name: 'Moisture',
    stageId: null,
    measure: 'percent',
    unit: '',
    formula: '',
    meaning: '',
    importance: '',
  });
  const workshop = async (kind: string, ...kinds: string[]) => {
    const about = { kind, cycleId, name: kind, purpose: '', place: '', heldOn: null, facilitatorId: null };
    const agenda = kinds.map((step) => ({ kind: step, title: '', minutes: 5 }));
    const made = await ask(page, 'workshop/create', { ...about, participantIds: [personId], agenda });
    await ask(page, 'workshop/start', { id: made.id });
    return made.id;
  };
  const meetingId = await workshop('meeting', 'actions');
  const workshopId = await workshop('planning', 'ideas');
  const idea = { workshopId, authorId: null, clusterId: null, isHidden: false };
  await ask(page, 'workshop/addIdeas', { ...idea, texts: ['Ask the drivers'] });
  return { program, page, cycleId, workshopId, meetingId };
}

const formsOf = (workshopId: string, meetingId: string): readonly Form[] => {
  const board = { path: '/' };
  const rung = (title: string) => (page: Page) => page.locator('[data-rung]', { hasText: title }).click();
  const room = { path: `/workshop/${workshopId}/run` };
  return [
    { ...board, name: 'a new objective', open: (page) => page.keyboard.press('n'), field: inDialog },
    {
      ...board,
      name: 'an objective made on the board',
      open: press(en.making.inColumn.team),
      field: field(en.making.title),
    },
    {
      ...board,
      name: 'a new key result',
      open: (page) => page.getByRole('heading', { name: 'Dry rice', exact: true }).click(),
      field: field(en.panel.newKeyResult),
    },
    { ...board, name: 'a new step', open: rung('Silo built'), field: field(en.keyResult.newStep) },
    {
      ...board,
      name: 'a new initiative',
      open: rung('Wet sacks'),
      field: field(en.keyResult.newInitiative),
    },
    {
      ...board,
      name: 'pasted rows',
      open: (page) => doByPalette(page, en.action['paste-rows']),
      field: field(en.pastedRows.text),
    },
    { path: '/glossary', name: 'a new metric', open: press(en.glossary.add), field: inDialog },
    {
      path: '/glossary',
      name: 'a metric',
      open: press(`${en.glossary.edit}: Moisture`),
      field: field(en.glossary.meaning),
    },
    {
      path: '/organisation',
      name: 'a person',
      open: (page) => fromMenu(page, 'Menu of Tari', en.organisation.editPerson),
      field: field(en.organisation.jobTitle),
    },
    { path: '/organisation', name: 'a new team', field: field(en.organisation.newTeam) },
    {
      path: '/gaps',
      name: 'an objective of a gap',
      open: (page) => fromMenu(page, 'Menu of Losses', en.gaps.makeObjective),
      field: inDialog,
    },
    {
      path: '/balance',
      name: 'a new stage',
      open: press(en.balance.editStages),
      field: field(en.balance.newStage),
    },
    { path: '/check-ins', name: 'the note of a check-in', field: field('Note on “Wet sacks”') },
    {
      path: '/workshop',
      name: 'a new workshop',
      open: press(en.workshop.new),
      field: field(en.workshop.purpose),
    },
    {
      path: `/workshop/${workshopId}`,
      name: 'a saved agenda',
      open: press(en.workshop.saveAgenda),
      field: field(en.workshop.agendaName),
    },
    { ...room, name: 'an idea', field: field(en.workshop.ideas.label) },
    {
      ...room,
      name: 'an idea that is edited',
      open: (page) => fromMenu(page, 'Menu of Ask the drivers', en.workshop.ideas.edit),
      field: inDialog,
    },
    {
      ...room,
      name: 'a silent idea',
      open: async (page) => {
        await button(page, en.workshop.ideas.pass).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Tari' }).click();
      },
      field: inDialog,
    },
    {
      ...room,
      name: 'a note of the workshop',
      open: (page) => page.keyboard.press('c'),
      field: field(en.workshop.captureText),
    },
    { path: `/workshop/${meetingId}/run`, name: 'an action of a meeting', field: field(en.meeting.what) },
    { path: '/review?at=process', name: 'an improvement', field: field(en.review.process.newProblem) },
    { path: '/review?at=next-cycle', name: 'the next cycle', field: field(en.cycles.name) },
    {
      path: '/review',
      name: 'the reason of a score',
      open: press(en.review.setScoreOf.replace('{{title}}', 'Wet sacks')),
      field: field(en.review.reason),
    },
  ];
};

async function openForm(page: Page, { path, open, field: fieldOf }: Form): Promise<Locator> {
  await goTo(page, path);
  await expect(page.locator('#content h1').first()).toBeAttached();
  await open?.(page);
  const typed = fieldOf(page);
  await expect(typed).toBeVisible();
  return typed;
}

/** Closes what was opened; a field that always stands on its screen is left with it. */
async function close(page: Page, { open }: Form): Promise<void> {
  if (!open) return;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('what is typed into a form stands in it again, after Escape, another screen and a reload, until it is cancelled', async () => {
  const { program, page, cycleId, workshopId, meetingId } = await openPlan();
  const forms = formsOf(workshopId, meetingId);
  for (const form of forms) {
    await (await openForm(page, form)).fill(words);
    await close(page, form);
  }
  await page.reload();
  for (const form of forms) {
    await test.step(form.name, async () => {
      await expect(await openForm(page, form)).toHaveValue(words);
      await close(page, form);
    });
  }
  await ask(page, 'review/close', { cycleId });
  const reopening: Form = {
    path: '/review',
    name: 'the reason to open a review again',
    open: (open) => fromMenu(open, en.app.more, en.action['review-reopen']),
    field: inDialog,
  };
  await (await openForm(page, reopening)).fill(words);
  await close(page, reopening);
  await page.reload();
  await expect(await openForm(page, reopening)).toHaveValue(words);
  await close(page, reopening);

  // A form that is cancelled forgets its words, and one that is saved begins anew.
  await goTo(page, '/glossary');
  const name = page.getByRole('dialog').getByLabel(en.glossary.name);
  await button(page, en.glossary.add).click();
  await expect(name).toHaveValue(words);
  await page.getByRole('button', { name: en.app.cancel }).click();
  await expect(name).toHaveCount(0);
  await button(page, en.glossary.add).click();
  await expect(name).toHaveValue('');
  await name.fill('Rain');
  await name.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await button(page, en.glossary.add).click();
  await expect(name).toHaveValue('');
  await program.close();
});

test('the answers of a workshop that is about to start outlive a reload', async () => {
  const program = await openInBrowserHost({ folder: newFolder() });
  const { page } = program;
  await page.getByRole('button', { name: en.first.workshopTitle }).click();
  await page.getByLabel(en.start.company).fill(words);
  await page.reload();
  await page.getByRole('button', { name: en.first.workshopTitle }).click();
  await expect(page.getByLabel(en.start.company)).toHaveValue(words);
  await program.close();
});
