import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeAll(async () => {
  window = await windowOn(planOnDisk());
});
afterAll(() => window.close());

test('the minutes and the plan are told as Markdown, what would mark them up written plainly', async () => {
  const { client, plan } = window;
  const cycleId = currentCycle(plan(), testDay)?.id ?? '';
  const about = { purpose: '', place: '', heldOn: testDay, facilitatorId: null, participantIds: [] };
  const { id: workshopId } = await client.workshop.create({
    kind: 'planning',
    ...about,
    cycleId,
    name: 'Planning *together*',
    agenda: defaultAgenda('planning'),
  });
  const note = { workshopId, kind: 'decision', ownerId: null, dueOn: '2026-12-01' } as const;
  await client.workshop.addDecision({ ...note, text: 'No | discounts\n# before lunch' });
  const { markdown } = await client.document.markdown({
    kind: 'minutes',
    cycleId,
    workshopId,
    language: 'en',
  });
  expect(markdown).toContain('# Planning \\*together\\*');
  expect(markdown).toContain('- No \\| discounts \\# before lunch (1 Dec 2026)');
  expect(markdown).toContain('| Look back and gaps | 30 min | – |');
  const told = await client.document.markdown({ kind: 'plan', cycleId, language: 'id' });
  for (const { title } of plan().tables.objective.where('cycleId', cycleId))
    expect(told.markdown).toContain(title);
});
