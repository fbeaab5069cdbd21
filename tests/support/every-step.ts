import type { Page } from '@playwright/test';
import { screens } from '#contract/screens.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { workshopKinds } from '#domain/tables/workshop.ts';
import { workshopStepKinds, workshopSteps } from '#domain/workshop/workshop-steps.ts';
import { ask } from './calls.ts';
import { testDay } from './find-rows.ts';

/** Goes to an address as a link does: a way through the palette would be measured with it. */
export const follow = (page: Page, to: string): Promise<void> =>
  page.evaluate((address) => history.pushState(null, '', address), to);

/**
 * Holds a workshop of each kind with all its steps; `through` does each part of it, and may look at what it brings.
 */
export async function everyStep(
  page: Page,
  through: (what: string, act: () => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const rowsNow = async () => unpackSnapshot(await ask<string>(page, 'plan/snapshot')).rows;
  const [objective] = (await rowsNow()).objective;
  if (!objective) throw new Error('The plan has no objective.');
  const { cycleId } = objective;
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
    await through(`${kind} prepared`, () => follow(page, `/workshop/${id}`));
    await ask(page, 'workshop/start', { id });
    await through(`${kind}: room`, () => follow(page, `/workshop/${id}/run`));
    const steps = (await rowsNow()).workshopStep.filter(({ workshopId }) => workshopId === id);
    for (const step of steps)
      await through(`${kind}: ${step.kind}`, () => ask(page, 'workshop/goTo', { id, stepId: step.id }));
    await through(`${kind}: presenter`, () => follow(page, `/workshop/${id}/presenter`));
    await through(`${kind}: projector`, () => follow(page, `/workshop/${id}/projector`));
    await ask(page, 'workshop/finish', { id });
    await follow(page, screens.plan.path);
    await page.locator('[data-objective]').first().waitFor();
  }
}
