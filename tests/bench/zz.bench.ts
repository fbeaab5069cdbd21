import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator } from '@playwright/test';
import { type PlaceName, places, screens } from '#contract/screens.ts';
import { workshopKinds } from '#domain/tables/workshop.ts';
import { workshopStepKinds, workshopSteps } from '#domain/workshop/workshop-steps.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from '../support/calls.ts';
import { livingObjectives, testDay } from '../support/find-rows.ts';
import { openPlan, planOnDisk } from '../support/plans.ts';
import { longestTask, untilQuiet } from './longest-task.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { report } from './timing.ts';

/*
 * What keeps a window of a thousand people from drawing, screen by screen and action by action: its longest task, in time
 * that its thread worked.
 */
const most = 50;

const path = planOnDisk('reference');
const file = await openPlan(path);
const [objective] = livingObjectives(file.plan);
file.close();
if (!objective) throw new Error('The plan has no objective.');
const { cycleId } = objective;

const browser = await launchBrowser();
const { page, end } = await openPage(browser, path, '[data-objective]');
const { keyboard } = page;

const measured = async (what: string, act: () => Promise<unknown>, on = page) =>
  report(`${what}: longest task`, await longestTask(browser, on, act), 'ms', most);

/** As a link does: a way through the palette would be measured with it. */
const follow = (to: string) => page.evaluate((address) => history.pushState(null, '', address), to);
const isThere = (locator: Locator) => locator.first().waitFor();
const card = page.locator('[data-objective]');
const palette = page.getByRole('textbox', { name: en.app.searchOrDo });

/** Does an action of the palette, and measures what it does from there. */
async function doAction(what: string, name: keyof typeof en.action, until?: Locator): Promise<void> {
  await keyboard.press('ControlOrMeta+K');
  await palette.fill(en.action[name]);
  await untilQuiet(page);
  await measured(what, async () => {
    await keyboard.press('Enter');
    if (until) await isThere(until);
  });
}

await page.bringToFront();
for (const kind of workshopKinds) {
  const { id } = await ask(page, 'workshop/create', {
    kind,
    cycleId,
    name: kind,
    purpose: '',
    place: '',
    heldOn: testDay,
    facilitatorId: null,
    participantIds: [],
    agenda: workshopStepKinds
      .filter((step) => workshopSteps[step].of.some((one) => one === kind))
      .map((step) => ({ kind: step, title: '', minutes: 20 })),
  });
  await measured(`${kind} prepared`, () => follow(`/workshop/${id}`));
  await ask(page, 'workshop/start', { id });
  await measured(`${kind}: room`, () => follow(`/workshop/${id}/run`));
  const now = await openPlan(path);
  const steps = now.plan.tables.workshopStep.where('workshopId', id);
  now.close();
  for (const step of steps)
    await measured(`${kind}: ${step.kind}`, () => ask(page, 'workshop/goTo', { id, stepId: step.id }));
  await measured(`${kind}: presenter`, () => follow(`/workshop/${id}/presenter`));
  await measured(`${kind}: projector`, () => follow(`/workshop/${id}/projector`));
  await ask(page, 'workshop/finish', { id });
  await follow(screens.plan.path);
  await isThere(card);
}

await end();
await browser.close();
rmSync(dirname(path), { recursive: true, force: true });
