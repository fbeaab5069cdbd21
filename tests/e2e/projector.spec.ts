import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { tangga } from '../support/command-line.ts';
import { expectLegible } from '../support/legible.ts';
import { newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { doByPalette } from '../support/palette.ts';
import { eachStep } from '../support/room.ts';
import { nextFrames } from '../support/settled.ts';
import { goTo, openWordy } from '../support/wordy-plan.ts';

const title = (page: Page) => page.locator('[data-room] h2').first();
const controls = (page: Page) => page.locator('[data-room] header [data-controls]');

/** What of a room's stage is not seen without scrolling. */
const hidden = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-room] section *')]
      .filter((element) => /auto|scroll/u.test(getComputedStyle(element).overflowY))
      .filter((element) => !element.matches('[data-board-scroller], [data-dock] *, textarea'))
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => `${element.className}: ${element.scrollHeight} in ${element.clientHeight}`),
  );

test('a projector shows each step whole, its ladder, notes, votes and owners, in letters the room can read', async () => {
  const { program, page, workshopId } = await openWordy('en', 'short');
  await goTo(page, `/workshop/${workshopId}/run`);
  await expect(page.locator('[data-room]')).toBeVisible();
  await page.keyboard.press('p');
  const look = async (where: string) => {
    for (const [width, height] of [
      [1280, 800],
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await nextFrames(page);
      await expect.poll(() => hidden(page), { message: `${where} at ${width}×${height}` }).toEqual([]);
    }
    await expectLegible(page, where);
  };
  await eachStep(page, 'en', async (step) => {
    await look(step);
    if (step !== en.method.difficulty.title) return;
    await page.getByRole('button', { name: en.workshop.vote.start }).click();
    await expect(page.locator('[data-ballot]')).toBeVisible();
    await look('ballot');
    await page.getByRole('button', { name: en.workshop.vote.revealNow }).click();
    await expect(page.locator('[data-ballot]')).toHaveCount(0);
    await look('votes');
  });
  await program.close();
});

test('what has no room on a projector even in the smallest letters is counted, and the rest is seen whole', async () => {
  const { program, page, plan, workshopId } = await openWordy('en', 'short');
  const count = 48;
  const personIds = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      ask(page, 'organisation/addPerson', {
        name: `Person ${at}`,
        jobTitle: '',
        email: '',
        unitIds: [plan.teamIds[0]],
      }).then(({ id }) => id),
    ),
  );
  const participantIds = [...plan.personIds, ...personIds];
  await ask(page, 'workshop/setParticipants', { id: workshopId, personIds: participantIds });
  const texts = Array.from(
    { length: 90 },
    (_, at) => `A note of several words about what keeps us waiting ${at}`,
  );
  const about = { workshopId, authorId: null, clusterId: null, isHidden: false };
  await ask(page, 'workshop/addIdeas', { ...about, texts });
  await goTo(page, `/workshop/${workshopId}/run`);
  await expect(page.locator('[data-room]')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('p');
  const lists = { people: participantIds.length, notes: texts.length } as const;
  const seen = new Set<string>();
  await eachStep(page, 'en', async (step) => {
    await nextFrames(page);
    await expect.poll(() => hidden(page), { message: step }).toEqual([]);
    for (const [name, all] of Object.entries(lists)) {
      const list = page.locator(`[data-fitted-list="${name}"]`).first();
      const more = list.locator('[data-more]');
      if ((await more.count()) === 0) continue;
      seen.add(name);
      const shown = list.locator(name === 'people' ? '[data-person]' : '[data-idea]');
      await expect
        .poll(async () => (await more.textContent()) === `and ${all - (await shown.count())} more`)
        .toBe(true);
    }
  });
  expect([...seen].sort()).toEqual(['notes', 'people']);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-more]')).toHaveCount(0);
  await program.close();
});

test('the drawing of what was planned and what happened stands on the projector, as large as can be read', async () => {
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  await tangga(['new', path, '--sample', 'tour'], folder);
  const program = await openInBrowserHost({ folder, language: 'en', plan: path });
  const { page } = program;
  await page.getByRole('button', { name: new RegExp(`^${en.app.cycle}: `, 'u') }).click();
  await page.getByRole('menuitem', { name: /Q3 2026/u }).click();
  await goTo(page, '/review');
  const drawing = page.getByRole('complementary', { name: en.calibration.title }).getByRole('img');
  await expect(drawing).toBeVisible();
  await doByPalette(page, en.action.project);
  await expect(page.locator('html')).toHaveAttribute('data-projecting');
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const least = () =>
      drawing.evaluate((svg: SVGSVGElement) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const sizes = [...svg.querySelectorAll('text')].map((text) => getComputedStyle(text).fontSize);
        return Math.min(...sizes.map((size) => Number.parseFloat(size) * scale));
      });
    await nextFrames(page);
    await expect.poll(least).toBeGreaterThanOrEqual((width * 20) / 1920 - 0.05);
    await expect
      .poll(() => drawing.evaluate((svg) => svg.getBoundingClientRect().right <= innerWidth))
      .toBe(true);
  }
  await program.close();
});

test('on a projector controls come with the mouse and the keyboard, and Escape leaves', async () => {
  const { program, page, workshopId } = await openWordy('en', 'short');
  await goTo(page, `/workshop/${workshopId}/run`);
  await page.mouse.move(300, 300);
  await page.keyboard.press('p');
  await expect(controls(page)).toHaveCSS('opacity', '0');
  await page.mouse.move(320, 320);
  await expect(controls(page)).toHaveCSS('opacity', '1');
  await expect(controls(page)).toHaveCSS('opacity', '0');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-room] header :focus-visible')).toBeVisible();
  await expect(controls(page)).toHaveCSS('opacity', '1');
  // Escape closes one thing at a time.
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-projecting');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveAttribute('data-projecting');
  await program.close();
});

test('the projector’s window follows the facilitator’s, and shows nothing that is said in silence', async () => {
  const { program, page, context, plan, workshopId } = await openWordy('en', 'short');
  await goTo(page, `/workshop/${workshopId}/run`);
  await page.locator('[data-room]').getByRole('button', { name: en.app.more, exact: true }).click();
  const opening = context.waitForEvent('page');
  await page.getByRole('menuitem', { name: en.workshop.projector }).click();
  const wall = await opening;
  await wall.setViewportSize({ width: 1280, height: 720 });
  await expect(wall.locator('html')).toHaveAttribute('data-projecting');
  await expect(wall.locator('[data-board-scroller]')).toHaveCount(0);

  // The step, and the card that is talked of.
  await page.getByRole('button', { name: en.workshop.next, exact: true }).click();
  await expect(wall.locator('[data-board-scroller]')).toBeVisible();
  const last = plan.objectiveIds.at(-1);
  await page.locator('[data-board-scroller]').evaluate((board) => board.scrollTo(0, board.scrollHeight));
  await page.locator(`[data-objective="${last}"]`).getByRole('heading').click();
  await expect(wall.locator(`[data-objective="${last}"]`)).toBeInViewport();
  await expect(wall.locator('[data-dock]')).toHaveCount(0);
  await page.keyboard.press('Escape');

  // Notes written in silence: counted, not shown, and dots in the field where it is itself projected.
  await page.getByRole('button', { name: en.workshop.next, exact: true }).click();
  await page.getByRole('button', { name: en.workshop.ideas.pass }).click();
  await page.getByRole('button', { name: en.workshop.ideas.someone }).click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill('Nobody reads this yet');
  await expect(wall.getByText('Nobody reads this yet')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(wall.getByRole('button', { name: /Reveal 1/u })).toBeAttached();
  await expect(wall.getByText('Nobody reads this yet')).toHaveCount(0);
  await expect(field).toHaveCSS('-webkit-text-security', 'none');
  await page.keyboard.press('Escape');
  await wall.getByRole('button', { name: en.workshop.ideas.pass }).click();
  await wall.getByRole('button', { name: en.workshop.ideas.someone }).click();
  await expect(wall.getByRole('dialog').getByRole('textbox')).toHaveCSS('-webkit-text-security', 'disc');
  await wall.keyboard.press('Escape');

  // The ladder that is voted on, and how many have voted; no vote, nor anything to vote with.
  for (let step = 0; step < 4; step++) {
    const name = await page.locator('[data-room] h1').first().textContent();
    await page.getByRole('button', { name: en.workshop.next, exact: true }).click();
    await expect(page.locator('[data-room] h1').first()).not.toHaveText(name ?? '');
  }
  const isOnWall = () =>
    expect
      .poll(async () => (await title(wall).textContent()) === (await title(page).textContent()))
      .toBe(true);
  await isOnWall();
  const first = (await title(page).textContent()) ?? '';
  await page.getByRole('button', { name: en.workshop.vote.nextLadder }).click();
  await expect(title(page)).not.toHaveText(first);
  await isOnWall();
  await page.getByRole('button', { name: en.workshop.vote.start }).click();
  await expect(page.locator('[data-ballot]')).toBeVisible();
  await expect(wall.getByRole('status').filter({ hasText: '0' }).first()).toBeVisible();
  await expect(wall.locator('[data-ballot]')).toHaveCount(0);
  await wall.reload();
  await isOnWall();
  await program.close();
});
