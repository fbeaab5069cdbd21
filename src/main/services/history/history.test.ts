import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Cluster, Idea, KeyResult, Objective, Workshop, WorkshopStep } from '#domain/tables/tables.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { contentOf } from '../../../../tests/support/content-of.ts';
import { edit } from '../../../../tests/support/edit.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { makeCall, type RandomCall, randomCall } from '../../../../tests/support/random-calls.ts';

afterEach(() => {
  vi.useRealTimers();
});

type Step = { readonly kind: 'call'; readonly call: RandomCall } | { readonly kind: 'undo' | 'redo' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: randomCall.map((call) => ({ kind: 'call' as const, call })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
);

async function undoAll(window: TestWindow): Promise<void> {
  while (window.window.planFile.journal.nextUndo()) await window.client.history.undo();
}

async function redoAll(window: TestWindow): Promise<void> {
  while (window.window.planFile.journal.nextRedo()) await window.client.history.redo();
}

test('whatever was done while clocks ran, undo reaches the beginning and redo the end', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (story) => {
      const window = await windowOn(planOnDisk('sales'));
      window.window.planFile.db.pragma('synchronous = OFF');
      const beginning = contentOf(window);
      await busyPlan(window);
      for (const one of story) {
        vi.setSystemTime(Date.now() + 7_000);
        const code = await (one.kind === 'call'
          ? (await makeCall(window, one.call)).code
          : refusal(window.client.history[one.kind]()));
        expect(code, JSON.stringify(one)).not.toBe('unexpected');
      }
      const end = contentOf(window);
      const undone = window.window.planFile.journal.list(500).filter(({ state }) => state === 'undone');
      await undoAll(window);
      expect(contentOf(window)).toBe(beginning);
      await redoAll(window);
      // What was undone within the story comes again as well.
      if (undone.length === 0) expect(contentOf(window)).toBe(end);
      await undoAll(window);
      expect(contentOf(window)).toBe(beginning);
      await window.close();
    }),
    { numRuns: 12 },
  );
});

describe('undo of a workshop whose clock ran', () => {
  const begun = async () => {
    const window = await windowOn(planOnDisk('sales'));
    const beginning = contentOf(window);
    await busyPlan(window);
    const [workshop] = window.plan().tables.workshop.rows.values();
    return { window, beginning, id: (workshop as Workshop).id };
  };

  test('takes it back, and redo brings it again with the time that was spent', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
    const { window, beginning, id } = await begun();
    vi.setSystemTime(Date.now() + 60_000);
    await window.client.workshop.pause({ id });
    await undoAll(window);
    expect(contentOf(window)).toBe(beginning);
    await redoAll(window);
    const { workshop, workshopStep } = window.plan().tables;
    expect(workshop.get(id)?.state).toBe('paused');
    expect(workshopStep.get(workshop.get(id)?.currentStepId)?.spentSeconds).toBe(60);
    await window.close();
  });

  test('lets the room stand where its step was taken away, and redo brings the step again', async () => {
    const { window, beginning, id } = await begun();
    const step = { workshopId: id, kind: 'own', title: 'Extra', minutes: 5, position: 0 } as const;
    const { id: stepId } = await window.client.workshop.addAgendaStep(step);
    await window.client.workshop.goTo({ id, stepId });
    await window.client.history.undo();
    expect(window.plan().tables.workshop.get(id)).toMatchObject({ currentStepId: null, state: 'paused' });
    await window.client.history.redo();
    expect(window.plan().tables.workshop.get(id)).toMatchObject({ currentStepId: stepId, state: 'running' });
    await window.client.history.undo();
    await window.client.workshop.start({ id });
    expect(window.plan().tables.workshop.get(id)?.state).toBe('running');
    await undoAll(window);
    expect(contentOf(window)).toBe(beginning);
    await window.close();
  });
});

describe('what a file cannot keep as it was typed', () => {
  test.each([
    ['half of a surrogate pair', 'Win \ud83d back', 'Win \ufffd back'],
    ['NUL', 'Win\0 back', 'Win back'],
  ])('%s is kept as it can be, and undone', async (_what, typed, kept) => {
    const window = await windowOn(planOnDisk('sales'));
    const beginning = contentOf(window);
    const [objective] = window.plan().tables.objective.sorted();
    const { id } = objective as Objective;
    await window.client.objective.update({ id, title: typed, description: typed });
    expect(window.plan().tables.objective.get(id)).toMatchObject({ title: kept, description: kept });
    await window.client.history.undo();
    expect(contentOf(window)).toBe(beginning);
    await window.close();
  });

  test('a target that grows beyond all numbers is refused', async () => {
    const window = await windowOn(planOnDisk('sales'));
    const [objective] = window.plan().tables.objective.sorted();
    const fields = { objectiveId: (objective as Objective).id, title: 'More', baseline: 1e308 };
    expect(await refusal(window.client.keyResult.create({ ...fields, relativeTarget: 500 }))).toBe(
      'plan/number-too-large',
    );
    await window.close();
  });

  test('a journal that older versions wrote with them is undone all the same', async () => {
    const window = await windowOn(planOnDisk('sales'));
    const [rung] = window.plan().tables.keyResult.sorted();
    const { id, title, target } = rung as KeyResult;
    await window.client.keyResult.update({ id, title: 'Half', target: 1 });
    const { db } = window.window.planFile;
    db.prepare("UPDATE key_result SET title = 'Half \ufffd', target = 9e999 WHERE id = ?").run(id);
    const image = '{"title":"Half \\ud83d","target":null}';
    db.prepare('UPDATE change SET after = ? WHERE row_id = ?').run(image, id);
    await window.client.history.undo();
    expect(window.plan().tables.keyResult.get(id)).toMatchObject({ title, target });
    await window.close();
  });
});

test('what another program wrote into a plan comes back as it was, also with what nobody can type', async () => {
  const path = planOnDisk('sales');
  const db = new Database(path);
  db.prepare('UPDATE objective SET title = char(0) || title || char(0), description = char(0)').run();
  db.close();
  const window = await windowOn(path);
  const beginning = contentOf(window);
  const [objective] = window.plan().tables.objective.sorted();
  const { id } = objective as Objective;
  await window.client.objective.update({ id, title: 'Win back', description: '' });
  await window.client.objective.remove({ ids: [id] });
  const end = contentOf(window);
  await undoAll(window);
  expect(contentOf(window)).toBe(beginning);
  await redoAll(window);
  expect(contentOf(window)).toBe(end);
  await window.close();
});

test('nothing is put where it is not part of, and a workshop goes whatever points into it', async () => {
  const window = await windowOn(planOnDisk('sales'));
  await busyPlan(window);
  await busyPlan(window);
  const { tables } = window.plan();
  const [one, other] = [...tables.workshop.rows.keys()] as [string, string];
  const [theirs] = tables.cluster.where('workshopId', other) as [Cluster];
  const [mine] = tables.idea.where('workshopId', one) as [Idea];
  const [step] = tables.workshopStep.where('workshopId', other) as [WorkshopStep];
  const { workshop } = window.client;
  const note = { workshopId: one, texts: ['Call'], authorId: null, isHidden: false };
  const refused = [
    () => workshop.moveIdeas({ ids: [mine.id], clusterId: theirs.id, position: 0 }),
    () => workshop.addIdeas({ ...note, clusterId: theirs.id }),
    () => workshop.addCluster({ workshopId: other, name: 'Calls', ideaIds: [mine.id] }),
    () => workshop.goTo({ id: one, stepId: step.id }),
  ];
  for (const call of refused) expect(await refusal(call())).toBe('plan/reference-missing');
  // Older versions let this happen.
  edit(window.window.planFile, 'test.point', (change) => {
    change.update('idea', mine.id, { clusterId: theirs.id });
    for (const { id } of tables.decision.where('workshopId', one))
      change.update('decision', id, { workshopStepId: step.id });
    return { id: one, subject: '' };
  });
  await window.client.workshop.remove({ id: other });
  expect(window.plan().tables.workshop.get(other)).toBeUndefined();
  expect(window.plan().tables.idea.get(mine.id)?.clusterId).toBeNull();
  await window.close();
});
